import type { ReactNode } from 'react'

interface Props {
  /** What the button does, which is of type `submit`; Enter in a field does it, too. */
  readonly act: () => void
  readonly children: ReactNode
}

/** A field with the button that takes what stands in it. */
export function FieldLine({ act, children }: Props) {
  return (
    <form
      className="settings-line"
      // What a field held when it was refused says nothing of what it holds now.
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
    >
      {children}
    </form>
  )
}
