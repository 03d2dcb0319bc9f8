import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TagWalk, Tally } from './walk'

/** Says that nothing is left to be taken, and what was done. Any key goes back into the text. */
export function DoneCard({ walk, tally }: { walk: TagWalk; tally: Tally }) {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => card.current?.focus({ preventScroll: true }), [])
  const done = (['taken', 'dismissed'] as const).filter((act) => tally[act] > 0)
  return (
    <div
      ref={card}
      className="text-card tag-card done"
      role="dialog"
      aria-modal="false"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        const mod = event.ctrlKey || event.metaKey
        if (event.nativeEvent.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
        if (mod && event.key.toLowerCase() === 'z') void walk.undo()
        else if (mod || event.altKey || /^F\d/u.test(event.key)) return
        else walk.close()
        event.preventDefault()
        event.stopPropagation()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) walk.leave()
      }}
    >
      <p className="rule" id={id} role="status">
        {t('tagging.noneLeft')}
      </p>
      {done.length > 0 ? (
        <ul>
          {done.map((act) => (
            <li key={act}>
              <b>{tally[act]}</b> {t(`tagging.tally.${act}`, { count: tally[act] })}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="foot">
        <kbd>Esc</kbd> {t('suspects.back')} <kbd>Ctrl Z</kbd> {t('suspects.undo')}
      </p>
    </div>
  )
}
