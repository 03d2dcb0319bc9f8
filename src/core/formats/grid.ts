import { levelling } from '../layout/sheet/skew'
import type { Box, SourceLine } from '../text'
import { beginsAt, endsAt, gridPlaces, isIndented, type Place, rightOf, standsIn } from './grid-places'
import { hasStopIn, inkIn, lettersOf } from './lettered'
import { type Gutter, whiteIn } from './shared-white'

// In ems of the page's running text.
/** Text in columns, on either side of a gutter, and no table. */
const narrowest = 6
/** A paragraph's last line may be as short, to the left and to the right of a gutter. */
const shortestLeft = 4
const shortest = 1
/** Rows that are looked at together: so near to each other, each right below the one before. */
const near = 5
const lead = 2.2
/** White that begins and ends so near to a gutter is the gutter. */
const sameEdge = 0.4
/** Lines right above or below one that may tell of its gutters. */
const beside = 3.3
/** How far above and below a row its columns are looked for. */
const sight = 16

/**
 * Of a gutter, so much lies under letters: engines place words no better. Running text covers 0.3 and more. Lines right
 * above or below that end at the gutter, or begin there, or both, speak for it.
 */
const mostInk = [0.24, 0.3, 0.55] as const
/** What speaks for a gutter: the rows that run across it, and the lines around that begin or end at it. */
const witnesses = 3
/** For one where lines begin and end elsewhere on the page. */
const witnessesOfKnown = 2
/** So many lines begin and end at a gutter for each that runs across it. */
const keepers = 3

// Beyond what a page has, so that time stays in proportion to the lines.
const mostLines = 3000
const mostRows = 30
const mostNear = 300
const mostTried = 30_000

/** A line as it would stand on a level page. */
interface Row {
  readonly line: SourceLine
  readonly box: Box
  /** How far to the right of that it stands. */
  readonly lean: number
  readonly letters: readonly Gutter[]
  readonly middle: number
}

interface Told {
  readonly gutter: Gutter
  readonly ink: number
}

/**
 * Gutters of the grid on which a page is set, in the rows that an engine ran across them: its columns begin and end at
 * the same places all over the page, and are as wide as each other. A row may have letters in a gutter, so badly are
 * words placed; the rows right above and below it together have hardly any.
 *
 * @returns the gutters of each line that has some, from left to right
 */
export function gridGutters(
  lines: readonly SourceLine[],
  em: number,
): ReadonlyMap<SourceLine, readonly Gutter[]> {
  if (lines.length > mostLines) return new Map()
  const rows = levelRows(lines, em)
  const found = new Map<SourceLine, Told[]>()
  const note = ({ line, lean }: Row, gutter: Gutter, ink: number) => {
    const told = { gutter: moved(gutter, lean), ink }
    const own = found.get(line)
    if (own) own.push(told)
    else found.set(line, [told])
  }
  const places = gridPlaces(
    rows.map(({ box }) => box),
    em,
  )
  let tried = 0
  for (const place of places) {
    const across = rows.filter(({ box }) => runsAcross(box, place, em))
    tried += across.length
    if (tried > mostTried) break
    const inks = across.map(({ letters }) => inkIn(place, letters))
    for (const [n, row] of across.entries()) {
      const [from, to] = runAround(across, n, em)
      const ink = mean(inks, from, to)
      if (ink > mostInk[2]) continue
      const sides = sidesBeside(place, row, rows, em)
      const isTold = ink <= (mostInk[sides] ?? 0) && isWitnessed(place, row, across.slice(from, to), rows, em)
      if (isTold || isKept(place, row, across, rows, em)) note(row, place, ink)
    }
  }
  for (const row of rows)
    for (const white of ownWhite(row, em)) {
      const sides = sidesBeside(white, row, rows, em)
      if (sides === 2 || (sides === 1 && places.some((place) => isSame(place, white, em))))
        note(row, white, 0)
    }
  return new Map([...found].map(([line, told]) => [line, clearest(told, em)]))
}

function levelRows(lines: readonly SourceLine[], em: number): readonly Row[] {
  const straight = levelling(
    lines.flatMap(({ box }) => box ?? []),
    em,
  )
  return lines
    .flatMap((line): Row[] => {
      if (!line.box) return []
      const box = straight(line.box)
      const lean = line.box.x - box.x
      const letters = lettersOf(line, em).map((own) => moved(own, -lean))
      return [{ line, box, lean, letters, middle: box.y + box.height / 2 }]
    })
    .sort((a, b) => a.middle - b.middle)
}

/** Where words of a row stand as far apart as columns do. */
function ownWhite({ line, box, lean }: Row, em: number): readonly Gutter[] {
  return whiteIn(line.words ?? [], em)
    .map((white) => moved(white, -lean))
    .filter((white) => runsAcross(box, { ...white, span: null }, em))
}

function isSame({ from, to, span }: Place, white: Gutter, em: number): boolean {
  return (
    span === null && Math.abs(from - white.from) < em * sameEdge && Math.abs(to - white.to) < em * sameEdge
  )
}

const moved = ({ from, to }: Gutter, by: number): Gutter => ({ from: from + by, to: to + by })

function runsAcross(box: Box, { from, to, span }: Place, em: number): boolean {
  if (box.x >= from - em * shortestLeft || rightOf(box) <= to + em * shortest) return false
  return span === null || standsIn(box, span, em)
}

/** The rows `[from, to)` of a run, each right below the one before, that stand near its `n`th. */
function runAround(across: readonly Row[], n: number, em: number): readonly [from: number, to: number] {
  const row = across[n]
  let from = n
  while (n - from < mostRows && goesOn(across[from], across[from - 1], row, em)) from--
  let to = n
  while (to - n < mostRows && goesOn(across[to], across[to + 1], row, em)) to++
  return [from, to + 1]
}

function goesOn(one: Row | undefined, other: Row | undefined, row: Row | undefined, em: number): boolean {
  return !!one && !!other && !!row && isWithin(one, other, em * lead) && isWithin(other, row, em * near)
}

/** On how many sides of a gutter a line right above or below ends or begins at it: 0, 1 or 2. */
function sidesBeside({ from, to }: Gutter, row: Row, rows: readonly Row[], em: number): 0 | 1 | 2 {
  const around = rowsNear(row, rows, em * beside)
  const ends = around.some(({ box }) => endsAt(box, from, em))
  const begins = around.some(({ box }) => beginsAt(box, to, em) || isIndented(box, to, em))
  return ends && begins ? 2 : ends || begins ? 1 : 0
}

/** Whether a run and the lines around it are enough to tell of a gutter. */
function isWitnessed(place: Place, row: Row, run: readonly Row[], rows: readonly Row[], em: number): boolean {
  const { from, to, span } = place
  const around = rowsNear(row, rows, em * near)
  const ends = around.filter(({ box }) => endsAt(box, from, em)).length
  const begins = around.filter(({ box }) => beginsAt(box, to, em)).length
  if (run.length + ends + begins < (span ? witnesses : witnessesOfKnown)) return false
  if (run.length < witnesses && ends + begins === 0) return false
  if (span && (!fills(run, span, em) || isVerse(place, run))) return false
  if (ends > 0 && begins > 0) return true
  return (
    run.some(({ box }) => from - box.x > em * narrowest) &&
    run.some(({ box }) => rightOf(box) - to > em * narrowest)
  )
}

/** Whether rows begin where a span of text begins, with an indent or not, and end where it ends. */
function fills(run: readonly Row[], { from, to }: Gutter, em: number): boolean {
  return (
    run.some(({ box }) => beginsAt(box, from, em) || isIndented(box, from, em)) &&
    run.some(({ box }) => endsAt(box, to, em))
  )
}

/** Whether most rows of a run have a stop in one place, as verses have in their middle. */
function isVerse(place: Place, run: readonly Row[]): boolean {
  const stopped = run.filter(({ line, lean }) => hasStopIn(line, moved(place, lean)))
  return stopped.length * 2 > run.length
}

/** Whether many more lines in sight begin at a gutter, and end at it, than run across it. */
function isKept(
  { from, to, span }: Place,
  row: Row,
  across: readonly Row[],
  rows: readonly Row[],
  em: number,
): boolean {
  if (span) return false
  const least = across.filter((other) => isWithin(other, row, em * sight)).length * keepers
  const inSight = rowsNear(row, rows, em * sight)
  return (
    inSight.filter(({ box }) => endsAt(box, from, em)).length >= least &&
    inSight.filter(({ box }) => beginsAt(box, to, em)).length >= least
  )
}

/** Of gutters nearer to each other than columns are wide, the one with the fewest letters. */
function clearest(told: readonly Told[], em: number): readonly Gutter[] {
  const kept: Gutter[] = []
  for (const { gutter } of told.toSorted((a, b) => a.ink - b.ink))
    if (!kept.some(({ from, to }) => gutter.from < to + em * narrowest && from < gutter.to + em * narrowest))
      kept.push(gutter)
  return kept.sort((a, b) => a.from - b.from)
}

/** The rows, which stand in order, whose middle lies so near to that of one of them. */
function rowsNear(row: Row, rows: readonly Row[], far: number): readonly Row[] {
  const from = firstBeyond(rows, row.middle - far)
  return rows.slice(from, Math.min(from + mostNear, firstBeyond(rows, row.middle + far)))
}

function firstBeyond(rows: readonly Row[], y: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const half = (low + high) >> 1
    if ((rows[half]?.middle ?? 0) < y) low = half + 1
    else high = half
  }
  return low
}

const isWithin = (one: Row, other: Row, far: number) => Math.abs(one.middle - other.middle) < far

function mean(values: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let n = from; n < to; n++) sum += values[n] ?? 0
  return sum / (to - from)
}
