import type { Encoding, PageId } from '../../core/contract'
import type { Draft } from '../../core/document'
import { addArtifacts, artifactsOf } from './artifacts'
import { laterLines, laterSources, withLaterDrafts } from './later-sources'
import type { ReadingDatabase, WritingDatabase } from './power'
import { addDigest } from './source-digests'
import { change, type Given, query, select } from './statement'

/** What was imported for a page, and the draft that cleaning made of it. Owns `source` and `draft`. */

/** What was imported for a page. Its row is never changed: the tables' triggers refuse it. */
export interface ImportedSource {
  readonly name: string
  readonly encoding: Encoding
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  readonly lines: readonly string[]
  /** The file's bytes, deflated (RFC 1951). */
  readonly original: Uint8Array
}

const insert = change(
  (
    given: Given<{
      page: PageId
      name: string
      encoding: Encoding
      sha256: string
      text: string
      lines: number
      original: Uint8Array
    }>,
  ) =>
    query.insertInto('source').values({
      page: given.page,
      name: given.name,
      encoding: given.encoding,
      sha256: given.sha256,
      text: given.text,
      lines: given.lines,
      original: given.original,
    }),
)
const textOf = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('source').select(['name', 'encoding', 'text', 'lines']).where('page', '=', given.page),
)
const wholeOf = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('source').selectAll().where('page', '=', given.page),
)
const bySha256 = select((given: Given<{ sha256: string }>) =>
  query
    .selectFrom('source')
    .innerJoin('shelved_page', 'shelved_page.id', 'source.page')
    .select('source.page')
    .where('source.sha256', '=', given.sha256)
    .orderBy('source.page')
    .limit(1),
)
const insertDraft = change((given: Given<{ page: PageId; json: string }>) =>
  query.insertInto('draft').values({ page: given.page, json: given.json }),
)
const draftJson = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('draft').select('json').where('page', '=', given.page),
)

export function addSource(db: WritingDatabase, page: PageId, source: ImportedSource): void {
  const { name, encoding, sha256, lines, original } = source
  insert.run(db, { page, name, encoding, sha256, text: lines.join('\n'), lines: lines.length, original })
  addDigest(db, page, 1, lines)
}

/**
 * A page's lines, without the file itself: those that it was imported with, then those of its later sources, whose first
 * lines are numbered `later`.
 */
export function sourceText(
  db: ReadingDatabase,
  page: PageId,
): { name: string; encoding: Encoding; lines: string[]; later: number[] } | null {
  const row = textOf.get(db, { page })
  if (!row) return null
  const { lines, starts } = laterLines(db, page)
  const { name, encoding } = row
  return { name, encoding, lines: [...split(row.text, row.lines), ...lines], later: [...starts] }
}

export function importedSource(db: ReadingDatabase, page: PageId): ImportedSource | null {
  const row = wholeOf.get(db, { page })
  return row ? { ...row, lines: split(row.text, row.lines) } : null
}

/** The first page on the shelf that this very file was imported as. */
export function pageWithSha256(db: ReadingDatabase, sha256: string): PageId | null {
  return bySha256.get(db, { sha256 })?.page ?? null
}

/** What cleaning made of the source when it was imported; never changed either. `json` is a {@link Draft}. */
export function addDraft(db: WritingDatabase, page: PageId, json: string): void {
  insertDraft.run(db, { page, json })
  addArtifacts(db, page, artifactsOf(JSON.parse(json) as Draft))
}

export function importedDraft(db: ReadingDatabase, page: PageId): Draft | null {
  const row = draftJson.get(db, { page })
  return row ? (JSON.parse(row.json) as Draft) : null
}

/** {@link importedDraft}, and what cleaning made of the page's later sources. */
export function draftOf(db: ReadingDatabase, page: PageId): Draft | null {
  const draft = importedDraft(db, page)
  return draft && withLaterDrafts(draft, laterSources(db, page))
}

/** No lines and one empty line are the same text; the count tells them apart. */
function split(text: string, lines: number): string[] {
  return lines === 0 ? [] : text.split('\n')
}
