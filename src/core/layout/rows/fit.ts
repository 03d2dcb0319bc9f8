import { widthIn, widthsOf } from '../../text'
import { cluster } from './cluster'
import { splitTail } from './parts'
import type { Row } from './row'

/** Rows `[from, to)` that make one paragraph, or would. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What a row is in its paragraph. */
type Part = 'first' | 'inner' | 'last' | 'only'

interface Laid {
  readonly row: number
  readonly part: Part
}

/** The widths that a row can have been set in, in em: with all its marks squeezed, with none. */
interface Span {
  readonly least: number
  readonly most: number
  /** As this page sets its marks. */
  readonly usual: number
  /** What begins the row below it needs so much, squeezed. */
  readonly next: number
}

/** No row speaks louder, in em. */
const loudest = 2
/** What it says that a row is not just as wide as its column, although it may have been squeezed or have lost a space. */
const uneven = 0.3
/** So much, in em, a row is stretched at most to fill its column. */
const widestStretch = 4
/** Rows on either side of a place that are asked. */
const reach = 6

/**
 * How well rows fill one column as the lines of paragraphs do: in Chinese a line is broken where what comes next does
 * not fit any more, and a paragraph's first line is as much shorter as it stands in.
 */
export class Fit {
  readonly #rows: readonly Row[]
  /** Only rows near a place that widths decide are measured. */
  readonly #spans: (Span | undefined)[] = []
  readonly #indent: number

  constructor(rows: readonly Row[], indent: number) {
    this.#indent = indent
    this.#rows = rows
  }

  /** By how much, in em, the rows near row `at` miss a column in which they stand as these paragraphs. */
  misses(paragraphs: readonly Stretch[], at: number): number {
    return this.#cost(paragraphs.flatMap((paragraph) => lay(paragraph, at)))
  }

  /** The least that the rows miss a column by, over all widths that it may have. */
  #cost(laid: readonly Laid[]): number {
    const widths = new Set<number>()
    for (const { row, part } of laid) {
      const span = this.#span(row)
      if (!span) continue
      const inset = this.#inset(part)
      for (const width of [span.least, span.usual, span.most]) widths.add(width + inset)
    }
    let best = Number.POSITIVE_INFINITY
    for (const width of widths) {
      let cost = 0
      for (const one of laid) {
        cost += this.#miss(one, width)
        if (cost >= best) break
      }
      best = Math.min(best, cost)
      if (best === 0) break
    }
    return best === Number.POSITIVE_INFINITY ? 0 : best
  }

  #span(at: number): Span | undefined {
    const known = this.#spans[at]
    const row = this.#rows[at]
    if (known || !row) return known
    // Who signs behind the last sentence stands at the column's edge, or wherever there was room.
    const widths = widthsOf(row.text.slice(0, splitTail(row.text)?.from))
    const span: Span = {
      usual: row.width,
      least: row.stretched ? row.width : widthIn(widths, 0.5),
      most: row.stretched ? row.width + widestStretch : widthIn(widths, 1),
      next: cluster(this.#rows[at + 1]?.text ?? '', 0.5),
    }
    this.#spans[at] = span
    return span
  }

  #inset(part: Part): number {
    return part === 'first' || part === 'only' ? this.#indent : 0
  }

  #miss({ row, part }: Laid, width: number): number {
    const span = this.#span(row)
    if (!span) return 0
    const inset = this.#inset(part)
    const over = span.least + inset - width - 0.3
    const under = part === 'last' || part === 'only' ? 0 : width - (span.most + inset + span.next) + 0.25
    const off = part === 'last' || part === 'only' ? 0 : Math.abs(span.usual + inset - width) * uneven
    return Math.min(loudest, Math.max(0, over, under) + off)
  }
}

function lay({ from, to }: Stretch, at: number): Laid[] {
  const out: Laid[] = []
  for (let row = Math.max(from, at - reach); row < Math.min(to, at + reach); row++) {
    const part = row === from ? (row === to - 1 ? 'only' : 'first') : row === to - 1 ? 'last' : 'inner'
    out.push({ row, part })
  }
  return out
}
