import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureKind } from '../../core/contract'
import type { FigureAttrs, StandingTag } from '../../core/document'
import { sentenceAround } from '../../core/text'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'
import { OtherFigures } from './other-figures'
import { useFigureFields } from './use-figure-fields'

interface Props {
  readonly desk: DeskPage
  readonly at: StandingTag
  readonly go: (place: Place) => void
  readonly onDone: () => void
}

/** What a figure's tag says, to be put right; what it counts, and others that count in the same unit. */
export function FigureFields({ desk, at, go, onDone }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const { unit: unitNow } = at.mark.attrs as FigureAttrs
  const { value, unit, kind, approx, isRead, type, keep, choose } = useFigureFields(desk, at)
  const { parent, parentOffset } = desk.state.doc.resolve(at.from)
  const sentence = sentenceAround(parent.textContent, parentOffset, parentOffset + at.text.length)

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (keep()) onDone()
  }

  return (
    <div className="figure-fields">
      <p className="counts">
        {sentence.text.slice(0, sentence.from)}
        <b>{at.text}</b>
        {sentence.text.slice(sentence.to)}
      </p>
      <div className="figure-grid">
        <label>
          <span>{t('tagging.figures.value')}</span>
          <input
            className="input"
            value={value}
            maxLength={100}
            aria-invalid={!isRead}
            aria-describedby={isRead ? undefined : `${id}wrong`}
            onChange={(event) => type({ value: event.target.value })}
            onBlur={keep}
            onKeyDown={press}
          />
        </label>
        <label>
          <span>{t('tagging.figures.unit')}</span>
          <input
            className="input"
            value={unit}
            maxLength={60}
            onChange={(event) => type({ unit: event.target.value })}
            onBlur={keep}
            onKeyDown={press}
          />
        </label>
        <label>
          <span>{t('tagging.figures.kind')}</span>
          <select
            className="input"
            value={kind}
            onChange={(event) => choose({ kind: FigureKind.parse(event.target.value) })}
          >
            {FigureKind.options.map((one) => (
              <option key={one} value={one}>
                {t(`tagging.figures.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="approx">
          <input
            type="checkbox"
            checked={approx}
            onChange={(event) => choose({ approx: event.target.checked })}
          />
          <span>{t('tagging.figures.approx')}</span>
        </label>
      </div>
      {isRead ? null : (
        <p className="wrong" id={`${id}wrong`} role="alert">
          {t(`tagging.figures.wrong.${kind === 'date' ? 'date' : 'number'}`)}
        </p>
      )}
      {unitNow === null ? null : <OtherFigures desk={desk} at={at} unit={unitNow} go={go} />}
    </div>
  )
}
