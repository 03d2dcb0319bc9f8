import type { Node } from 'prosemirror-model'
import type { PageId } from '../../../core/contract'
import { schema } from '../../../core/document'
import {
  addSnapshot,
  entriesOf,
  newestSnapshot,
  pageVersion,
  type ReadingDatabase,
  stepsOf,
  Trouble,
  type WritingDatabase,
} from '../../library'
import { type History, historyOf } from './history'
import { fromLog } from './steps'

/** A page as the library's own copy of it stands. */
export interface PageState {
  readonly page: PageId
  readonly version: number
  readonly document: Node
  readonly history: History
  /** Version of the newest snapshot. */
  readonly snapshot: number
}

/** Reads a page from its newest snapshot and the steps since. @throws Trouble `not-found` */
export function loadPage(db: ReadingDatabase, page: PageId): PageState {
  const version = pageVersion(db, page)
  const snapshot = newestSnapshot(db, page)
  if (version === null || !snapshot) throw new Trouble('not-found', { context: 'page', page })
  let document = schema.nodeFromJSON(JSON.parse(snapshot.json))
  for (const { json } of stepsOf(db, page, snapshot.version, version)) {
    const { doc, failed } = fromLog(json).apply(document)
    if (!doc) throw new RangeError(`page ${page}: a logged step does not apply: ${failed}`)
    document = doc
  }
  return {
    page,
    version,
    document,
    history: historyOf(entriesOf(db, page)),
    snapshot: snapshot.version,
  }
}

/** With so many steps behind its newest snapshot, a page gets another one. */
const stepsPerSnapshot = 200
const pagesKept = 16

/** The pages that were used last, so that a typing burst need not read its page again. */
export class OpenPages {
  readonly #db: WritingDatabase
  /** In the order of their last use. */
  readonly #states = new Map<PageId, PageState>()

  constructor(db: WritingDatabase) {
    this.#db = db
  }

  get(page: PageId): PageState {
    const known = this.#states.get(page)
    const state = known ?? loadPage(this.#db, page)
    this.#keep(state)
    return state
  }

  /** As {@link get}, but no use of the page: who goes through many takes none of those in use out of here. */
  look(page: PageId): PageState {
    return this.#states.get(page) ?? loadPage(this.#db, page)
  }

  /** Takes over a page's new state, once it is in the store. */
  set(state: PageState): void {
    this.#keep(state)
    if (state.version - state.snapshot >= stepsPerSnapshot)
      setImmediate(() => this.#snapshotLater(state.page))
  }

  /** Keeps a snapshot of every page that has steps since its last one. */
  close(): void {
    for (const state of this.#states.values()) this.#snapshot(state)
    this.#states.clear()
  }

  #keep(state: PageState): void {
    this.#states.delete(state.page)
    this.#states.set(state.page, state)
    const oldest = this.#states.values().next().value
    if (this.#states.size <= pagesKept || !oldest) return
    this.#states.delete(oldest.page)
    this.#snapshot(oldest)
  }

  #snapshotLater(page: PageId): void {
    const state = this.#states.get(page)
    if (state && state.version - state.snapshot >= stepsPerSnapshot)
      this.#states.set(page, this.#snapshot(state))
  }

  /** A snapshot only saves time: where the disk refuses it, the log still has everything. */
  #snapshot(state: PageState): PageState {
    if (state.version === state.snapshot || !this.#db.open) return state
    try {
      const json = JSON.stringify(state.document.toJSON())
      this.#db.transaction(addSnapshot)(this.#db, state.page, { version: state.version, json })
      return { ...state, snapshot: state.version }
    } catch {
      return state
    }
  }
}
