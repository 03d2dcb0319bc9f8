import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onEnter: () => void
  readonly onClose: () => void
}

/** The field by which another record is looked for; it has the focus as it comes. */
export function FindRecord({ typed, onType, onEnter, onClose }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <label className="card-line noting">
      <kbd>/</kbd>
      <span className="unseen">{t('tagging.findRecord')}</span>
      <input
        className="input"
        ref={field}
        value={typed}
        maxLength={200}
        placeholder={t('tagging.findRecord')}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
    </label>
  )
}
