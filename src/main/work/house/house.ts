import { join } from 'node:path'
import type { House as HouseRead, HouseWritten, PublicationId } from '../../../core/contract'
import {
  type HouseProblem,
  type HouseRule,
  houseLimits,
  idOf,
  inUse,
  type WrittenRule,
} from '../../../core/rules/house'
import { publicationTitle, type ReadingDatabase, Trouble } from '../../library'
import { safeName } from '../exits/exits'
import { HouseBook, type HouseSet } from './house-book'
import {
  type HouseFiles,
  moveHouseFiles,
  readHouseFiles,
  rulesText,
  stampOf,
  tooLarge,
  writeHouseFiles,
} from './house-files'

export const houseName = 'house'

/** The house rules and word lists of a library and of its publications, read again whenever their files change. */
export class House {
  readonly #library: string
  readonly #read = new Map<string, HouseFiles>()
  readonly #stopped = new WeakSet<HouseRule>()

  /** @param library its folder */
  constructor(library: string) {
    this.#library = library
  }

  /** What holds for the pages of a publication. A rule of its own goes before the library's, and replaces its namesake. */
  bookFor(publication: string): HouseBook {
    let merged: { of: readonly [HouseFiles, HouseFiles]; set: HouseSet } | null = null
    return new HouseBook(() => {
      const own = this.#files(publication)
      const all = this.#files(null)
      if (merged?.of[0] !== own || merged.of[1] !== all) merged = { of: [own, all], set: merge(own, all) }
      return merged.set
    }, this.#stopped)
  }

  /** What is wrong with the files that hold for a publication. */
  problems(publication: string): readonly HouseProblem[] {
    return [null, publication].flatMap((one) => this.#files(one).problems)
  }

  /** @param publication its title; null = the library's own files */
  read(publication: string | null): HouseRead {
    const files = this.#files(publication)
    return {
      folder: labelOf(publication),
      rules: [...files.written],
      whole: files.whole,
      words: files.wordList,
      problems: files.problems.map((problem) => ({ ...problem })),
      stopped: files.rules.filter((rule) => this.#stopped.has(rule)).map(({ id }) => id),
      stamp: files.stamp,
    }
  }

  /** @throws Trouble */
  write(publication: string | null, input: HouseInput): HouseWritten {
    const files = this.#files(publication)
    if (files.stamp !== input.stamp) return { kind: 'changed', house: this.read(publication) }
    const text = rulesText(input.rules)
    if (Buffer.byteLength(text) > houseLimits.fileBytes)
      return { kind: 'refused', problems: [tooLarge(`${labelOf(publication)}/rules.json`)] }
    if (!files.whole && !input.dropRest)
      return { kind: 'refused', problems: files.problems.filter(({ at }) => at === null) }
    writeHouseFiles(this.#library, this.#folder(publication), text, input.words)
    return { kind: 'written', house: this.read(publication) }
  }

  /**
   * Lets a publication's files follow its new title. Where one of `others` has files of the same folder, it keeps them.
   * Answers how to take that back.
   *
   * @throws Trouble `file-exists` where files of the new title are there already
   */
  rename(old: string, title: string, others: readonly string[]): () => void {
    const [from, to] = [this.#folder(old), this.#folder(title)]
    if (from === to) return () => undefined
    const shared = others.some((other) => this.#folder(other) === from)
    return moveHouseFiles(this.#library, { from, to, label: labelOf(title) }, shared)
  }

  #folder(publication: string | null): string {
    return join(this.#library, ...labelOf(publication).split('/'))
  }

  #files(publication: string | null): HouseFiles {
    const folder = this.#folder(publication)
    const known = this.#read.get(folder)
    if (known && known.stamp === stampOf(folder)) return known
    const files = readHouseFiles(folder, labelOf(publication))
    this.#read.set(folder, files)
    return files
  }
}

/** What is to stand in the files of a house. */
export interface HouseInput {
  readonly rules: readonly WrittenRule[]
  /** The word list as it is written. */
  readonly words: string
  /** Of the files that were read: others are not written over. */
  readonly stamp: string
  /** Whether what the file of rules holds beside them may go. */
  readonly dropRest: boolean
}

/** The title that a publication's files go by; null stays null. @throws Trouble */
export function titleFor(db: ReadingDatabase, publication: PublicationId): string
export function titleFor(db: ReadingDatabase, publication: PublicationId | null): string | null
export function titleFor(db: ReadingDatabase, publication: PublicationId | null): string | null {
  if (publication === null) return null
  const title = publicationTitle(db, publication)
  if (title === null) throw new Trouble('not-found', {})
  return title
}

/** The folder's name for the editor: from the library's folder on. */
function labelOf(publication: string | null): string {
  return publication === null ? houseName : `${houseName}/${safeName([publication])}`
}

function merge(own: HouseFiles, all: HouseFiles): HouseSet {
  const ids = new Set(own.entries.map(idOf))
  const rules = [...inUse(own), ...inUse(all).filter(({ id }) => !ids.has(id))]
  return { rules, words: [...new Set([...own.words, ...all.words])], stamp: `${own.stamp} ${all.stamp}` }
}
