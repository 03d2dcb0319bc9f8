import { around, type Box, type Glyph, type SourceLine, unbroken } from '../text'
import type { PaintedGlyph } from './painted'

/** A stretch of one printed line: glyphs beside each other on one baseline. */
interface Run {
  readonly glyphs: PaintedGlyph[]
  box: Box
  readonly baseline: number
  readonly size: number
  readonly colour: string
}

// In ems of the run's own size.
const sameBaseline = 0.3
/** White that no painting order explains is this narrow. */
const closeGap = 0.5
const widestGap = 0.9
/** Behind a space that was painted: in a narrow column a justified line may have four words. */
const widestSpace = 4
const widestOverlap = 0.8
const latinSpace = 0.18
/** A gap between Chinese glyphs is a space where it is this much wider than the run's usual one. */
const hanSpace = 0.55

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u

/**
 * Puts painted glyphs together to printed lines, in painting order. Glyphs that overlap others of the same text are kept:
 * whether they are a shadow is for cleaning to say, and for the editor to see.
 *
 * Spaces that the font paints are taken as they are; where a gap is as wide as one and none was painted, one is put.
 */
export function glyphLines(glyphs: readonly PaintedGlyph[]): readonly SourceLine[] {
  const runs: Run[] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)
    if (last && follows(last, glyph)) extend(last, glyph)
    else if (glyph.text.trim() !== '')
      runs.push({
        glyphs: [glyph],
        box: glyph.box,
        baseline: glyph.baseline,
        size: glyph.size,
        colour: glyph.colour,
      })
  }
  return mergeRuns(runs).map(toLine)
}

function follows(run: Run, glyph: PaintedGlyph): boolean {
  const em = run.size
  const last = run.glyphs.at(-1)
  if (!last || Math.abs(glyph.baseline - run.baseline) > em * sameBaseline) return false
  if (glyph.colour !== run.colour || ratio(glyph.size, em) > 1.6) return false
  const gap = glyph.box.x - (last.box.x + last.box.width)
  const justified = last.text.trim() === '' && !han.test(glyph.text)
  return gap < em * (justified ? widestSpace : closeGap) && gap > -em * widestOverlap
}

function extend(run: Run, glyph: PaintedGlyph): void {
  run.glyphs.push(glyph)
  run.box = around([run.box, glyph.box]) ?? run.box
}

const ratio = (a: number, b: number) => Math.max(a, b) / Math.max(0.01, Math.min(a, b))

/**
 * Runs that were painted apart but stand in one line beside each other: a word in bold, a mark of another font. What
 * begins where the lines above and below begin is another column's, however narrow the gutter.
 */
function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  const byBaseline = new Map<number, Run[]>()
  const edges = new Edges(runs)
  for (const run of runs) {
    const row = Math.round(run.baseline / 4)
    const near = [row - 1, row, row + 1].flatMap((at) => byBaseline.get(at) ?? [])
    const before = near.find((other) => continues(other, run, edges))
    if (before) {
      before.glyphs.push(...run.glyphs)
      before.box = around([before.box, run.box]) ?? before.box
      continue
    }
    merged.push(run)
    byBaseline.set(row, [...(byBaseline.get(row) ?? []), run])
  }
  return merged
}

function continues(before: Run, run: Run, edges: Edges): boolean {
  const em = Math.max(before.size, run.size)
  if (Math.abs(before.baseline - run.baseline) > em * sameBaseline) return false
  if (before.colour !== run.colour || ratio(before.size, run.size) > 1.6) return false
  const gap = run.box.x - (before.box.x + before.box.width)
  if (gap <= -em * widestOverlap) return false
  const white = gap + whiteBehind(before) + whiteBefore(run)
  return white < em * widestGap && (white < em * closeGap || !edges.isAt(run))
}

/** Where the lines of columns begin. */
class Edges {
  /** By the point at which they begin. */
  readonly #starts = new Map<number, Run[]>()

  constructor(runs: readonly Run[]) {
    for (const run of runs) {
      const at = Math.round(run.box.x)
      const known = this.#starts.get(at)
      if (known) known.push(run)
      else this.#starts.set(at, [run])
    }
  }

  /** Whether lines above or below a run begin where it does. */
  isAt({ box, baseline, size }: Run): boolean {
    let lines = 0
    for (let at = Math.round(box.x) - 1; at <= Math.round(box.x) + 1; at++)
      for (const other of this.#starts.get(at) ?? []) {
        const far = Math.abs(other.baseline - baseline)
        // The copies of a shadow lie nearer.
        if (far > size && far < size * sight && ratio(other.size, size) < 1.1) lines++
        if (lines >= witnesses) return true
      }
    return false
  }
}

/** How far above and below a line its column is looked for. */
const sight = 12
/** So many lines besides it show where a column begins. */
const witnesses = 2

/** The half of a full-width mark that has no ink, where a run ends with one: it may be set over a gutter. */
function whiteBehind({ glyphs, size }: Run): number {
  const last = glyphs.at(-1)
  return last && /^[，。、；：！？”’）》」』】〉]$/u.test(last.text) && isFullWidth(last, size) ? size / 2 : 0
}

/** The same before an opening mark. */
function whiteBefore({ glyphs: [first], size }: Run): number {
  return first && /^[“‘（《「『【〈]$/u.test(first.text) && isFullWidth(first, size) ? size / 2 : 0
}

const isFullWidth = ({ box }: PaintedGlyph, size: number) => box.width > size * 0.8

function toLine(run: Run): SourceLine {
  const usual = usualGap(run)
  let text = ''
  const glyphs: Glyph[] = []
  let last: PaintedGlyph | null = null
  for (const glyph of run.glyphs) {
    if (last && isGap(last, glyph, run.size, usual) && !text.endsWith(' ')) text += ' '
    const from = text.length
    text += glyph.text === '\u00a0' ? ' ' : glyph.text
    const { box, font, size } = glyph
    glyphs.push({ from, to: text.length, box, font, size, confidence: null })
    last = glyph
  }
  const whole = unbroken(text).trimEnd()
  return {
    text: whole,
    box: run.box,
    confidence: null,
    glyphs: glyphs.filter(({ to }) => to <= whole.length),
  }
}

function usualGap(run: Run): number {
  const gaps = run.glyphs.slice(1).flatMap((glyph, at) => {
    const before = run.glyphs[at]
    return before && han.test(before.text) && han.test(glyph.text) ? [gapBetween(before, glyph)] : []
  })
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
}

const gapBetween = (a: PaintedGlyph, b: PaintedGlyph) => b.box.x - (a.box.x + a.box.width)

function isGap(before: PaintedGlyph, glyph: PaintedGlyph, em: number, usual: number): boolean {
  if (glyph.text.trim() === '' || before.text.trim() === '') return false
  const gap = gapBetween(before, glyph)
  return han.test(before.text) || han.test(glyph.text) ? gap - usual > em * hanSpace : gap > em * latinSpace
}
