import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type HouseProblem, inUse } from '../../../core/rules/house'
import { openReadingLibrary, publications } from '../../library'
import { safeName } from '../exits/exits'
import { houseName } from './house'
import { readHouseFiles } from './house-files'

/** What one folder of the house holds. */
export interface HouseChecked {
  /** From the library's folder on. */
  readonly folder: string
  /** The title of the publication that it is for; null = the whole library, or none that is there. */
  readonly publication: string | null
  /** It is for a publication that is not in the library. */
  readonly stray: boolean
  /** How many are used. */
  readonly rules: number
  readonly words: number
  readonly problems: readonly HouseProblem[]
}

/** Reads all house files of a library, the library's own first. @throws Trouble where there is no library */
export function checkHouse(library: string): readonly HouseChecked[] {
  const { db, close } = openReadingLibrary(library)
  try {
    const titles = new Map(publications(db).map(({ title }) => [safeName([title]), title]))
    const one = (parts: readonly string[], publication: string | null): HouseChecked => {
      const folder = [houseName, ...parts].join('/')
      const files = readHouseFiles(join(library, houseName, ...parts), folder)
      return {
        folder,
        publication,
        stray: parts.length > 0 && publication === null,
        rules: inUse(files).length,
        words: files.words.size,
        problems: files.problems,
      }
    }
    const folders = foldersIn(join(library, houseName)).map((name) => one([name], titles.get(name) ?? null))
    return [one([], null), ...folders]
  } finally {
    close()
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true })
    return found.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted()
  } catch {
    // None yet, or none that may be read: the files in it tell of that.
    return []
  }
}
