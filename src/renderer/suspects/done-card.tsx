import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { DoneCard } from '../card'
import type { PageAhead } from './next-page'
import type { Walk } from './walk'
import type { NoneLeft } from './walk-state'

interface Props {
  readonly walk: Walk
  readonly done: NoneLeft
  /** Where F8 goes on; null = no other page of the issue has a suspect, undefined = not known. */
  readonly ahead: PageAhead | null | undefined
}

const acts = ['fixed', 'printed', 'fine', 'later'] as const

/** Says that no suspect is left, or that she went past all, or that they are still being looked for; and what was done. Esc goes back into the text. */
export function SuspectsDone({ walk, done, ahead }: Props) {
  const { t } = useTranslation()
  const { tally } = done
  return (
    <DoneCard
      className="suspect-card"
      title={titleOf(done, t)}
      tally={acts.map((act) => ({
        count: tally[act],
        words: t(`suspects.tally.${act}`, { count: tally[act] }),
      }))}
      ahead={
        ahead ? (
          <span role="status">
            <kbd>F8</kbd> {t('suspects.nextPage', { label: ahead.label, count: ahead.count })}
          </span>
        ) : ahead === null ? (
          <span role="status">{t('suspects.noPageAhead')}</span>
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

function titleOf(done: Props['done'], t: TFunction): string {
  if (done.kind === 'looking') return t('suspects.looking')
  if (done.passed === 1) return t('suspects.onlyThis')
  if (done.passed > 1) return t('suspects.allPassed', { count: done.passed })
  return done.left > 0 ? t('suspects.onlyPutOff', { count: done.left }) : t('suspects.noneLeft')
}
