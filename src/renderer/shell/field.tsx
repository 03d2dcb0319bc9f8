import { Check, ChevronDown, Search, X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import {
  Button,
  Checkbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  SearchField,
  Select,
  SelectValue,
  Text,
  TextField,
} from 'react-aria-components'

interface TextInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** null = the value is fine. */
  readonly error?: string | null
  readonly hint?: ReactNode
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  /** Values offered while typing. */
  readonly offers?: readonly string[]
}

export function TextInput(props: TextInputProps) {
  const { label, value, onChange, error, hint, placeholder, disabled, autoFocus, offers } = props
  const list = useId()
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={(error ?? null) !== null}
      isDisabled={disabled === true}
      autoFocus={autoFocus === true}
    >
      <Label className="label">{label}</Label>
      <Input
        className="input"
        placeholder={placeholder ?? ''}
        autoComplete="off"
        spellCheck={false}
        {...(offers ? { list } : {})}
      />
      {offers ? (
        <datalist id={list}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      ) : null}
      {hint === undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error">{error ?? ''}</FieldError>
    </TextField>
  )
}

export interface Option<Id extends string> {
  readonly id: Id
  readonly label: string
  /** Quiet, after the label. */
  readonly note?: string
  readonly disabled?: boolean
}

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly options: readonly Option<Id>[]
  readonly onChange: (value: Id) => void
  readonly disabled?: boolean
  /** What was chosen has the focus at once. */
  readonly autoFocus?: boolean
}

/** Tells which of the options was chosen; what is none of them is not told. */
function choose<Id extends string>(key: unknown, { options, onChange }: ChoiceProps<Id>): void {
  const chosen = options.find(({ id }) => id === key)
  if (chosen) onChange(chosen.id)
}

export function SelectInput<Id extends string>(props: ChoiceProps<Id>) {
  const { label, value, options, disabled } = props
  return (
    <Select
      className="field"
      value={value}
      isDisabled={disabled === true}
      onChange={(key) => choose(key, props)}
    >
      <Label className="label">{label}</Label>
      <Button className="input select">
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="item">
              <span>{option.label}</span>
              <Check className="tick" aria-hidden />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

export function RadioInput<Id extends string>(props: ChoiceProps<Id>) {
  const { label, value, options, disabled, autoFocus } = props
  return (
    <RadioGroup
      className="field"
      value={value}
      isDisabled={disabled === true}
      onChange={(key) => choose(key, props)}
    >
      <Label className="label">{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className="choice"
            isDisabled={option.disabled === true}
            autoFocus={autoFocus === true && option.id === value}
          >
            <span>
              {option.label} {option.note === undefined ? null : <small>{option.note}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

interface CheckProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

export function CheckInput({ value, onChange, disabled, children }: CheckProps) {
  return (
    <Checkbox className="check" isSelected={value} onChange={onChange} isDisabled={disabled === true}>
      <span className="box">
        <Check aria-hidden />
      </span>
      <span>{children}</span>
    </Checkbox>
  )
}

interface FilterProps {
  /** What is looked for; stands in the field as long as it is empty. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean
}

/** Narrows the list below it to what holds its text. Escape empties it. */
export function FilterInput({ label, value, onChange, autoFocus = false }: FilterProps) {
  return (
    <SearchField
      className="filter"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    >
      <Search aria-hidden />
      <Input className="input" placeholder={label} />
      <Button className="button quiet icon clear">
        <X aria-hidden />
      </Button>
    </SearchField>
  )
}
