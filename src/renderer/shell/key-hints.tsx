import { Fragment } from 'react'

/** Each as it is drawn on the key, and what it does here. */
export type Keys = readonly (readonly [key: string, does: string])[]

interface Props {
  /** Where it stands. */
  readonly className: string
  readonly keys: Keys
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

/** The keys of a list of the inspector, below it: an empty one has none. */
export function ListKeys({ groups, keys }: { groups: readonly unknown[]; keys: Keys }) {
  return groups.length > 0 ? <KeyHints className="inspector-keys" keys={keys} /> : null
}
