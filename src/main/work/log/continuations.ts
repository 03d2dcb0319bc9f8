import type { Node } from 'prosemirror-model'
import type { ArticleId, PageId } from '../../../core/contract'
import { type GoesOn, setContinuations, type WritingDatabase } from '../../library'

/** Which of a document's articles go on with another. */
export function goingOn(document: Node): GoesOn[] {
  return document.children
    .flatMap(({ attrs }) =>
      attrs.continues === null
        ? []
        : [{ article: attrs.id as ArticleId, start: (attrs.continues as string).toWellFormed() }],
    )
    .toSorted((a, b) => (a.article < b.article ? -1 : 1))
}

/** Brings what is known of continued articles in line with a page, within the caller's transaction. */
export function deriveContinuations(
  db: WritingDatabase,
  page: PageId,
  before: Node | null,
  after: Node,
): void {
  const now = goingOn(after)
  const was = before ? goingOn(before) : []
  if (JSON.stringify(now) !== JSON.stringify(was)) setContinuations(db, page, now)
}
