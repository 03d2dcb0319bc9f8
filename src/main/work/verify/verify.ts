import type { PageId } from '../../../core/contract'
import {
  areLinesKept,
  articlesOfPage,
  continuationsOf,
  errorCode,
  everyPageId,
  guarded,
  IndexExpectation,
  importedSource,
  isRemoved,
  openReadingLibrary,
  type ReadingDatabase,
} from '../../library'
import { goingOn } from '../log/continuations'
import type { Difference, Found } from './difference'
import { derivedDifferences } from './verify-derived'
import { laterDifferences } from './verify-later'
import { replay } from './verify-log'
import { reviewDifferences } from './verify-review'
import { scanDifferences } from './verify-scans'
import { fileRead, importedFile, type Origin, sourceDifferences } from './verify-source'

export interface Verified {
  readonly pages: number
  readonly differences: readonly Difference[]
}

/**
 * Derives everything in a library again, from its sources and logs, and compares. Reads one consistent state, while
 * others may write; yields to them after each page.
 *
 * @throws Trouble
 */
export async function verify(folder: string): Promise<Verified> {
  const library = openReadingLibrary(folder)
  const { db } = library
  try {
    guarded(folder, () => db.exec('BEGIN'))
    const differences = guarded(folder, () => fileDifferences(db))
    const index = new IndexExpectation()
    const pages = guarded(folder, () => everyPageId(db))
    for (const page of pages) {
      const source = guarded(folder, () => importedSource(db, page))
      const file = source && guarded(folder, () => importedFile(db, page, source))
      const kept = source && guarded(folder, () => areLinesKept(db, page, 1, source.lines))
      const read = file && kept === null ? await fileRead(source, file) : null
      for (const detail of await laterDifferences(db, folder, page))
        differences.push({ page, where: 'source', detail })
      guarded(folder, () => {
        for (const difference of pageDifferences(db, page, index, { source, file, kept, read }))
          differences.push({ page, ...difference })
      })
      await new Promise(setImmediate)
    }
    for (const detail of await scanDifferences(db, folder))
      differences.push({ page: null, where: 'scan', detail })
    for (const detail of guarded(folder, () => index.compare(db)))
      differences.push({ page: null, where: 'index', detail })
    return { pages: pages.length, differences }
  } finally {
    library.close()
  }
}

function fileDifferences(db: ReadingDatabase): Difference[] {
  const rows = db.pragma('integrity_check') as { integrity_check: string }[]
  const keys = db.pragma('foreign_key_check') as { table: string }[]
  return [
    ...rows.map((row) => row.integrity_check).filter((detail) => detail !== 'ok'),
    ...keys.map(({ table }) => `a row of ${table} refers to nothing`),
  ].map((detail) => ({ page: null, where: 'file', detail }))
}

function* pageDifferences(
  db: ReadingDatabase,
  page: PageId,
  index: IndexExpectation,
  origin: Origin,
): Generator<Found> {
  yield* noticing('source', () => sourceDifferences(db, page, origin))
  yield* noticing('log', function* () {
    const document = yield* replay(db, page)
    if (!document) return
    if (isRemoved(db, page)) {
      if (articlesOfPage(db, page).length > 0)
        yield { where: 'article', detail: 'is listed, though the page was removed' }
      return
    }
    yield* derivedDifferences(db, page, document, index)
    yield* reviewDifferences(db, page)
    if (JSON.stringify(continuationsOf(db, page)) !== JSON.stringify(goingOn(document)))
      yield { where: 'article', detail: 'what goes on elsewhere is listed as it does not' }
  })
}

/** What cannot be decoded at all (JSON, steps, a deflated file) is a difference too. */
function* noticing(where: Found['where'], work: () => Generator<Found>): Generator<Found> {
  try {
    yield* work()
  } catch (error) {
    if (!(error instanceof Error) || errorCode(error).startsWith('SQLITE')) throw error
    yield { where, detail: error.message }
  }
}
