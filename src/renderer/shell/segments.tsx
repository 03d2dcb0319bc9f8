import { Radio, RadioGroup } from 'react-aria-components'

interface Props<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly options: readonly {
    readonly id: Id
    readonly label: string
    readonly count?: string
    readonly keys?: string
    readonly disabled?: boolean
  }[]
  /** Takes the focus when it is first shown. */
  readonly focused?: boolean
  readonly onChange: (value: Id) => void
}

/** One of a few, in a line, each with its key. */
export function Segments<Id extends string>({ label, value, options, focused, onChange }: Props<Id>) {
  return (
    <RadioGroup
      className="segments"
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen)
        if (option) onChange(option.id)
      }}
    >
      {options.map(({ id, label: word, count, keys, disabled }) => (
        <Radio
          key={id}
          value={id}
          className="segment"
          isDisabled={disabled === true}
          autoFocus={focused === true && id === value}
        >
          {word}
          {count === undefined ? null : <span className="count">{count}</span>}
          {keys === undefined ? null : <kbd aria-hidden>{keys}</kbd>}
        </Radio>
      ))}
    </RadioGroup>
  )
}
