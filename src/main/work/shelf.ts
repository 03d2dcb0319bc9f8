import type {
  Issue,
  IssueId,
  Page,
  PageId,
  PublicationId,
  ShelfEvent,
  StoodBefore,
} from '../../core/contract'
import {
  addRemoved,
  allPublications,
  dropEmptyIssue,
  dropEmptyPublication,
  dropRemoved,
  findIssue,
  findOrAddIssue,
  findOrAddPublication,
  findPublication,
  issueById,
  joinIssues,
  pageById,
  type ReadingDatabase,
  setIssueKey,
  setPageIssue,
  setPageLabel,
  setPublicationTitle,
  Trouble,
} from '../library'
import { titleFor } from './house/house'
import { derive, dropDerived } from './log/derive'
import type { LibrarySession } from './session'
import { issueStanding, pageStanding, standAgain } from './stood-before'

/** Gives a publication another title; the folder of its house rules follows. @throws Trouble `publication-exists` */
export function renamePublication(
  session: LibrarySession,
  { publication, title }: { publication: PublicationId; title: string },
): void {
  const { library, house } = session
  const { db } = library
  const old = titleFor(db, publication)
  if (old === title) return
  let takeBack = () => {}
  const renaming = db.transaction(() => {
    if (findPublication(db, title) !== null) throw new Trouble('publication-exists', { title })
    const others = allPublications(db).filter(({ id }) => id !== publication)
    setPublicationTitle(db, publication, title)
    // Last: a folder that cannot follow leaves the title as it was.
    const titles = others.map((one) => one.title)
    takeBack = house.rename(old, title, titles)
  })
  try {
    renaming.immediate()
  } catch (error) {
    takeBack()
    throw error
  }
  session.shelf.publish('event', { kind: 'shelf' })
}

/** Corrects an issue's publication, date and number; joins it to the issue that is so already. @throws Trouble */
export function editIssue(
  session: LibrarySession,
  input: { issue: IssueId; publication: string; date: string | null; number: string | null },
): { issue: Issue; before: StoodBefore } {
  const { db } = session.library
  const { kept, before } = db
    .transaction(() => {
      const issue = issueById(db, input.issue)
      if (!issue) throw new Trouble('not-found', { context: 'issue', issue: input.issue })
      const before = issueStanding(db, issue)
      const publication = findOrAddPublication(db, input.publication)
      const key = { publication, date: input.date, number: input.number }
      const same = findIssue(db, key)
      if (same === null || same === issue.id) setIssueKey(db, issue.id, key)
      else joinIssues(db, issue.id, same)
      dropEmptyPublication(db, issue.publication)
      return { kept: same ?? issue.id, before }
    })
    .immediate()
  session.shelf.publish('event', { kind: 'shelf' })
  const issue = issueById(db, kept)
  if (!issue) throw new RangeError(`issue ${kept} is gone`)
  return { issue, before }
}

/** Corrects a page's label and issue; an issue that has no page left goes. @throws Trouble */
export function editPage(
  session: LibrarySession,
  input: { page: PageId; label: string; publication: string; date: string | null; number: string | null },
): { page: Page; before: StoodBefore } {
  const { db } = session.library
  const before = db
    .transaction(() => {
      const page = shelved(db, input.page)
      const before = pageStanding(db, page)
      const publication = findOrAddPublication(db, input.publication)
      const next = findOrAddIssue(db, { publication, date: input.date, number: input.number })
      setPageIssue(db, page.id, next)
      setPageLabel(db, page.id, input.label)
      const left = issueById(db, page.issue)
      dropEmptyIssue(db, page.issue)
      if (left) dropEmptyPublication(db, left.publication)
      return before
    })
    .immediate()
  session.shelf.publish('event', { kind: 'shelf' })
  return { page: shelved(db, input.page), before }
}

/** Lets pages stand where they stood before {@link editIssue} or {@link editPage}, with the facts that they had. */
export function takeEditBack(session: LibrarySession, before: StoodBefore): void {
  const { db } = session.library
  db.transaction(() => standAgain(db, before)).immediate()
  session.shelf.publish('event', { kind: 'shelf' })
}

/** Takes a page off the shelf. Its source, log and tags stay for {@link putPageBack}. @throws Trouble */
export function removePage(session: LibrarySession, { page }: { page: PageId }): void {
  const { db } = session.library
  db.transaction(() => {
    shelved(db, page)
    dropDerived(db, page)
    addRemoved(db, page, session.now())
  }).immediate()
  tellOf(session, page)
}

/** Puts a removed page back where it was, as it was. @throws Trouble */
export function putPageBack(session: LibrarySession, { page }: { page: PageId }): Page {
  const { db } = session.library
  db.transaction(() => {
    if (!dropRemoved(db, page)) throw new Trouble('not-found', { context: 'page', page })
    const { document } = session.pages.get(page)
    derive(db, page, null, document)
    session.proofs.countByDraft(db, page, document)
  }).immediate()
  session.proofs.changed(session, page)
  tellOf(session, page)
  return shelved(db, page)
}

function shelved(db: ReadingDatabase, id: PageId): Page {
  const page = pageById(db, id)
  if (!page) throw new Trouble('not-found', { context: 'page', page: id })
  return page
}

function tellOf(session: LibrarySession, page: PageId): void {
  session.shelf.publish('event', { kind: 'shelf' })
  session.shelf.publish('event', { kind: 'page', page })
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
