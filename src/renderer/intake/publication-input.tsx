import { type KeyboardEvent, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../shell'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | null
  readonly disabled: boolean
  /** The library's publications, the one that she was at last first. */
  readonly known: readonly string[]
}

/** So many are shown; the others come while she types. */
const mostShown = 3

/**
 * The publication of a file. While it is not known, those of the library stand below: the down arrow puts the first one
 * into the field, once more the next. Nothing is put by itself.
 */
export function PublicationInput({ known, ...input }: Props) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const { value, onChange, disabled } = input
  const offered = value === '' && !disabled ? known.slice(0, mostShown) : []

  function press(event: KeyboardEvent): void {
    const { key, nativeEvent, ctrlKey, metaKey, altKey, shiftKey } = event
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey || shiftKey) return
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    const at = known.indexOf(value)
    // What she typed herself is the browser's list to complete.
    if (by === 0 || !(event.target instanceof HTMLInputElement) || (value !== '' && at < 0)) return
    const next = known[at + by]
    if (next !== undefined) onChange(next)
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field in it
    <div ref={place} className="full" onKeyDown={press}>
      <TextInput
        {...input}
        offers={known}
        hint={
          offered.length > 0 ? (
            <span className="offered">
              {t('intake.offered')}
              {offered.map((title, index) => (
                <Button
                  key={title}
                  className="button"
                  excludeFromTabOrder
                  onPress={() => {
                    onChange(title)
                    place.current?.querySelector('input')?.focus()
                  }}
                >
                  {title}
                  {index === 0 ? <kbd aria-hidden>↓</kbd> : null}
                </Button>
              ))}
            </span>
          ) : undefined
        }
      />
    </div>
  )
}
