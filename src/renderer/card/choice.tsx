import type { ReactNode } from 'react'

interface Props {
  readonly keys: string
  readonly label: string
  readonly first?: boolean
  /** The suggestion that it puts in the suspect's place. */
  readonly put?: string
  readonly onPress: () => void
  readonly children: ReactNode
}

/** One thing that can be done from a card, with its key. What stands behind its words may have keys of its own. */
export function Choice({ keys, label, first = false, put, onPress, children }: Props) {
  return (
    <div className="card-line" data-first={first || undefined} data-put={put}>
      <button
        type="button"
        className="whole"
        aria-label={label}
        aria-keyshortcuts={shortcut(keys)}
        onClick={onPress}
      />
      <kbd>{keys}</kbd>
      {children}
    </div>
  )
}

const shortcut = (keys: string) => (keys === '↵' ? 'Enter' : keys)

/** A narrower or wider form of the choice in whose line it stands. */
export function Aside({ keys, label, onPress }: { keys: string; label: string; onPress: () => void }) {
  return (
    <button type="button" className="aside" onClick={onPress}>
      <kbd>{keys}</kbd> {label}
    </button>
  )
}
