import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageAhead } from './next-page'
import type { Tally, Walk } from './walk'

interface Props {
  readonly walk: Walk
  readonly tally: Tally
  /** Put off, and still open. */
  readonly left: number
  /** Where F8 goes on; null = nowhere. */
  readonly ahead: PageAhead | null
}

/** Says that nothing is left, and what was done. Esc goes back into the text. */
export function DoneCard({ walk, tally, left, ahead }: Props) {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => card.current?.focus({ preventScroll: true }), [])
  const done = (['fixed', 'printed', 'fine', 'later'] as const).filter((act) => tally[act] > 0)
  return (
    <div
      ref={card}
      className="text-card suspect-card done"
      role="dialog"
      aria-modal="false"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key === 'Tab' || /^F\d/u.test(event.key)) return
        const mod = event.ctrlKey || event.metaKey
        if (mod && event.key.toLowerCase() === 'z') void walk.undo()
        else if (mod || event.altKey) return
        else if (event.key === 'Escape') walk.close()
        // Whoever answered faster than she read must not type into the text: other keys do nothing.
        event.preventDefault()
        event.stopPropagation()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) walk.leave()
      }}
    >
      <p className="rule" id={id} role="status">
        {left > 0 ? t('suspects.onlyPutOff', { count: left }) : t('suspects.noneLeft')}
      </p>
      {done.length > 0 ? (
        <ul>
          {done.map((act) => (
            <li key={act}>
              <b>{tally[act]}</b> {t(`suspects.tally.${act}`, { count: tally[act] })}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="foot">
        {ahead ? (
          <span role="status">
            <kbd>F8</kbd> {t('suspects.nextPage', { label: ahead.label, count: ahead.count })}
          </span>
        ) : null}
        <kbd>Esc</kbd> {t('suspects.back')} <kbd>Ctrl Z</kbd> {t('suspects.undo')}
      </p>
    </div>
  )
}
