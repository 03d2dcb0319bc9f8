import type { Node, ResolvedPos } from 'prosemirror-model'
import { Selection, TextSelection } from 'prosemirror-state'
import { ArticleId } from '../../core/contract'

/** Selections of a page's text. Places are positions of its document; what lies behind its end is taken for the end. */

export function between(doc: Node, anchor: number, head: number): Selection {
  const within = (pos: number) => doc.resolve(Math.min(pos, doc.content.size))
  return TextSelection.between(within(anchor), within(head))
}

/** The article that a place is in; null = it stands between articles. */
export function articleAt(place: ResolvedPos): ArticleId | null {
  const id = place.depth > 0 ? ArticleId.safeParse(place.node(1).attrs.id) : null
  return id?.success ? id.data : null
}

/** The caret at an article's beginning; null = the page has no such article, or there is no text in it. */
export function atArticle(doc: Node, id: ArticleId): Selection | null {
  let start: number | null = null
  doc.forEach((article, offset) => {
    if (article.attrs.id === id) start = offset
  })
  return start === null ? null : Selection.findFrom(doc.resolve(start), 1)
}
