import { Fragment } from 'react'

interface Props {
  /** Where it stands. */
  readonly className: string
  /** Each as it is drawn on the key, and what it does here. */
  readonly keys: readonly (readonly [key: string, does: string])[]
}

/** The keys of a card, a list or a view, in a line at its foot. */
export function KeyHints({ className, keys }: Props) {
  return (
    <p className={`key-hints ${className}`}>
      {keys.map(([key, does]) => (
        <Fragment key={key}>
          <span>
            <kbd>{key}</kbd> {does}
          </span>{' '}
        </Fragment>
      ))}
    </p>
  )
}
