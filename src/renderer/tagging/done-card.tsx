import { useTranslation } from 'react-i18next'
import { DoneCard } from '../card'
import type { TagWalk, Tally } from './walk'

const acts = ['taken', 'dismissed'] as const

/** Says that no suggestion is left, and what was done. Any key goes back into the text. */
export function HintsDone({ walk, tally }: { walk: TagWalk; tally: Tally }) {
  const { t } = useTranslation()
  return (
    <DoneCard
      className="tag-card"
      title={t('tagging.noneLeft')}
      tally={acts.map((act) => ({
        count: tally[act],
        words: t(`tagging.tally.${act}`, { count: tally[act] }),
      }))}
      onKey={({ key, ctrlKey, metaKey, altKey }) => {
        const alone = ['Shift', 'Control', 'Alt', 'Meta'].includes(key)
        if (alone || /^F\d/u.test(key) || ctrlKey || metaKey || altKey) return false
        walk.close()
        return true
      }}
      onUndo={() => void walk.undo()}
      onLeave={() => walk.leave()}
    />
  )
}
