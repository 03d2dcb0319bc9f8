import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly className: string
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A button in a line of a list, for the mouse: the list keeps the focus, and has a key for the same. */
export function RowButton({ label, className, onPress, children }: Props) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`button quiet ${className}`}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        onPress()
      }}
    >
      {children}
    </button>
  )
}
