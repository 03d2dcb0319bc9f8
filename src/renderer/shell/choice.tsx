import type { ReactNode } from 'react'

export interface Choice<T> {
  readonly value: T
  readonly label: string
  /** What stands on the one key that takes it; null = none. */
  readonly key: string | null
  readonly icon?: ReactNode
  readonly hint?: string
  /** It is so already. */
  readonly now?: boolean
}

/** By the number that it is known by, or by any stretch of its words. */
export function fits<T>({ key, label, hint }: Choice<T>, text: string): boolean {
  if (text === '') return true
  if (/^\d+$/u.test(text) && key?.startsWith(text)) return true
  return `${label} ${hint ?? ''}`.toLowerCase().includes(text.toLowerCase())
}

interface Props<T> {
  readonly id: string
  readonly choice: Choice<T>
  /** It is the one at hand, which Enter takes. */
  readonly active: boolean
  readonly onTake: () => void
  readonly onPoint: () => void
}

export function ChoiceRow<T>({ id, choice, active, onTake, onPoint }: Props<T>) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={choice.now === true}
      className={active ? 'choice-row active' : 'choice-row'}
      onClick={onTake}
      onPointerMove={onPoint}
    >
      <span className="cap">{choice.key === null ? null : <kbd>{choice.key.toUpperCase()}</kbd>}</span>
      {choice.icon}
      <span className="label">{choice.label}</span>
      {choice.hint === undefined ? null : <small>{choice.hint}</small>}
    </div>
  )
}
