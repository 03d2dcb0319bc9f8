import type { PageId } from '../../../core/contract'
import {
  buildGazetteer,
  type Gazetteer,
  type Suggested,
  suggest,
  type TaggedBlock,
} from '../../../core/tagging'
import type { Lexicon } from '../../../core/text'
import { knownNames, type ReadingDatabase } from '../../library'

/** What the tagging thread is asked for. */
export interface TagRequest {
  /** The page that they are. */
  readonly about: PageId
  readonly blocks: readonly TaggedBlock[]
}

/** Finds what might be tagged on pages. null = a later request for the page came first. */
export interface Tagger {
  ask(request: TagRequest): Promise<Suggested | null>
  close(): Promise<void>
}

/** The library's names are read again at the earliest so many milliseconds after they were read last. */
const namesEvery = 3_000
/** One character names too much to name anything. */
const shortestName = 2

/** The work of the tagging thread: it reads the library's names beside its writer. */
export class TagTask {
  readonly #db: ReadingDatabase
  readonly #words: () => Lexicon | null
  #names: { readonly version: unknown; readonly at: number; readonly gazetteer: Gazetteer } | null = null

  constructor(db: ReadingDatabase, words: () => Lexicon | null) {
    this.#db = db
    this.#words = words
  }

  read({ blocks }: TagRequest, now: number): Suggested {
    return suggest(blocks, { library: this.#gazetteer(now), words: this.#words() })
  }

  #gazetteer(now: number): Gazetteer {
    // Rises when another connection has written.
    const version = this.#db.pragma('data_version', { simple: true })
    const known = this.#names
    if (known && (known.version === version || now - known.at < namesEvery)) return known.gazetteer
    const names = knownNames(this.#db)
      .filter(({ name }) => name.length >= shortestName)
      .map(({ name, kind, record }) => ({ name, kind, record: record === null ? null : String(record) }))
    const gazetteer = buildGazetteer(names)
    this.#names = { version, at: now, gazetteer }
    return gazetteer
  }
}
