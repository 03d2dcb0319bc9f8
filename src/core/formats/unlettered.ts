import type { Box, SourceLine, SourceWord } from '../text'
import type { Gutter } from './shared-white'

// In ems of the page's running text.
/** No letter lies in so much of a gutter, whatever marks an engine read there. */
const least = 0.4
/** Rows that share a gutter stand so near to each other. */
const near = 5
/** A line that begins or ends at a gutter may stand farther off. */
const sight = 16
const sameEdge = 0.8
/** What stands on either side of it is text in columns. */
const narrowest = 6
/** Rows that run across one gutter. */
const witnesses = 4
/** So many tell it by themselves. */
const many = 6
/** From a line to the one below. */
const lead = 2.2
/** More rows than stand near each other on any page. */
const most = 60
/** More rows than stand level with the one above a line: one in each column. */
const mostBeside = 8

interface Row {
  readonly line: SourceLine
  readonly box: Box
  readonly gaps: readonly Gutter[]
}

/**
 * Gutters that an engine ran across in every row and filled with marks that it made of specks: at one place of four rows
 * or more no letter stands, and none of another row's. A line around begins or ends there, or many rows agree.
 *
 * @returns the gutters of each line that has some, from left to right
 */
export function unlettered(
  lines: readonly SourceLine[],
  em: number,
): ReadonlyMap<SourceLine, readonly Gutter[]> {
  const rows = lines
    .flatMap((line): Row[] => {
      const { box } = line
      return box ? [{ line, box, gaps: gapsOf(line, em) }] : []
    })
    .sort((a, b) => a.box.y - b.box.y)
  const found = new Map<SourceLine, readonly Gutter[]>()
  for (const [n, row] of rows.entries()) {
    const around = rows.slice(Math.max(0, n - most), n + most)
    const { x, width } = row.box
    const own = row.gaps
      .filter(({ from, to }) => from > x + em * narrowest && to < x + width - em * narrowest)
      .flatMap((gap) => shared(gap, row, around, em) ?? [])
    if (own.length > 0) found.set(row.line, own)
  }
  spread(rows, found, em)
  spread(rows.toReversed(), found, em)
  return found
}

/** What rows have in common with the gutters of the row beside them. */
function spread(rows: readonly Row[], found: Map<SourceLine, readonly Gutter[]>, em: number): void {
  for (const [n, { line, box, gaps }] of rows.entries()) {
    if (found.has(line)) continue
    const own: Gutter[] = []
    for (const row of rows.slice(Math.max(0, n - mostBeside), n)) {
      if (Math.abs(row.box.y - box.y) > em * lead) continue
      for (const gutter of found.get(row.line) ?? []) {
        const part = meeting(gaps, gutter, em)
        if (part && !own.some(({ from, to }) => from < part.to && part.from < to)) own.push(part)
      }
    }
    if (own.length > 0)
      found.set(
        line,
        own.toSorted((a, b) => a.from - b.from),
      )
  }
}

/** The part of a gutter in which none of a row's letters stands; null = one does. */
function meeting(gaps: readonly Gutter[], gutter: Gutter, em: number): Gutter | null {
  for (const gap of gaps) {
    const from = Math.max(gap.from, gutter.from)
    const to = Math.min(gap.to, gutter.to)
    if (to - from >= em * least) return { from, to }
  }
  return null
}

/** What a gap has in common with those of all rows near it that run across; null = a letter stands in one of them. */
function shared(gap: Gutter, row: Row, around: readonly Row[], em: number): Gutter | null {
  const across = around.filter(
    ({ box }) =>
      Math.abs(box.y - row.box.y) < em * near &&
      box.x < gap.from - em * narrowest &&
      box.x + box.width > gap.to + em * narrowest,
  )
  if (across.length < witnesses) return null
  let common: Gutter = gap
  for (const { gaps } of across) {
    const part = meeting(gaps, common, em)
    if (!part) return null
    common = part
  }
  // No chance puts a mark there in as many rows.
  if (across.length >= many) return common
  const { from, to } = common
  const told = around.some(
    ({ box: { x, y, width } }) =>
      Math.abs(y - row.box.y) < em * sight &&
      ((Math.abs(x - to) < em * sameEdge && x > from) ||
        (Math.abs(x + width - from) < em * sameEdge && x + width < to)),
  )
  return told ? common : null
}

/** Where no letter of a line stands between others. */
function gapsOf(line: SourceLine, em: number): readonly Gutter[] {
  const spans = (line.words ?? [])
    .flatMap((word) => lettersOf(word, line.text, em) ?? [])
    .sort((a, b) => a.from - b.from)
  const gaps: Gutter[] = []
  let right = Number.POSITIVE_INFINITY
  for (const { from, to } of spans) {
    if (from - right >= em * least) gaps.push({ from: right, to: from })
    right = right === Number.POSITIVE_INFINITY ? to : Math.max(right, to)
  }
  return gaps
}

/** Where a word's letters lie: its marks at either end take the share of its box that they have of its text. */
function lettersOf({ from, to, box }: SourceWord, line: string, em: number): Gutter | null {
  const text = line.slice(from, to)
  // A speck that was read as 一 is narrower than any.
  if (!box || (text === '一' && box.width < em * least)) return null
  const first = text.search(letter)
  if (first < 0) return null
  const last = text.search(marksBehind)
  const share = box.width / text.length
  return { from: box.x + first * share, to: box.x + last * share }
}

const letter = /[\p{L}\p{N}]/u
const marksBehind = /[^\p{L}\p{N}]*$/u
