import { endsSentence, isCjkText, type Lexicon } from '../../text'
import { isCentred, isIndented } from './between-places'
import { betweenRows } from './between-rows'
import { Columns, raggedness } from './columns'
import { HeadingRows } from './heading-rows'
import { type Inset, insetsOf } from './insets'
import { isOneHeadline } from './one-headline'
import { goesOn, type Row } from './row'
import { type Setting, settingOf } from './setting'
import { type Spacing, spacingOf } from './spacing'
import { type Decision, sure, type Verdict, weigh } from './weigh'

/** Rows that make one paragraph, headline or other piece of text. */
export interface Paragraph {
  readonly rows: readonly Row[]
  /** `line` = a short line that stands for itself: a headline, a name, a credit. */
  readonly shape: 'text' | 'line'
  /** Its last row is as wide as its column and no sentence ends there: it goes on somewhere. */
  readonly unfinished: boolean
  /** It stands in a column amid its text: see {@link insetsOf}. */
  readonly inset: boolean
}

export interface Paragraphs {
  readonly paragraphs: readonly Paragraph[]
  /** Whether a paragraph that begins with this row may be the second half of another. */
  readonly beginsInside: (row: Row) => boolean
  readonly spacing: Spacing
}

/**
 * Joins rows into paragraphs by the width of the columns they stand in.
 *
 * A row ends its paragraph if what begins the next row would still have fitted on it, or if a sentence ends on it and
 * the next row is indented. A row that ends no sentence and fills its column goes on.
 */
export function toParagraphs(
  rows: readonly Row[],
  mark: number,
  joins: boolean,
  lexicon: Lexicon | null,
): Paragraphs {
  const spacing = spacingOf(rows, lexicon)
  const setting = settingOf(rows)
  const guess = headingRows(rows, mark, [], setting)
  const insets = insetsOf(rows, spacing, setting.indent)
  const guesses = decide(rows, guess, spacing, insets, joins)
  const first = cut(rows, guess, guesses, insets)
  const headings = headingRows(rows, mark, widths(first, setting.indent), setting)
  const decisions = decide(rows, headings, spacing, insets, joins)
  const paragraphs = cut(rows, headings, weigh(rows, setting.indent, decisions, guesses), insets)
  const places = new Map(rows.map((row, i) => [row.index, i] as const))
  const beginsInside = (row: Row) => {
    const i = places.get(row.index)
    return i !== undefined && !headings.columns.isIndented(i) && !headings.has(i)
  }
  return { paragraphs, beginsInside, spacing }
}

/**
 * A paragraph of each row, where each has a line to itself. White says nothing there but which rows begin an article.
 *
 * @param opening the indices of their source lines
 */
export function eachAlone(
  rows: readonly Row[],
  opening: ReadonlySet<number>,
  mark: number,
): readonly Paragraph[] {
  const even = rows.map((row) => ({ ...row, blanks: opening.has(row.index) ? 1 : 0 }))
  const headings = headingRows(even, mark, [], settingOf(even))
  return even.map((row, i) => ({
    rows: [row],
    shape: isLine(row, headings, i) ? 'line' : 'text',
    unfinished: false,
    inset: false,
  }))
}

/** @param told for each row, how wide the column is that its paragraph fills; 0 = unknown. Empty = nothing is. */
const headingRows = (rows: readonly Row[], mark: number, told: readonly number[], setting: Setting) =>
  new HeadingRows(rows, mark, setting, new Columns(rows, mark, told, setting))

/** For each row the width of the column that its paragraph fills; 0 where it has too few rows to tell. */
function widths(paragraphs: readonly Paragraph[], indent: number): number[] {
  return paragraphs.flatMap(({ rows, shape }) => {
    // Latin lines are ragged.
    const isSet = shape === 'text' && isCjkText(rows[0]?.text ?? '')
    const full = rows.slice(0, -1).map(({ width }, n) => (n === 0 ? width + indent : width))
    const told = isSet && full.length > 2 ? (full.toSorted((a, b) => a - b)[full.length >> 1] ?? 0) : 0
    // Beside a photo its rows are shorter: the last ones stand in another column.
    const own = 1 + rows.findLastIndex(({ width }) => told - width <= raggedness)
    const end = rows.length - own > 1 ? own : rows.length
    return rows.map((_, n) => (n < end ? told : 0))
  })
}

/** What stands between each row and the one above it. */
function decide(
  rows: readonly Row[],
  headings: HeadingRows,
  spacing: Spacing,
  insets: ReadonlyMap<number, Inset>,
  joins: boolean,
): Decision[] {
  const out: Decision[] = []
  let current: Row[] = []
  for (const [i, row] of rows.entries()) {
    const inset = insets.get(i)
    const decision =
      i === 0 || !joins
        ? sure('break')
        : inset
          ? sure(aboutPhoto(inset, rows[i - 1]))
          : betweenRows(rows, i, current, headings, spacing)
    if (decision.verdict !== 'join') current = []
    current.push(row)
    out.push(decision)
  }
  return out
}

/** A photo's text stands for itself, and tears the paragraph that it stands in. */
function aboutPhoto(inset: Inset, above: Row | undefined): Verdict {
  if (inset === 'inner') return 'join'
  return inset === 'first' && above && goesOn(above) && !above.alone && above.level === null
    ? 'torn'
    : 'break'
}

function cut(
  rows: readonly Row[],
  headings: HeadingRows,
  decisions: readonly Decision[],
  insets: ReadonlyMap<number, Inset>,
): Paragraph[] {
  const out: Paragraph[] = []
  let at = 0
  for (let i = 1; i <= rows.length; i++) {
    const verdict = decisions[i]?.verdict ?? (endsSentence(rows[i - 1]?.text ?? '') ? 'break' : 'torn')
    if (verdict === 'join') continue
    const [first] = rows.slice(at, at + 1)
    const alone =
      first !== undefined &&
      (i === at + 1 ? isLine(first, headings, at) : isOneHeadline(rows, at + 1, headings))
    const unfinished = verdict === 'torn' && !alone
    out.push({
      rows: rows.slice(at, i),
      shape: alone ? 'line' : 'text',
      unfinished,
      inset: insets.get(at) === 'first',
    })
    at = i
  }
  return out
}

function asksInClauses(text: string): boolean {
  const comma = text.indexOf('，')
  return comma >= 0 && /[？！?!]$/u.test(text) && /[，：；]/u.test(text.slice(comma + 1))
}

/** In em. */
const longestCall = 18

function isLine(row: Row, headings: HeadingRows, i: number): boolean {
  if (row.level !== null || row.shadowed || row.alone || isCentred(row)) return true
  if (endsSentence(row.text) && !/[？！?!]$/u.test(row.text)) return false
  // No headline asks in three clauses.
  if (asksInClauses(row.text) && row.width > 24 && row.level === null && !row.shadowed) return false
  // Nor does one call out in two, unless it is set as one.
  if (/[，,].*[！!]$/u.test(row.text) && row.width > longestCall) return false
  // It stands in as a first line does, and goes on in what follows.
  if (/[：:]$/u.test(row.text) && isIndented(row)) return false
  return row.width <= 40 && (headings.has(i) || !/[，。；,;]/u.test(row.text))
}
