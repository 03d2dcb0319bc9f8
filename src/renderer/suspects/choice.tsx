import type { ReactNode } from 'react'

interface Props {
  readonly keys: string
  readonly label: string
  readonly first?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** One thing that can be said of a suspect, with its key. What stands behind its words may have keys of its own. */
export function Choice({ keys, label, first = false, onPress, children }: Props) {
  return (
    <div className="card-line" data-first={first || undefined}>
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
