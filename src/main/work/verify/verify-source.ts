import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { PageId } from '../../../core/contract'
import type { Source } from '../../../core/text'
import {
  type ImportedSource,
  importedDraft,
  importedGeometry,
  importedSource,
  type ReadingDatabase,
  sourcePart,
} from '../../library'
import type { Refused } from '../intake/decode'
import { readSource, type SourceRead } from '../intake/read-source'
import { sheetOf } from '../intake/source-sheets'
import type { Found } from './difference'

/** What a page was imported from, as it is kept and as it is read again. */
export interface Origin {
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

/** The file that a page was imported from: of one sheet of a file, the file is kept with its first page. */
export function importedFile(db: ReadingDatabase, page: PageId, { original }: ImportedSource): ImportedFile {
  const part = sourcePart(db, page)
  if (!part) return { original, sheet: null }
  return { original: importedSource(db, part.whole)?.original ?? original, sheet: part.sheet }
}

/** The file as readers read it today; null = it cannot be read. */
export async function fileRead(
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

/** Compares a page's source with its file, its places and its draft. */
export function* sourceDifferences(
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
