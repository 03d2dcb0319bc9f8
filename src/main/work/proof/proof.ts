import { setTimeout as sleep } from 'node:timers/promises'
import type { EventPublisher } from '@orpc/server'
import type { Node } from 'prosemirror-model'
import type {
  AnswerName,
  ArticleId,
  PageId,
  Proofed,
  ShelfEvent,
  OpenSuspect as ToldSuspect,
} from '../../../core/contract'
import {
  type Draft,
  isLike,
  type OpenSuspect,
  openSuspects,
  type Suspect,
  textBlocks,
} from '../../../core/document'
import { proofRules } from '../../../core/rules'
import {
  decisionsFor,
  draftOf,
  issueById,
  libraryTrouble,
  pageById,
  pageVersion,
  publicationTitle,
  type ReadingDatabase,
  type SuspectCount,
  setSuspectCounts,
  sourceCount,
  Trouble,
  type WritingDatabase,
} from '../../library'
import type { House } from '../house/house'
import { policyFor } from '../house/policies'
import type { OpenPages, PageState } from '../log/open-pages'
import { ToldLists } from '../told-lists'
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
/** A page that nobody has open is read again so long after its last change, in milliseconds. */
const countAfter = 1_500
/** Pages that come in are read once so long no other has come: importing needs the machine. */
const restAfter = 3_000

/** What rules doubt on the pages of a library, as they are edited. */
export class Proofs {
  readonly #reader: Proofreader
  /** In the order of their last use. */
  readonly #drafts = new Map<PageId, KeptDraft>()
  readonly #read = new Map<PageId, Read<readonly Suspect[]>>()
  readonly #counted = new Map<PageId, number>()
  readonly #timers = new Map<PageId, NodeJS.Timeout>()
  /** What is being read, so that a page is asked for once. */
  readonly #reading = new Map<PageId, Read<Promise<readonly Suspect[] | null>>>()
  /** Pages to be read that no window asks about, one by one: a window's own waits for one of them at most. */
  readonly #behind = new Set<PageId>()
  #catchingUp = false
  #restUntil = 0
  #closed = false
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
      return this.#found(state, openOn(db, state, draft, null), since)
    const read =
      known?.document === state.document ? known.found : await this.#again(session, state, draft, 'open')
    if (!read) return { kind: 'behind', version: session.pages.get(page).version }
    if (!db.open) return { kind: 'behind', version }
    keep(this.#read, page, { document: state.document, found: read })
    const open = openOn(db, state, draft, read)
    if (session.pages.get(page).version === version) this.#count(session, state, open)
    return this.#found(state, open, since)
  }

  /** A page was changed. Where no window asks about it, it is read, and its suspects counted, all the same. */
  changed(session: ProofLibrary, page: PageId): void {
    clearTimeout(this.#timers.get(page))
    const timer = setTimeout(() => {
      this.#timers.delete(page)
      this.#behind.add(page)
      void this.#catchUp(session)
    }, countAfter)
    timer.unref()
    this.#timers.set(page, timer)
  }

  /** A page came in, counted by its draft alone; it is read as a window would once the import rests. */
  imported(session: ProofLibrary, page: PageId): void {
    this.#restUntil = performance.now() + restAfter
    this.changed(session, page)
  }

  /** Counts a page by its draft alone, within the caller's transaction: one that is put back, until it is read anew. */
  countByDraft(db: WritingDatabase, page: PageId, document: Node): void {
    countAtImport(db, page, this.#draft(db, page).draft, document)
  }

  /** Counts again, one by one, where something was decided for more than one page. */
  recount(session: ProofLibrary, pages: readonly PageId[]): void {
    for (const page of pages) {
      this.#counted.delete(page)
      this.changed(session, page)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    await this.#reader.close()
  }

  async #catchUp(session: ProofLibrary): Promise<void> {
    if (this.#catchingUp) return
    this.#catchingUp = true
    for (;;) {
      const pause = this.#restUntil - performance.now()
      if (pause > 0) await sleep(pause, undefined, { ref: false })
      const [page] = this.#behind
      if (page === undefined || this.#closed) break
      if (this.#restUntil > performance.now()) continue
      this.#behind.delete(page)
      // A page that is gone since, or that breaks the reader, is not counted.
      await this.#countAlone(session, page).catch(() => undefined)
    }
    this.#catchingUp = false
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
      this.#count(session, state, openOn(db, state, draft, read))
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

function openOn(
  db: ReadingDatabase,
  { page, document }: Pick<PageState, 'page' | 'document'>,
  draft: Draft,
  read: readonly Suspect[] | null,
): readonly OpenSuspect[] {
  const open = openSuspects(draft, document, read, proofRules)
  const decisions = decisionsFor(db, page)
  if (decisions.length === 0) return open
  return open.filter((suspect) => !decisions.some((decision) => isLike(suspect, decision)))
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

/** So long a text is enough to tell what is like it, in UTF-16 units. */
const comparedText = 200

/** How many suspects of each article a rule doubts for the same text. */
function suspectCountsOf(document: Node, open: readonly OpenSuspect[]): readonly SuspectCount[] {
  const counts = new Map<string, SuspectCount>()
  for (const { from, rule, text } of open) {
    const article = document.resolve(from).node(1).attrs.id as ArticleId
    const said = text.slice(0, comparedText).toWellFormed()
    const name = JSON.stringify([article, rule, said])
    counts.set(name, { article, rule, text: said, count: (counts.get(name)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

/** Counts the suspects of a page that has just been imported, within the caller's transaction. */
export function countAtImport(db: WritingDatabase, page: PageId, draft: Draft, document: Node): void {
  setSuspectCounts(db, page, suspectCountsOf(document, openOn(db, { page, document }, draft, null)))
}

function placeOfPage(db: ReadingDatabase, id: PageId) {
  const page = pageById(db, id)
  const issue = page && issueById(db, page.issue)
  if (!issue) throw new Trouble('not-found', { context: 'page', page: id })
  return { ...issue, publication: publicationTitle(db, issue.publication) ?? '' }
}
