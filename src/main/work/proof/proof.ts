import type { EventPublisher } from '@orpc/server'
import type { Node } from 'prosemirror-model'
import type {
  AnswerName,
  PageId,
  Proofed,
  ShelfEvent,
  OpenSuspect as ToldSuspect,
} from '../../../core/contract'
import { type Draft, type OpenSuspect, type Suspect, textBlocks } from '../../../core/document'
import {
  draftOf,
  issueById,
  libraryTrouble,
  pageById,
  pageVersion,
  publicationTitle,
  type ReadingDatabase,
  setSuspectCounts,
  sourceCount,
  Trouble,
  type WritingDatabase,
} from '../../library'
import type { House } from '../house/house'
import { policyFor } from '../house/policies'
import type { OpenPages, PageState } from '../log/open-pages'
import { ToldLists } from '../told-lists'
import { countByDraft, openOnPage, suspectCountsOf } from './open-on-page'
import { PagesBehind } from './pages-behind'
import type { ProofRequest } from './proof-task'
import type { Proofreader } from './proof-thread'

/** What it needs of a library that is open for writing. */
export interface ProofLibrary {
  readonly library: { readonly db: WritingDatabase; readonly folder: string }
  readonly pages: Pick<OpenPages, 'get' | 'look'>
  readonly house: Pick<House, 'bookFor'>
  readonly shelf: Pick<EventPublisher<{ event: ShelfEvent }>, 'publish'>
}

interface Read<Found> {
  readonly document: Node
  readonly found: Found
}

/** `sources`: of how many sources of the page it was made. */
interface KeptDraft {
  readonly sources: number
  readonly draft: Draft
}

const pagesKept = 16
/** What rules doubt on the pages of a library, as they are edited. */
export class Proofs {
  readonly #reader: Proofreader
  /** In the order of their last use. */
  readonly #drafts = new Map<PageId, KeptDraft>()
  readonly #read = new Map<PageId, Read<readonly Suspect[]>>()
  readonly #counted = new Map<PageId, number>()
  /** What is being read, so that a page is asked for once. */
  readonly #reading = new Map<PageId, Read<Promise<readonly Suspect[] | null>>>()
  readonly #behind = new PagesBehind<ProofLibrary>((session, page) => this.#countAlone(session, page))
  readonly #told = new ToldLists<ToldSuspect>()

  constructor(reader: Proofreader) {
    this.#reader = reader
  }

  /** The open suspects of a page. @throws Trouble `not-found` */
  async of(
    session: ProofLibrary,
    {
      page,
      version,
      look,
      since,
    }: {
      page: PageId
      version: number
      look: 'known' | 'again'
      since?: AnswerName | undefined
    },
  ): Promise<Proofed> {
    const { db } = session.library
    const state = session.pages.get(page)
    if (state.version !== version) return { kind: 'behind', version: state.version }
    const keptDraft = this.#draft(db, page)
    keep(this.#drafts, page, keptDraft)
    const { draft } = keptDraft
    const known = this.#read.get(page)
    if (look === 'known' && known?.document !== state.document)
      return this.#found(state, openOnPage(db, state, draft, null), since)
    const read =
      known?.document === state.document ? known.found : await this.#again(session, state, draft, 'open')
    if (!read) return { kind: 'behind', version: session.pages.get(page).version }
    if (!db.open) return { kind: 'behind', version }
    keep(this.#read, page, { document: state.document, found: read })
    const open = openOnPage(db, state, draft, read)
    if (session.pages.get(page).version === version) this.#count(session, state, open)
    return this.#found(state, open, since)
  }

  /** A page was changed. Where no window asks about it, it is read, and its suspects counted, all the same. */
  changed(session: ProofLibrary, page: PageId): void {
    this.#behind.changed(session, page)
  }

  /** A page came in, counted by its draft alone; it is read as a window would once the import rests. */
  imported(session: ProofLibrary, page: PageId): void {
    this.#behind.imported(session, page)
  }

  /** A file is being taken: until it is, no page is read that nobody asks about. */
  restDuring<Taken>(taking: Promise<Taken>): Promise<Taken> {
    return this.#behind.restDuring(taking)
  }

  /** Counts a page by its draft alone, within the caller's transaction: one that is put back, until it is read anew. */
  countByDraft(db: WritingDatabase, page: PageId, document: Node): void {
    countByDraft(db, page, this.#draft(db, page).draft, document)
  }

  /** Counts again, one by one, where something was decided for more than one page. */
  recount(session: ProofLibrary, pages: readonly PageId[]): void {
    for (const page of pages) {
      this.#counted.delete(page)
      this.changed(session, page)
    }
  }

  async close(): Promise<void> {
    this.#behind.close()
    await this.#reader.close()
  }

  /** Nothing is kept of the page: however many are counted, what is known of those in windows stays. */
  async #countAlone(session: ProofLibrary, page: PageId): Promise<void> {
    const { db } = session.library
    const state = session.pages.look(page)
    if (this.#counted.get(page) === state.version) return
    const { draft } = this.#draft(db, page)
    const known = this.#read.get(page)
    const read =
      known?.document === state.document ? known.found : await this.#again(session, state, draft, 'alone')
    if (read && db.open && pageVersion(db, page) === state.version)
      this.#count(session, state, openOnPage(db, state, draft, read))
  }

  #again(
    session: ProofLibrary,
    state: PageState,
    draft: Draft,
    as: ProofRequest['as'],
  ): Promise<readonly Suspect[] | null> {
    const { page, document } = state
    const same = this.#reading.get(page)
    if (same?.document === document) return same.found
    const found = this.#ask(session, state, draft, as).finally(() => {
      if (this.#reading.get(page)?.found === found) this.#reading.delete(page)
    })
    this.#reading.set(page, { document, found })
    return found
  }

  #ask(
    session: ProofLibrary,
    { page, document }: PageState,
    draft: Draft,
    as: ProofRequest['as'],
  ): Promise<readonly Suspect[] | null> {
    const { db } = session.library
    const place = placeOfPage(db, page)
    return this.#reader.read({
      page,
      as,
      blocks: textBlocks(document).map(({ text, role, article }) => ({ text, role, article })),
      across: draft.suspects.some(({ rule }) => rule === 'columns'),
      policy: policyFor(db, place),
      house: session.house.bookFor(place.publication),
    })
  }

  #found({ version }: PageState, open: readonly OpenSuspect[], since: AnswerName | undefined): Proofed {
    const { answer, items, kept } = this.#told.tell(open.map(told), since)
    return { kind: 'found', version, answer, suspects: [...items], kept: [...kept] }
  }

  /**
   * Where the disk refuses it (it is full, say), lists go on with the last count; the page is counted when it is next
   * read.
   */
  #count(session: ProofLibrary, state: PageState, open: readonly OpenSuspect[]): void {
    const counts = suspectCountsOf(state.document, open)
    const { db, folder } = session.library
    let changed: boolean
    try {
      changed = db.transaction(() => setSuspectCounts(db, state.page, counts)).immediate()
    } catch (error) {
      if (libraryTrouble(error, folder) instanceof Trouble) return
      throw error
    }
    keep(this.#counted, state.page, state.version)
    if (changed) session.shelf.publish('event', { kind: 'page', page: state.page })
  }

  #draft(db: ReadingDatabase, page: PageId): KeptDraft {
    const sources = sourceCount(db, page)
    const known = this.#drafts.get(page)
    if (known?.sources === sources) return known
    const draft = draftOf(db, page)
    if (!draft) throw new Trouble('not-found', { context: 'page', page })
    return { sources, draft }
  }
}

function told({ reason, suggestions, ...rest }: OpenSuspect): ToldSuspect {
  return {
    ...rest,
    suggestions: [...suggestions],
    reason: { key: reason.key, ...(reason.values ? { values: { ...reason.values } } : {}) },
  }
}

function keep<T>(map: Map<PageId, T>, page: PageId, value: T): void {
  map.delete(page)
  map.set(page, value)
  const oldest = map.keys().next().value
  if (map.size > pagesKept && oldest !== undefined) map.delete(oldest)
}

function placeOfPage(db: ReadingDatabase, id: PageId) {
  const page = pageById(db, id)
  const issue = page && issueById(db, page.issue)
  if (!issue) throw new Trouble('not-found', { context: 'page', page: id })
  return { ...issue, publication: publicationTitle(db, issue.publication) ?? '' }
}
