import { useTranslation } from 'react-i18next'
import type { FigureAttrs, StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { refuse } from '../shell'
import { changeTag } from './acts'
import type { CardKey } from './card-keys'
import { figureMark } from './kinds'
import type { TagWalk } from './walk'

/**
 * What the keys and choices of a tag's card do. False = the key means nothing here.
 *
 * @param otherwise what the text says now, where the tag says something else
 */
export function useTagActs(
  desk: DeskPage,
  walk: TagWalk,
  at: StandingTag,
  otherwise: FigureAttrs | null,
): (key: CardKey) => boolean {
  const { t } = useTranslation()
  return (key) => {
    switch (key.kind) {
      case 'as':
        walk.giveKind(key.as)
        return true
      case 'dismiss':
        walk.remove()
        return true
      case 'resize':
        if (!walk.resize(key.move)) refuse(t('tagging.cannot.edge'))
        return true
      case 'series':
        walk.series()
        return true
      case 'text':
        walk.intoText()
        return true
      case 'close':
        walk.close()
        return true
      case 'undo':
        void walk.undo()
        return true
      case 'reread':
        if (otherwise) changeTag(desk, at, figureMark(otherwise))
        return otherwise !== null
      case 'next':
      case 'previous':
      case 'take':
      case 'all':
      case 'no':
        return false
      default:
        return key satisfies never
    }
  }
}
