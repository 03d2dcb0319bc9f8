import { advance, median } from '../layout/sheet/type-size'
import { around, type Box, displayWidth, type Range, type SourceLine, type SourceWord } from '../text'
import { gridGutters } from './grid'
import { type Gutter, sharedWhite, whiteIn } from './shared-white'

// In ems of the page's running text.
/** A column's line is at least as wide. */
const narrowest = 6
/** From this size on, type is a headline's. */
const headlineType = 1.3

/**
 * Cuts lines that an engine read across the gutter between two columns: where they share white with the lines above and
 * below, and at the gutters of the grid on which the page is set; a headline over columns is set larger and stays whole.
 */
export function cutAtGutters(lines: readonly SourceLine[]): readonly SourceLine[] {
  const em = emOf(lines)
  if (em === null) return lines
  const text = lines.filter((line) => isRunning(line, em))
  const grid = gridGutters(text, em)
  const shared = sharedWhite(text, em)
  return lines.flatMap((line) => {
    const words = line.words ?? []
    const seen = [...(grid.get(line) ?? [])]
    for (const gutter of shared.get(line) ?? [])
      if (!seen.some((other) => meet(gutter, other))) seen.push(gutter)
    seen.sort((a, b) => a.from - b.from)
    return cut(line, words, seen.length > 0 ? seen : betweenHeadlines(line, words, em))
  })
}

/** Between two headlines side by side stands more white than any headline has between its parts, in its own ems. */
const beforeHeadline = 2.5

function betweenHeadlines(line: SourceLine, words: readonly SourceWord[], em: number): readonly Gutter[] {
  const own = advance(line)
  if (own === null || own < em * headlineType) return []
  return whiteIn(words, own).filter(({ from, to }) => to - from > own * beforeHeadline)
}

const meet = (one: Gutter, other: Gutter) => one.from < other.to && other.from < one.to

/** The em of running text on this page: the width of a full-width character in most lines; null = too few lines. */
export function emOf(lines: readonly SourceLine[]): number | null {
  const ems = lines.flatMap((line) => {
    const em = advance(line)
    return em !== null && displayWidth(line.text) >= 8 ? [em] : []
  })
  return ems.length < 6 ? null : median(ems)
}

function isRunning(line: SourceLine, em: number): boolean {
  const own = advance(line)
  return own !== null && own > em * 0.75 && own < em * 1.25 && displayWidth(line.text) >= narrowest
}

/** A line's pieces on either side of gutters: each word belongs where its middle lies. */
function cut(
  line: SourceLine,
  words: readonly SourceWord[],
  gutters: readonly Gutter[],
): readonly SourceLine[] {
  const pieces: SourceLine[] = []
  let start = 0
  let left = Number.NEGATIVE_INFINITY
  for (const { from, to } of gutters) {
    const next = words.find((word) => word.from > start && word.box && middle(word.box) > (from + to) / 2)
    if (!next) break
    pieces.push(within(piece(line, start, next.from), left, from))
    start = next.from
    left = to
  }
  if (start === 0) return [line]
  pieces.push(within(piece(line, start, line.text.length), left, Number.POSITIVE_INFINITY))
  return pieces
}

/** A line whose box reaches into no gutter beside it: engines place words badly, and read marks into the white. */
function within(line: SourceLine, left: number, right: number): SourceLine {
  const { box } = line
  if (!box) return line
  const x = Math.max(box.x, left)
  const width = Math.min(box.x + box.width, right) - x
  return width > 0 ? { ...line, box: { ...box, x, width } } : line
}

/** The part `[from, to)` of a line as a line of its own. */
function piece(line: SourceLine, from: number, to: number): SourceLine {
  const text = line.text.slice(from, to).trimEnd()
  const own = <T extends Range>(parts: readonly T[] | undefined): T[] =>
    (parts ?? [])
      .filter((part) => part.from >= from && part.to <= from + text.length)
      .map((part) => ({ ...part, from: part.from - from, to: part.to - from }))
  const words = own(line.words)
  const glyphs = own(line.glyphs)
  const sure = words.flatMap(({ confidence }) => confidence ?? [])
  return {
    ...line,
    text,
    box: around(words.flatMap(({ box }) => box ?? [])),
    confidence: sure.length ? sure.reduce((sum, one) => sum + one, 0) / sure.length : line.confidence,
    words,
    ...(line.glyphs ? { glyphs } : {}),
  }
}

const middle = ({ x, width }: Box) => x + width / 2
