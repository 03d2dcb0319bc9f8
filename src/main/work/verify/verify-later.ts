import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { PageId } from '../../../core/contract'
import type { Draft } from '../../../core/document'
import {
  areLinesKept,
  type Geometry,
  guarded,
  importedSource,
  type LaterSource,
  laterSources,
  type ReadingDatabase,
} from '../../library'
import { readSource } from '../intake/read-source'
import { sheetOf } from '../intake/source-sheets'

/**
 * Compares the files that were brought in for a page with what is kept of them. Those of which it is not kept what their
 * lines were are read again.
 */
export async function laterDifferences(db: ReadingDatabase, folder: string, page: PageId): Promise<string[]> {
  const later = guarded(folder, () => laterSources(db, page))
  let first =
    1 + (later.length === 0 ? 0 : guarded(folder, () => importedSource(db, page)?.lines.length ?? 0))
  const found: string[] = []
  for (const source of later) {
    const kept = guarded(folder, () => areLinesKept(db, page, source.firstLine, source.lines))
    const told = await differences(source, kept).catch((error: unknown) => [
      error instanceof Error ? error.message : String(error),
    ])
    if (source.firstLine !== first) told.push(`its lines do not begin at ${first}`)
    found.push(...told.map((detail) => `${source.name}: ${detail}`))
    first += source.lines.length
  }
  return found
}

async function differences(
  { name, encoding, sha256, lines, original, sheet, ...kept }: LaterSource,
  areKept: boolean | null,
) {
  const bytes = inflateRawSync(original)
  const found: string[] = []
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    found.push('the file is not the one that was brought in')
  if (areKept === false) found.push('the lines are not those that it came with')
  if (areKept === null) {
    const read = await readSource(name, bytes, { encoding, password: null })
    // A password is nowhere kept: what it hides cannot be read again.
    if (read.kind === 'source' || read.trouble !== 'pdf-encrypted') {
      const whole = read.kind === 'source' ? read.source : null
      const again = whole && (sheet === null ? whole : sheetOf(whole, sheet))
      if (again?.lines.length !== lines.length || again.lines.some(({ text }, line) => text !== lines[line]))
        found.push('the lines are not those that the file is read as today')
    }
  }
  const draft = JSON.parse(kept.draft) as Draft
  for (const { line, fromSource, toSource, removed } of draft.corrections)
    if (lines[line - 1]?.slice(fromSource, toSource) !== removed)
      found.push(`a correction in line ${line} does not fit it`)
  if (kept.geometry) {
    const geometry = JSON.parse(inflateRawSync(kept.geometry).toString('utf8')) as Geometry
    if (geometry.lines.length !== lines.length) found.push('the places kept are not those of its lines')
  }
  return found
}
