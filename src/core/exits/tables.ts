import Papa from 'papaparse'
import { figuresOf, headlineOf } from '../document'
import { sentenceAround } from '../text'
import type { Edition } from './edition'
import { writable } from './markup'
import { type TaggedArticle, taggedArticles } from './tagged-places'

type Cell = string | number | boolean | null

/**
 * What a spreadsheet reads as a formula, or cuts off to find one (OWASP, CSV injection); in full width too, as Excel does
 * in East Asian languages. Papa Parse's own pattern passes over cells of several lines.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * A table as CSV (RFC 4180), with a byte order mark, by which spreadsheets know UTF-8. What a spreadsheet would take for
 * a formula has an apostrophe before it; control characters have no place in a cell.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  // The head as a row of its own: beside no rows at all, Papa Parse ends a head with an empty one.
  const text = Papa.unparse([columns, ...rows.map((row) => row.map(printable))], {
    newline: '\r\n',
    escapeFormulae: formula,
  })
  return `\uFEFF${text}\r\n`
}

const printable = (cell: Cell): Cell => (typeof cell === 'string' ? writable(cell) : cell)

const where = ['publication', 'date', 'number', 'page', 'article', 'headline', 'line'] as const

function whereOf(edition: Edition, { page, article }: TaggedArticle, line: number | null): readonly Cell[] {
  const { publication, date, number } = edition
  return [publication, date, number, page.label, article.attrs.id as string, headlineOf(article), line]
}

/** Every mention: the first columns are Recogito's. */
export function mentionsTable(edition: Edition): string {
  const columns = ['id', 'file', 'quote', 'anchor', 'type', 'uri', 'label', 'status', ...where]
  const offsets = ['block', 'start_utf16', 'end_utf16', 'start_codepoint', 'end_codepoint']
  const rows = taggedArticles(edition).flatMap((tagged) =>
    tagged.mentions.map(({ kind, entity, text, line, block, offsets: { utf16, codePoints } }) => {
      const record = entity === null ? undefined : edition.records.get(entity)
      const anchor = `char-offset:${codePoints[0]}`
      const id = `${tagged.id}.${block}.${utf16[0]}`
      return [
        ...[id, tagged.page.source.name, text, anchor, kind.toUpperCase()],
        ...[record?.links[0] ?? null, record?.name ?? null, record ? 'VERIFIED' : 'UNVERIFIED'],
        ...whereOf(edition, tagged, line),
        ...[block, ...utf16, ...codePoints],
      ]
    }),
  )
  return csv([...columns, ...offsets], rows)
}

/** Every figure with what it says and the sentence that says it. */
export function figuresTable(edition: Edition): string {
  const columns = ['text', 'kind', 'value', 'to', 'unit', 'approx', 'sentence', ...where]
  const rows = taggedArticles(edition).flatMap((tagged) =>
    tagged.article.children.flatMap((block) =>
      figuresOf(block).map(({ text, kind, value, unit, approx, from, to, line }) => {
        const [first, second] = Array.isArray(value) ? (value as readonly number[]) : [value as Cell, null]
        const sentence = sentenceAround(block.textContent, from, to).text
        return [
          text,
          kind,
          first ?? null,
          second ?? null,
          unit,
          approx,
          sentence,
          ...whereOf(edition, tagged, line),
        ]
      }),
    ),
  )
  return csv(columns, rows)
}

/** The records that are mentioned, with how often. */
export function entitiesTable(edition: Edition): string {
  const counts = new Map<string, number>()
  for (const { mentions } of taggedArticles(edition))
    for (const { entity } of mentions) if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const rows = [...edition.records].flatMap(([id, { kind, name, aliases, links, notes }]) => {
    const count = counts.get(id)
    return count === undefined ? [] : [[id, kind, name, aliases.join('; '), links.join(' '), notes, count]]
  })
  return csv(['id', 'kind', 'name', 'aliases', 'links', 'notes', 'mentions'], rows)
}
