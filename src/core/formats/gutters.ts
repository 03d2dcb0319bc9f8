import { advance, median } from '../layout/sheet/type-size'
import { around, type Box, displayWidth, type Range, type SourceLine, type SourceWord } from '../text'
import { type Gutter, sharedWhite, whiteIn } from './shared-white'
import { unlettered } from './unlettered'

/** A line whose words all have places. */
interface Placed {
  readonly line: SourceLine
  readonly box: Box
}

// In ems of the page's running text.
/** How far above and below a line its columns are looked for. */
const sight = 16
/** How far the columns of another article may be. */
const beside = 5
/** Lines of one column begin this near to each other; first lines, two em in, do not count. */
const sameEdge = 0.8
/** A gutter is narrower than any column. */
const widestGutter = 4
/** A column's line is at least as wide. */
const narrowest = 6
// Beyond what a page has, so that time stays in proportion to the lines.
const mostNear = 400
const mostCrossings = 1000
/** From this size on, type is a headline's. */
const headlineType = 1.3
/** Smaller type than this is no running text. */
const smallType = 0.9
/** Lines that have to begin and to end at a gutter. */
const witnesses = 3

/**
 * Cuts lines that an engine read across the gutter between two columns. A gutter is where lines around it, above or
 * below, end on one side and begin on the other; a headline over columns is set larger and stays whole.
 */
export function cutAtGutters(lines: readonly SourceLine[]): readonly SourceLine[] {
  const em = emOf(lines)
  if (em === null) return lines
  const placed = lines.flatMap((line): Placed[] => (line.box ? [{ line, box: line.box }] : []))
  const running = placed.filter(({ line }) => isRunning(line, em))
  const usual = median(running.map(({ box }) => box.width))
  const byTop = running.filter(({ box }) => box.width < usual * 1.5).toSorted((a, b) => a.box.y - b.box.y)
  const tops = byTop.map(({ box }) => box.y)
  const text = lines.filter((line) => isRunning(line, em))
  const shared = sharedWhite(text, em)
  const speckled = unlettered(text, em)
  const crossings = lines.flatMap((line): Crossing[] => {
    const { box, words } = line
    if (!box || !words || !isRunning(line, em)) return []
    const white = whiteIn(words, em)
    if (white.length === 0 && !speckled.has(line) && box.width < usual * 1.1) return []
    const from = firstAtLeast(tops, box.y - em * sight)
    const to = firstAtLeast(tops, box.y + box.height + em * sight)
    const near = byTop.slice(from, Math.min(to, from + mostNear)).map((other) => other.box)
    // A caption set over columns is smaller than they are: only its own white parts it.
    const isCaption = (advance(line) ?? em) < em * smallType
    const told = guttersAcross(box, white, near, em).filter(
      (gutter) => !isCaption || white.some((own) => meet(own, gutter)),
    )
    const seen = [...told]
    for (const gutter of [...(shared.get(line) ?? []), ...(speckled.get(line) ?? [])])
      if (!seen.some((other) => meet(gutter, other))) seen.push(gutter)
    return seen
      .sort((a, b) => a.from - b.from)
      .map((gutter) => ({
        line,
        box,
        gutter,
        ink: inkIn(gutter, line, words),
        sides: sidesBeside(box, gutter, near, em),
      }))
  })
  if (crossings.length > mostCrossings) return lines
  const cuts = new Map<SourceLine, Gutter[]>()
  for (const crossing of crossings) {
    const beside = crossings.filter((other) => isBeside(crossing, other, em))
    const ink = beside.reduce((sum, other) => sum + other.ink, 0) / beside.length
    if (ink >= letters + crossing.sides * witness) continue
    const known = cuts.get(crossing.line)
    if (known) known.push(crossing.gutter)
    else cuts.set(crossing.line, [crossing.gutter])
  }
  return lines.flatMap((line) => {
    const words = line.words ?? []
    return cut(line, words, cuts.get(line) ?? betweenHeadlines(line, words, em))
  })
}

/** Between two headlines side by side stands more white than any headline has between its parts, in its own ems. */
const beforeHeadline = 2.5

function betweenHeadlines(line: SourceLine, words: readonly SourceWord[], em: number): readonly Gutter[] {
  const own = advance(line)
  if (own === null || own < em * headlineType) return []
  return whiteIn(words, own).filter(({ from, to }) => to - from > own * beforeHeadline)
}

/** A line that runs across a gutter. */
interface Crossing extends Placed {
  readonly gutter: Gutter
  /** Share of the gutter under letters of the line. */
  readonly ink: number
  /** On how many sides of the gutter a line right above or below ends or begins at it: 0, 1 or 2. */
  readonly sides: number
}

/** More ink in a gutter, on this line and those beside it, and it is none: a wide column runs under that of narrow ones. */
const letters = 0.5
/** A line right above or below that keeps to the gutter speaks for it as much as this much ink against it. */
const witness = 0.3

const meet = (one: Gutter, other: Gutter) => one.from < other.to && other.from < one.to

function isBeside(one: Crossing, other: Crossing, em: number): boolean {
  return Math.abs(one.box.y - other.box.y) < em * 2.4 && meet(one.gutter, other.gutter)
}

function sidesBeside(box: Box, { from, to }: Gutter, near: readonly Box[], em: number): number {
  const rows = near.filter(({ y }) => Math.abs(y - box.y) < em * 3)
  const ends = rows.some(({ x, width }) => Math.abs(x + width - from) < em * sameEdge)
  const starts = rows.some(({ x }) => Math.abs(x - to) < em * sameEdge)
  return Number(ends) + Number(starts)
}

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

/** The gutters that run through a box, from left to right, as the boxes above and below it tell. */
function guttersAcross(
  box: Box,
  white: readonly Gutter[],
  near: readonly Box[],
  em: number,
): readonly Gutter[] {
  const right = box.x + box.width
  const starts = near
    .map(({ x }) => x)
    .filter((x) => x > box.x + em * 3 && x < right - em)
    .toSorted((a, b) => a - b)
  const found: Gutter[] = []
  for (const start of starts) {
    const last = found.at(-1)
    if (last && start - last.to < em * narrowest) continue
    const begin = near.filter(({ x }) => Math.abs(x - start) <= em * sameEdge).length
    const ends = near.flatMap((other) => {
      const end = other.x + other.width
      return end < start + em * 0.2 && end > start - em * widestGutter ? [end] : []
    })
    const across = near.filter(
      ({ x, y, width }) => x < start - em && x + width > start + em && Math.abs(y - box.y) < em * beside,
    ).length
    // What the line itself shows is a witness, too.
    const own = white.some(({ from, to }) => Math.abs(to - start) <= em * sameEdge && from < to) ? 2 : 0
    const least = Math.min(begin, ends.length) + own
    if (begin === 0 || ends.length === 0 || least < witnesses || across * 5 > least) continue
    found.push({ from: Math.max(...ends), to: start })
  }
  return found
}

/** Share of a gutter that lies under a line's letters; engines read marks into the white that they run across. */
function inkIn({ from, to }: Gutter, { text }: SourceLine, words: readonly SourceWord[]): number {
  let inked = 0
  for (const { box, ...word } of words)
    if (box && /[\p{L}\p{N}]/u.test(text.slice(word.from, word.to)))
      inked += Math.max(0, Math.min(to, box.x + box.width) - Math.max(from, box.x))
  return to > from ? inked / (to - from) : 1
}

/** A line's pieces on either side of gutters: each word belongs where its middle lies. */
function cut(
  line: SourceLine,
  words: readonly SourceWord[],
  gutters: readonly Gutter[],
): readonly SourceLine[] {
  const pieces: SourceLine[] = []
  let start = 0
  for (const { from, to } of gutters) {
    const next = words.find((word) => word.from > start && word.box && middle(word.box) > (from + to) / 2)
    if (!next) break
    pieces.push(piece(line, start, next.from))
    start = next.from
  }
  if (start === 0) return [line]
  pieces.push(piece(line, start, line.text.length))
  return pieces
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

/** Where the first of rising numbers stands that is `least` or more. */
function firstAtLeast(rising: readonly number[], least: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const half = (low + high) >> 1
    if ((rising[half] ?? 0) < least) low = half + 1
    else high = half
  }
  return low
}
