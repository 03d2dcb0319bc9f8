import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureKind } from '../../core/contract'
import type { FigureAttrs, FigureValue, StandingTag } from '../../core/document'
import { sentenceAround } from '../../core/text'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'
import { changeTag } from './acts'
import { readValue, writtenValue } from './figure-value'
import { figureMark } from './kinds'
import { OtherFigures } from './other-figures'

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
  const attrs = at.mark.attrs as FigureAttrs
  const [value, setValue] = useState(writtenValue(attrs.value))
  const [unit, setUnit] = useState(attrs.unit ?? '')
  const [kind, setKind] = useState(attrs.kind)
  const [approx, setApprox] = useState(attrs.approx)
  const now = JSON.stringify(attrs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tag says something else now than the fields
  useEffect(() => {
    setValue(writtenValue(attrs.value))
    setUnit(attrs.unit ?? '')
    setKind(attrs.kind)
    setApprox(attrs.approx)
  }, [now])
  const read = readValue(value, kind)
  const { parent, parentOffset } = desk.state.doc.resolve(at.from)
  const sentence = sentenceAround(parent.textContent, parentOffset, parentOffset + at.text.length)

  function keep(next: { kind: FigureAttrs['kind']; approx: boolean; value: FigureValue }): void {
    changeTag(desk, at, figureMark({ ...next, unit: unit.trim() === '' ? null : unit.trim() }))
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (!read.ok) return
    keep({ kind, approx, value: read.value })
    onDone()
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
            aria-invalid={!read.ok}
            aria-describedby={read.ok ? undefined : `${id}wrong`}
            onChange={(event) => setValue(event.target.value)}
            onBlur={() => read.ok && keep({ kind, approx, value: read.value })}
            onKeyDown={press}
          />
        </label>
        <label>
          <span>{t('tagging.figures.unit')}</span>
          <input
            className="input"
            value={unit}
            maxLength={60}
            onChange={(event) => setUnit(event.target.value)}
            onBlur={() => read.ok && keep({ kind, approx, value: read.value })}
            onKeyDown={press}
          />
        </label>
        <label>
          <span>{t('tagging.figures.kind')}</span>
          <select
            className="input"
            value={kind}
            onChange={(event) => {
              const next = FigureKind.parse(event.target.value)
              setKind(next)
              const again = readValue(value, next)
              if (again.ok) keep({ kind: next, approx, value: again.value })
            }}
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
            onChange={(event) => {
              setApprox(event.target.checked)
              if (read.ok) keep({ kind, approx: event.target.checked, value: read.value })
            }}
          />
          <span>{t('tagging.figures.approx')}</span>
        </label>
      </div>
      {read.ok ? null : (
        <p className="wrong" id={`${id}wrong`} role="alert">
          {t(`tagging.figures.wrong.${kind === 'date' ? 'date' : 'number'}`)}
        </p>
      )}
      {attrs.unit === null ? null : <OtherFigures desk={desk} at={at} unit={attrs.unit} go={go} />}
    </div>
  )
}
