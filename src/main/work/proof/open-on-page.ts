import type { Node } from 'prosemirror-model'
import type { ArticleId, PageId } from '../../../core/contract'
import { type Draft, isLike, type OpenSuspect, openSuspects, type Suspect } from '../../../core/document'
import { proofRules } from '../../../core/rules'
import {
  decisionsFor,
  type ReadingDatabase,
  type SuspectCount,
  setSuspectCounts,
  type WritingDatabase,
} from '../../library'

/** What is doubted on a page and not decided. `read`: what its text was found to hold; null = it was not read yet. */
export function openOnPage(
  db: ReadingDatabase,
  { page, document }: { readonly page: PageId; readonly document: Node },
  draft: Draft,
  read: readonly Suspect[] | null,
): readonly OpenSuspect[] {
  const open = openSuspects(draft, document, read, proofRules)
  const decisions = decisionsFor(db, page)
  if (decisions.length === 0) return open
  return open.filter((suspect) => !decisions.some((decision) => isLike(suspect, decision)))
}

/** So long a text is enough to tell what is like it, in UTF-16 units. */
const comparedText = 200

/** How many suspects of each article a rule doubts for the same text. */
export function suspectCountsOf(document: Node, open: readonly OpenSuspect[]): readonly SuspectCount[] {
  const counts = new Map<string, SuspectCount>()
  for (const { from, rule, text } of open) {
    const article = document.resolve(from).node(1).attrs.id as ArticleId
    const said = text.slice(0, comparedText).toWellFormed()
    const name = JSON.stringify([article, rule, said])
    counts.set(name, { article, rule, text: said, count: (counts.get(name)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

/** Counts the suspects of a page by its draft alone, within the caller's transaction: until it is read. */
export function countByDraft(db: WritingDatabase, page: PageId, draft: Draft, document: Node): void {
  setSuspectCounts(db, page, suspectCountsOf(document, openOnPage(db, { page, document }, draft, null)))
}
