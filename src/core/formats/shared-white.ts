import type { Box, SourceLine, SourceWord } from '../text'

/** White between two columns, `[from, to)` on the x axis. */
export interface Gutter {
  readonly from: number
  readonly to: number
}

// In ems of the page's running text.
/** Words of one line stand nearer to each other. */
const farApart = 0.8
/** Rows that share a gutter stand so near to each other. */
const near = 5
/** What stands on either side of it is text in columns, and no table. */
const narrowest = 6
/** Rows that must have white at one place. */
const witnesses = 3
/** More rows than stand near each other on any page. */
const most = 60

/** Where words of a line stand as far apart as columns do. */
export function whiteIn(words: readonly SourceWord[], em: number): readonly Gutter[] {
  const found: Gutter[] = []
  let right = Number.POSITIVE_INFINITY
  for (const { box } of words) {
    if (!box) continue
    if (box.x - right > em * farApart) found.push({ from: right, to: box.x })
    right = box.x + box.width
  }
  return found
}

/**
 * Gutters that an engine ran across in every row, so that no line ends or begins there: white at the same place in
 * three rows or more below each other, text on both sides.
 *
 * @returns the gutters of each line that has some, from left to right
 */
export function sharedWhite(
  lines: readonly SourceLine[],
  em: number,
): ReadonlyMap<SourceLine, readonly Gutter[]> {
  const rows = lines
    .flatMap((line) => {
      const white = line.box && line.words ? columnsApart(line.box, whiteIn(line.words, em), em) : []
      return line.box && white.length > 0 ? [{ line, y: line.box.y, white }] : []
    })
    .sort((a, b) => a.y - b.y)
  const found = new Map<SourceLine, readonly Gutter[]>()
  for (const [n, { line, y, white }] of rows.entries()) {
    const others = rows
      .slice(Math.max(0, n - most), n + most)
      .filter((row) => row.line !== line && Math.abs(row.y - y) < em * near)
    const own = white.filter(
      (gutter) =>
        others.filter((row) => row.white.some((other) => meet(gutter, other, em))).length + 1 >= witnesses,
    )
    if (own.length > 0) found.set(line, own)
  }
  return found
}

/** The white with text as wide as a column on both of its sides. */
function columnsApart({ x, width }: Box, white: readonly Gutter[], em: number): readonly Gutter[] {
  return white.filter(({ from, to }, n) => {
    const left = from - (white[n - 1]?.to ?? x)
    const right = (white[n + 1]?.from ?? x + width) - to
    return left >= em * narrowest && right >= em * narrowest
  })
}

const meet = (a: Gutter, b: Gutter, em: number) => Math.min(a.to, b.to) - Math.max(a.from, b.from) >= em * 0.5
