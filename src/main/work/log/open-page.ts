import type { Node } from 'prosemirror-model'
import type { OpenPage, PageId } from '../../../core/contract'
import type { DraftedChanges } from '../../../core/document'
import {
  draftOf,
  issueById,
  pageById,
  publications,
  type ReadingDatabase,
  sourceText,
  Trouble,
} from '../../library'
import type { LibrarySession } from '../session'
import { reachOf } from './history'

type Texts = Pick<OpenPage, 'document' | 'draft'>
type Pages = Pick<LibrarySession, 'library' | 'pages'>

/** What was made ready for a page as it stands: a better text comes with steps, and so with another document. */
const ready = new WeakMap<Node, Texts>()

/** Makes what takes the time in {@link openPage}'s next answer. @throws Trouble `not-found` */
export function makeReady({ library, pages }: Pages, page: PageId): void {
  const { document } = pages.get(page)
  ready.set(document, textsOf(library.db, page, document))
}

/** A page with all that a window needs to show it. @throws Trouble `not-found` */
export function openPage({ library, pages }: Pages, { page: id }: { page: PageId }): OpenPage {
  const { db } = library
  const page = pageById(db, id)
  const issue = page && issueById(db, page.issue)
  const publication = issue && publications(db).find((one) => one.id === issue.publication)
  const source = sourceText(db, id)
  if (!page || !issue || !publication || !source) throw notFound(id)
  const { version, document, history } = pages.get(id)
  const texts = ready.get(document) ?? textsOf(db, id, document)
  ready.delete(document)
  return { page, issue, publication, version, source, reach: reachOf(history), ...texts }
}

function textsOf(db: ReadingDatabase, page: PageId, document: Node): Texts {
  const draft = draftOf(db, page)
  if (!draft) throw notFound(page)
  const { articles, blocks, corrections } = draft
  const drafted: DraftedChanges = {
    articles,
    blocks: blocks.map(({ lines, continues }) => ({ lines, continues })),
    corrections,
  }
  return { document: JSON.stringify(document), draft: JSON.stringify(drafted) }
}

function notFound(page: PageId): Trouble {
  return new Trouble('not-found', { context: 'page', page })
}
