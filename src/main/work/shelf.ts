import type { Issue, IssueId, Page, PageId, ShelfEvent } from '../../core/contract'
import {
  dropEmptyPublication,
  findIssue,
  findOrAddPublication,
  issueById,
  joinIssues,
  pageById,
  setIssueKey,
  setPageLabel,
  Trouble,
} from '../library'
import type { LibrarySession } from './session'

/** Corrects an issue's publication, date and number; joins it to the issue that is so already. @throws Trouble */
export function editIssue(
  session: LibrarySession,
  input: { issue: IssueId; publication: string; date: string | null; number: string | null },
): Issue {
  const { db } = session.library
  const kept = db
    .transaction(() => {
      const issue = issueById(db, input.issue)
      if (!issue) throw new Trouble('not-found', { context: 'issue', issue: input.issue })
      const publication = findOrAddPublication(db, input.publication)
      const key = { publication, date: input.date, number: input.number }
      const same = findIssue(db, key)
      if (same === null || same === issue.id) setIssueKey(db, issue.id, key)
      else joinIssues(db, issue.id, same)
      dropEmptyPublication(db, issue.publication)
      return same ?? issue.id
    })
    .immediate()
  session.shelf.publish('event', { kind: 'shelf' })
  const issue = issueById(db, kept)
  if (!issue) throw new RangeError(`issue ${kept} is gone`)
  return issue
}

/** @throws Trouble */
export function editPage(session: LibrarySession, input: { page: PageId; label: string }): Page {
  const { db } = session.library
  setPageLabel(db, input.page, input.label)
  const page = pageById(db, input.page)
  if (!page) throw new Trouble('not-found', { context: 'page', page: input.page })
  session.shelf.publish('event', { kind: 'shelf' })
  return page
}

/** What happens in the library, as it comes; ends when `signal` does. */
export async function* watchShelf(
  session: LibrarySession,
  signal: AbortSignal | undefined,
): AsyncGenerator<ShelfEvent, void> {
  try {
    yield* session.shelf.subscribe('event', { signal })
  } catch (error) {
    if (!signal?.aborted) throw error
  }
}
