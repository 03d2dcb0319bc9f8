import type { OpenPage, PageId } from '../../../core/contract'
import { draftOf, issueById, pageById, publications, sourceText, Trouble } from '../../library'
import type { LibrarySession } from '../session'
import { reachOf } from './history'

/** A page with all that a window needs to show it. @throws Trouble `not-found` */
export function openPage(session: LibrarySession, { page: id }: { page: PageId }): OpenPage {
  const { db } = session.library
  const page = pageById(db, id)
  const issue = page && issueById(db, page.issue)
  const publication = issue && publications(db).find((one) => one.id === issue.publication)
  const source = sourceText(db, id)
  const draft = draftOf(db, id)
  if (!page || !issue || !publication || !source || !draft)
    throw new Trouble('not-found', { context: 'page', page: id })
  const { version, document, history } = session.pages.get(id)
  return {
    page,
    issue,
    publication,
    version,
    document: document.toJSON() as Record<string, unknown>,
    source,
    draft: { ...draft },
    reach: reachOf(history),
  }
}
