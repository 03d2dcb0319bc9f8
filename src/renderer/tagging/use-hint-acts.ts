import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { refuse, sentenceOf, tell } from '../shell'
import type { CardKey } from './card-keys'
import type { Hint } from './hint'
import { openTakeAll } from './take-all'
import type { TagWalk } from './walk'

/** What the keys and choices of a suggestion's card do. */
export function useHintActs(desk: DeskPage, walk: TagWalk, at: Hint): (key: CardKey) => void {
  const { t } = useTranslation()
  return (key) => {
    switch (key.kind) {
      case 'take':
        walk.take()
        return
      case 'as':
        walk.take(key.as)
        return
      case 'no':
      case 'dismiss':
        walk
          .dismiss(key.scope)
          .catch((error: unknown) => tell({ kind: 'trouble', text: sentenceOf(error, t) }))
        return
      case 'resize':
        if (!walk.resize(key.move)) refuse(t('tagging.cannot.edge'))
        return
      case 'next':
        walk.step(1)
        return
      case 'previous':
        walk.step(-1)
        return
      case 'series':
        walk.series()
        return
      case 'all':
        openTakeAll({ desk, hints: walk.hints, kind: at.kind, dropped: walk.setAside() })
        return
      case 'text':
        walk.intoText()
        return
      case 'close':
        walk.close()
        return
      case 'undo':
        void walk.undo()
        return
      case 'reread':
        return
      default:
        key satisfies never
    }
  }
}
