import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { Node } from 'prosemirror-model'
import type { ArticleId, PageId } from '../../core/contract'
import { schema } from '../../core/document'
import type { Source } from '../../core/text'
import {
  type ArticleRow,
  areLinesKept,
  articlesOfPage,
  blocksOf,
  continuationsOf,
  entriesOf,
  errorCode,
  guarded,
  type ImportedSource,
  IndexExpectation,
  importedDraft,
  importedGeometry,
  importedSource,
  openReadingLibrary,
  pageIds,
  pageVersion,
  type ReadingDatabase,
  snapshots,
  sourcePart,
  stepsOf,
  tagsOf,
} from '../library'
import { goingOn } from './continuations'
import type { Refused } from './decode'
import { articlePassages, articlePictures, articleValues, blockRow, blockTags } from './derive'
import { readSource, type SourceRead } from './read-source'
import { sheetOf } from './source-sheets'
import { checkChanged, fromLog } from './steps'
import { laterDifferences } from './verify-later'
import { reviewDifferences } from './verify-review'
import { scanDifferences } from './verify-scans'

/** Something in a library that is not what its sources and logs say. */
export interface Difference {
  /** null = it concerns no single page. */
  readonly page: PageId | null
  readonly where:
    | 'file'
    | 'source'
    | 'draft'
    | 'log'
    | 'snapshot'
    | 'article'
    | 'block'
    | 'tags'
    | 'index'
    | 'review'
    | 'coverage'
    | 'artifact'
    | 'scan'
  readonly detail: string
}

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
    const pages = guarded(folder, () => pageIds(db))
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

type Found = Omit<Difference, 'page'>

/** What a page was imported from, as it is kept and as it is read again. */
interface Origin {
  readonly source: ImportedSource | null
  readonly file: ImportedFile | null
  /** Whether its lines are those that it came with; null = it came before that was kept. */
  readonly kept: boolean | null
  /** Read again where that is not known; null = it is, or the file is not there or cannot be inflated. */
  readonly read: SourceRead | Refused | null
}

interface ImportedFile {
  /** Deflated. */
  readonly original: Uint8Array
  /** 1-based, where the page is one of the file's printed pages; null = it is the whole file. */
  readonly sheet: number | null
}

function importedFile(db: ReadingDatabase, page: PageId, { original }: ImportedSource): ImportedFile {
  const part = sourcePart(db, page)
  if (!part) return { original, sheet: null }
  return { original: importedSource(db, part.whole)?.original ?? original, sheet: part.sheet }
}

async function fileRead(
  { name, encoding }: ImportedSource,
  { original }: ImportedFile,
): Promise<Origin['read']> {
  try {
    return await readSource(name, inflateRawSync(original), { encoding, password: null })
  } catch {
    // What is the matter with it is told where its bytes are looked at.
    return null
  }
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

function* sourceDifferences(
  db: ReadingDatabase,
  page: PageId,
  { source, file, kept, read }: Origin,
): Generator<Found> {
  if (!source || !file) {
    yield { where: 'source', detail: 'there is none' }
    return
  }
  const bytes = inflateRawSync(file.original)
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256)
    yield { where: 'source', detail: 'the file is not the one that was imported' }
  if (kept === false) yield { where: 'source', detail: 'the lines are not those that it came with' }
  // A password is nowhere kept: what it hides cannot be read again.
  if (kept === null && (read?.kind !== 'refused' || read.trouble !== 'pdf-encrypted'))
    yield* lineDifferences(source, read?.kind === 'source' ? read.source : null, file.sheet)
  const geometry = importedGeometry(db, page)
  if (geometry && geometry.lines.length !== source.lines.length)
    yield { where: 'source', detail: 'the places kept are not those of its lines' }
  const draft = importedDraft(db, page)
  if (!draft) yield { where: 'draft', detail: 'there is none' }
  for (const { line, fromSource, toSource, removed } of draft?.corrections ?? [])
    if (source.lines[line - 1]?.slice(fromSource, toSource) !== removed)
      yield { where: 'draft', detail: `a correction in line ${line} does not fit the source` }
}

/** A reader that has learned since may be why; nobody can tell. */
function* lineDifferences(
  { lines }: ImportedSource,
  read: Source | null,
  sheet: number | null,
): Generator<Found> {
  const again = read && (sheet === null ? read : sheetOf(read, sheet))
  if (again?.lines.length !== lines.length || again.lines.some(({ text }, line) => text !== lines[line]))
    yield { where: 'source', detail: 'the lines are not those that the file is read as today' }
}

/** Does every step again, and takes it back to see that this can be done. null = the log breaks off. */
function* replay(db: ReadingDatabase, page: PageId): Generator<Found, Node | null> {
  const version = pageVersion(db, page) ?? 0
  const kept = new Map(snapshots(db, page).map((snapshot) => [snapshot.version, snapshot.json]))
  const first = kept.get(0)
  if (first === undefined) {
    yield { where: 'snapshot', detail: 'the first one is missing' }
    return null
  }
  yield* entryDifferences(db, page, version)
  let document = schema.nodeFromJSON(JSON.parse(first))
  document.check()
  let at = 0
  for (const { version: logged, json, inverse } of stepsOf(db, page, 0, Number.MAX_SAFE_INTEGER)) {
    const after = logged === at + 1 ? fromLog(json).apply(document).doc : null
    if (!after) {
      yield { where: 'log', detail: `step ${logged} does not follow step ${at}` }
      return null
    }
    if (!fromLog(inverse).apply(after).doc?.eq(document))
      yield { where: 'log', detail: `the inverse of step ${logged} does not take it back` }
    checkChanged(document, after)
    document = after
    at = logged
    const snapshot = kept.get(at)
    if (snapshot !== undefined && !schema.nodeFromJSON(JSON.parse(snapshot)).eq(document))
      yield { where: 'snapshot', detail: `the one of step ${at} is not the document then` }
    kept.delete(at)
  }
  kept.delete(0)
  if (at !== version) yield { where: 'log', detail: `it ends with step ${at}, the page is at ${version}` }
  for (const beyond of kept.keys())
    yield { where: 'snapshot', detail: `there is one of step ${beyond}, which is not in the log` }
  return document
}

/** Operations lie end to end over a page's log. */
function* entryDifferences(db: ReadingDatabase, page: PageId, version: number): Generator<Found> {
  let end = 0
  for (const { since, until, operation } of entriesOf(db, page)) {
    if (since !== end)
      yield { where: 'log', detail: `operation ${operation} begins at ${since}, not at ${end}` }
    end = until
  }
  if (end !== version)
    yield { where: 'log', detail: `its operations end at ${end}, the page is at ${version}` }
}

function* derivedDifferences(
  db: ReadingDatabase,
  page: PageId,
  document: Node,
  index: IndexExpectation,
): Generator<Found> {
  const rows = new Map(articlesOfPage(db, page).map((article) => [article.id, article]))
  for (const [position, article] of document.children.entries()) {
    const { name, ...values } = articleValues(article, position)
    const found = rows.get(name)
    rows.delete(name)
    if (!found) {
      yield { where: 'article', detail: `${name} is missing` }
      continue
    }
    const { id: _, page: __, row, ...stored } = found
    if (!same(stored, values)) yield { where: 'article', detail: `${name} is listed as it is not` }
    yield* blockDifferences(db, name, row, article)
    yield* tagDifferences(db, name, row, article)
    index.expect(row, articlePassages(article))
  }
  for (const name of rows.keys()) yield { where: 'article', detail: `${name} is not in the document` }
}

function* blockDifferences(
  db: ReadingDatabase,
  name: ArticleId,
  row: ArticleRow,
  article: Node,
): Generator<Found> {
  const stored = blocksOf(db, row)
  const blocks = article.children.map(blockRow)
  if (stored.length !== blocks.length)
    yield { where: 'block', detail: `${name} has ${blocks.length}, ${stored.length} are stored` }
  for (const [position, block] of blocks.entries()) {
    const other = stored[position]
    if (other && !same(other, block)) yield { where: 'block', detail: `${position} of ${name} differs` }
  }
}

function* tagDifferences(
  db: ReadingDatabase,
  name: ArticleId,
  row: ArticleRow,
  article: Node,
): Generator<Found> {
  const tags = article.children.map(blockTags)
  const expected = {
    mentions: tags.flatMap(({ mentions }, block) => mentions.map((mention) => ({ block, ...mention }))),
    figures: tags.flatMap(({ figures }, block) => figures.map((figure) => ({ block, ...figure }))),
    pictures: articlePictures(article),
  }
  const stored = tagsOf(db, row)
  for (const what of ['mentions', 'figures', 'pictures'] as const) {
    const alike =
      stored[what].length === expected[what].length &&
      expected[what].every((one, index) => same(stored[what][index] ?? {}, one))
    if (!alike) yield { where: 'tags', detail: `the ${what} of ${name} are not those of its text` }
  }
}

/** Compares flat records, whatever the order of their keys. */
function same(a: object, b: object): boolean {
  const other = new Map<string, unknown>(Object.entries(b))
  const entries = Object.entries(a)
  return entries.length === other.size && entries.every(([key, value]) => other.get(key) === value)
}
