import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keyLine } from '../shell'

interface Props {
  /** Of which walk it is, for its looks. */
  readonly className: string
  /** Says that nothing is left. */
  readonly title: string
  /** What was done, and how often; what was never done is left out. */
  readonly tally: readonly { readonly count: number; readonly words: string }[]
  /** Stands before the keys, at the foot. */
  readonly ahead?: ReactNode
  /** A key other than undo. True where the card took it: then nobody else hears it. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onUndo: () => void
  /** The focus left the card. */
  readonly onLeave: () => void
}

/** The last card of a walk: nothing is left, and what was done. It has the focus from the beginning. */
export function DoneCard({ className, title, tally, ahead, onKey, onUndo, onLeave }: Props) {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => card.current?.focus({ preventScroll: true }), [])
  const done = tally.filter(({ count }) => count > 0)

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if (undoes) onUndo()
    else if (!onKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={card}
      className={`text-card ${className} done`}
      role="dialog"
      aria-modal="false"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={press}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      <p className="rule" id={id} role="status">
        {title}
      </p>
      {done.length > 0 ? (
        <ul>
          {done.map(({ count, words }) => (
            <li key={words}>
              <b>{count}</b> {words}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="key-hints foot">
        {ahead}
        <span>
          <kbd>Esc</kbd> {t('suspects.back')}
        </span>
        {done.length > 0 ? (
          <span>
            <kbd>{keyLine('Mod-z')}</kbd> {t('suspects.undo')}
          </span>
        ) : null}
      </p>
    </div>
  )
}
