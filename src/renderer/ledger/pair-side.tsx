import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '../shell'
import type { Side } from './use-disagreements'

interface Props {
  readonly side: Side
  /** Its number is being corrected. */
  readonly editing: boolean
  /** null = it stays as it is. */
  readonly onPut: (text: string | null) => void
  readonly onOpen: () => void
}

/** One of two numbers that disagree, in its sentence, with where it stands. */
export function PairSide({ side, editing, onPut, onOpen }: Props) {
  const { t, i18n } = useTranslation()
  const { sentence, headline, label, issued } = side
  const place = [
    ...(issued === null ? [] : [dateInWords(issued, i18n.language, 'short')]),
    t('library.page', { label }),
    ...(headline === '' ? [] : [headline]),
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse’s way to what the keys do
    <div className="ledger-pair-side" onDoubleClick={onOpen}>
      <p className="ledger-sentence">
        {sentence.text.slice(0, sentence.from)}
        {editing ? (
          <Correction text={side.text} onPut={onPut} />
        ) : (
          <mark>{sentence.text.slice(sentence.from, sentence.to)}</mark>
        )}
        {sentence.text.slice(sentence.to)}
      </p>
      <p className="ledger-where">{place.join(' · ')}</p>
    </div>
  )
}

function Correction({ text, onPut }: { text: string; onPut: Props['onPut'] }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && typed.trim() !== '') onPut(typed.trim())
    else if (event.key === 'Escape') onPut(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      className="input ledger-correction"
      aria-label={t('ledger.correct')}
      value={typed}
      size={text.length + 3}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: it is what was asked for
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
    />
  )
}
