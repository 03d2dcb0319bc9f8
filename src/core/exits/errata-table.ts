import type { Excerpt } from '../text'
import { type Edition, editionTitle } from './edition'
import { type Erratum, type ErrorRate, errataOf } from './errata'
import { csv } from './tables'
import type { Writing } from './writing'

/** A 勘误表 in words, for whatever draws it. */
export interface ErrataTable {
  readonly title: string
  readonly issue: string
  readonly columns: readonly string[]
  /** As many cells as columns; a sentence with the place in it. */
  readonly rows: readonly (readonly (string | Excerpt)[])[]
  /** Error rates: of all, by rule, by page. */
  readonly rates: readonly RateTable[]
  readonly note: string
}

interface RateTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What was corrected, in words of `writing`: the same table leaves as CSV, as a page and as Word. */
export function errataTable(edition: Edition, { say }: Writing): ErrataTable {
  const { errata, all, byRule, byPage } = errataOf(edition)
  const columns = ['page', 'line', 'original', 'corrected', 'sentence', 'kind', 'rule'] as const
  const word = (key: string) => say(`exits.errata.${key}`)
  const sums = ['errors', 'characters', 'rate'].map(word)
  const ruleName = (rule: string | null) => say(`inspector.rules.${rule ?? 'hand'}`)
  const rowOf = ({ page, line, original, corrected, sentence, kind, rule }: Erratum) => [
    page.label,
    line === null ? '' : String(line),
    visible(original),
    visible(corrected),
    sentence,
    word(`kinds.${kind}`),
    kind === 'sic' ? '' : ruleName(rule),
  ]
  return {
    title: word('title'),
    issue: editionTitle(edition),
    columns: columns.map((key) => word(`columns.${key}`)),
    rows: errata.map(rowOf),
    rates: [
      {
        title: word('byRule'),
        columns: [word('columns.rule'), ...sums],
        rows: [
          ...byRule.map(({ rule, ...rate }) => [ruleName(rule), ...numbers(rate)]),
          [word('all'), ...numbers(all)],
        ],
      },
      {
        title: word('byPage'),
        columns: [word('columns.page'), ...sums],
        rows: byPage.map(({ page, ...rate }) => [page.label, ...numbers(rate)]),
      },
    ],
    note: word('note'),
  }
}

/** A space is what it may be about, and would not be seen. */
function visible(text: string): string {
  return text.replace(/\s/gu, '␣')
}

function numbers({ errors, characters, rate }: ErrorRate): readonly string[] {
  return [String(errors), String(characters), rate === null ? '' : rate.toFixed(1)]
}

/** The table as lines, its cells apart by tabs. */
export function errataLines(edition: Edition, writing: Writing): string {
  const { title, columns, rows, rates } = errataTable(edition, writing)
  const line = (cells: readonly (string | Excerpt)[]) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join('\t')
  const tables = [{ title, columns, rows }, ...rates]
  return tables
    .map((table) => [table.title, line(table.columns), ...table.rows.map(line)].join('\n'))
    .join('\n\n')
}

/** The errata alone, for a spreadsheet: kinds and rules by their names in the program. */
export function errataCsv(edition: Edition): string {
  const { publication, date, number } = edition
  const columns = ['publication', 'date', 'number', 'page', 'line']
  const rows = errataOf(edition).errata.map(({ page, line, original, corrected, sentence, kind, rule }) => [
    ...[publication, date, number, page.label, line],
    ...[original, corrected, sentence.text, kind, rule],
  ])
  return csv([...columns, 'original', 'corrected', 'sentence', 'kind', 'rule'], rows)
}
