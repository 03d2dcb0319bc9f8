import type { Node } from 'prosemirror-model'
import type { ArticleId } from '../../core/contract'
import { allPlaces, type Place, placesBetween } from '../../core/document'
import type { DeskPage } from '../desk'

/** What an act of structure is done to: blocks, or whole articles by their numbers in the page, from 0. */
export type Target =
  | { readonly kind: 'blocks'; readonly places: readonly Place[] }
  | { readonly kind: 'articles'; readonly numbers: readonly number[] }

/** The blocks that the selection in the text touches. */
export function targetOfText(desk: DeskPage): Target {
  const { doc, selection } = desk.state
  return { kind: 'blocks', places: placesBetween(doc, selection.from, selection.to) }
}

/** The articles that hold the target. */
export function articlesOf(target: Target): readonly number[] {
  if (target.kind === 'articles') return target.numbers
  return [...new Set(target.places.map(({ article }) => article))]
}

export function placesOf(page: Node, target: Target): readonly Place[] {
  return target.kind === 'blocks'
    ? target.places
    : target.numbers.flatMap((article) => allPlaces(page, article))
}

export function articleIds(page: Node, target: Target): readonly ArticleId[] {
  return articlesOf(target).flatMap((number) => {
    const article = page.maybeChild(number)
    return article ? [article.attrs.id as ArticleId] : []
  })
}
