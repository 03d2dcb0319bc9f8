import type { TFunction } from 'i18next'
import type { Node } from 'prosemirror-model'
import { isFurniture, summarise } from '../../core/document'

/** What an article of the open page is called: by its headline, as page furniture, else by how it begins. */
export function articleName(article: Node, number: number, t: TFunction): string {
  const { headline, opening } = summarise(article, number)
  if (headline === '' && opening !== '' && isFurniture(article)) return t('structure.furniture', { opening })
  return headline || opening || t('library.noText')
}
