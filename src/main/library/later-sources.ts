import type { Encoding, PageId } from '../../core/contract'
import type { Draft } from '../../core/document'
import type { ReadingDatabase, WritingDatabase } from './power'
import { addDigest } from './source-digests'
import { type Geometry, unpackedGeometry } from './source-geometry'
import { change, type Given, query, select } from './statement'
import type { OperationRow } from './tables'

/**
 * A source that was brought in for a page that had one. It is never changed either, and never goes while its page lives:
 * an undo leaves it, so that it can be done again. Its lines are counted on from those of the sources before it.
 */
export interface LaterSource {
  /** The operation that brought it in. */
  readonly operation: OperationRow
  /** The number that its first line goes by on the page, and its first sheet. */
  readonly firstLine: number
  readonly firstSheet: number
  readonly name: string
  readonly encoding: Encoding
  readonly sha256: string
  readonly lines: readonly string[]
  /** The file's bytes, deflated (RFC 1951). */
  readonly original: Uint8Array
  /** Which printed page of the file it is, 1-based; null = the whole file. */
  readonly sheet: number | null
  /** A {@link Draft} as JSON text; its lines are numbered from 1. */
  readonly draft: string
  /** A {@link Geometry} as JSON, deflated; null = the source is text and no more. */
  readonly geometry: Uint8Array | null
}

const insert = change(
  (
    given: Given<{
      page: PageId
      operation: OperationRow
      firstLine: number
      firstSheet: number
      name: string
      encoding: Encoding
      sha256: string
      text: string
      lines: number
      original: Uint8Array
      sheet: number | null
      draft: string
      geometry: Uint8Array | null
    }>,
  ) =>
    query.insertInto('later_source').values({
      page: given.page,
      operation: given.operation,
      first_line: given.firstLine,
      first_sheet: given.firstSheet,
      name: given.name,
      encoding: given.encoding,
      sha256: given.sha256,
      text: given.text,
      lines: given.lines,
      original: given.original,
      sheet: given.sheet,
      draft: given.draft,
      geometry: given.geometry,
    }),
)
const ofPage = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('later_source').selectAll().where('page', '=', given.page).orderBy('first_line'),
)
const textsOf = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('later_source')
    .select(['first_line', 'text', 'lines'])
    .where('page', '=', given.page)
    .orderBy('first_line'),
)
const counted = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('later_source')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('page', '=', given.page),
)
const bySha256 = select((given: Given<{ sha256: string }>) =>
  query
    .selectFrom('later_source')
    .innerJoin('shelved_page', 'shelved_page.id', 'later_source.page')
    .select(['later_source.page', 'later_source.first_line as firstLine'])
    .where('later_source.sha256', '=', given.sha256)
    .orderBy('later_source.page'),
)

export function addLaterSource(db: WritingDatabase, page: PageId, { lines, ...source }: LaterSource): void {
  insert.run(db, { page, ...source, text: lines.join('\n'), lines: lines.length })
  addDigest(db, page, source.firstLine, lines)
}

/** In the order in which they were brought in. */
export function laterSources(db: ReadingDatabase, page: PageId): LaterSource[] {
  return ofPage.all(db, { page }).map(({ first_line, first_sheet, text, lines, page: _, ...row }) => ({
    ...row,
    firstLine: first_line,
    firstSheet: first_sheet,
    lines: lines === 0 ? [] : text.split('\n'),
  }))
}

/** The lines of a page's later sources, and the numbers of each one's first. */
export function laterLines(
  db: ReadingDatabase,
  page: PageId,
): { readonly lines: readonly string[]; readonly starts: readonly number[] } {
  const rows = textsOf.all(db, { page })
  return {
    lines: rows.flatMap(({ text, lines }) => (lines === 0 ? [] : text.split('\n'))),
    starts: rows.map(({ first_line }) => first_line),
  }
}

/** How many sources a page has. */
export function sourceCount(db: ReadingDatabase, page: PageId): number {
  return 1 + (counted.get(db, { page })?.count ?? 0)
}

/** The pages on the shelf that this very file was brought in for, and the number that its first line goes by on each. */
export function pagesWithLaterSha256(
  db: ReadingDatabase,
  sha256: string,
): { readonly page: PageId; readonly firstLine: number }[] {
  return bySha256.all(db, { sha256 })
}

/** A page's drafts as one, each line by its number on the page. */
export function withLaterDrafts(draft: Draft, later: readonly LaterSource[]): Draft {
  return later.reduce((all: Draft, { draft: json, firstLine }): Draft => {
    const own = JSON.parse(json) as Draft
    const blocks = all.blocks.length
    const lines = firstLine - 1
    return {
      articles: [
        ...all.articles,
        ...own.articles.map(({ id, blocks: of }) => ({ id, blocks: of.map((block) => block + blocks) })),
      ],
      blocks: [
        ...all.blocks,
        ...own.blocks.map((block) => ({
          ...block,
          lines: block.lines.map((span) => ({ ...span, line: span.line + lines })),
          continues: block.continues === null ? null : block.continues + blocks,
        })),
      ],
      corrections: [
        ...all.corrections,
        ...own.corrections.map((one) => ({
          ...one,
          line: one.line + lines,
          block: one.block === null ? null : one.block + blocks,
        })),
      ],
      suspects: [...all.suspects, ...own.suspects.map((one) => ({ ...one, block: one.block + blocks }))],
    }
  }, draft)
}

/** What all sources of a page say beyond their texts; null = none says more. @param lines of the first one */
export function withLaterGeometry(
  first: Geometry | null,
  lines: number,
  later: readonly LaterSource[],
): Geometry | null {
  if (first === null && later.every(({ geometry }) => geometry === null)) return null
  const pages = [...(first?.pages ?? [])]
  const all = [...(first?.lines ?? Array.from({ length: lines }, () => nowhere))]
  for (const { geometry, firstSheet, lines: own } of later) {
    const known = geometry && unpackedGeometry(geometry)
    while (pages.length < firstSheet - 1) pages.push(unknownSheet)
    pages.push(...(known?.pages ?? [unknownSheet]))
    const placed = known?.lines ?? own.map(() => nowhere)
    all.push(...placed.map((line) => ({ ...line, page: (line.page ?? 1) + firstSheet - 1 })))
  }
  return { pages, lines: all }
}

const nowhere: Geometry['lines'][number] = { box: null, confidence: null }
const unknownSheet = { unit: 'pixel', width: 0, height: 0, image: null } as const

/** What a later source says beyond its text, its sheets numbered from 1; null = nothing. */
export function laterGeometry({ geometry }: Pick<LaterSource, 'geometry'>): Geometry | null {
  return geometry && unpackedGeometry(geometry)
}
