import { useTranslation } from 'react-i18next'
import { DoneCard } from '../card'
import type { PageAhead } from './next-page'
import type { Walk, WalkState } from './walk'

interface Props {
  readonly walk: Walk
  readonly done: Extract<WalkState, { kind: 'done' }>
  /** Where F8 goes on; null = nowhere. */
  readonly ahead: PageAhead | null
}

const acts = ['fixed', 'printed', 'fine', 'later'] as const

/** Says that no suspect is left, or no other, and what was done. Esc goes back into the text. */
export function SuspectsDone({ walk, done, ahead }: Props) {
  const { t } = useTranslation()
  const { tally, left, sole } = done
  const putOff = left > 0 ? t('suspects.onlyPutOff', { count: left }) : t('suspects.noneLeft')
  return (
    <DoneCard
      className="suspect-card"
      title={sole ? t('suspects.onlyThis') : putOff}
      tally={acts.map((act) => ({
        count: tally[act],
        words: t(`suspects.tally.${act}`, { count: tally[act] }),
      }))}
      ahead={
        ahead ? (
          <span role="status">
            <kbd>F8</kbd> {t('suspects.nextPage', { label: ahead.label, count: ahead.count })}
          </span>
        ) : null
      }
      onKey={({ key, ctrlKey, metaKey, altKey }) => {
        if (key === 'Tab' || /^F\d/u.test(key) || ctrlKey || metaKey || altKey) return false
        if (key === 'Escape') walk.close()
        // Whoever answered faster than she read must not type into the text: other keys do nothing.
        return true
      }}
      onUndo={() => void walk.undo()}
      onLeave={() => walk.leave()}
    />
  )
}
