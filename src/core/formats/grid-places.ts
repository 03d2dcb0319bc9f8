import { median } from '../layout/sheet/type-size'
import type { Box } from '../text'
import type { Gutter } from './shared-white'

/** A place where columns of a page may part. */
export interface Place extends Gutter {
  /** The text that it parts into equal columns; null = lines begin and end at the place itself. */
  readonly span: Gutter | null
}

// In ems of the page's running text.
/** Lines of one column begin, and end, so near to each other. */
const sameEdge = 0.4
/** Where no other line tells, lines begin and end so near to a gutter. */
const nearEdge = 0.6
/** A paragraph's first line begins so far in. */
const indent = 2
const narrowestGutter = 0.4
const widestGutter = 2.5
const narrowestColumn = 7

/** An edge that so many lines share is a column's. */
const fewestLines = 2
/** A page has fewer edges of columns. */
const mostEdges = 16
/** A span of text is parted into as many columns. */
const mostColumns = 4

/** The gutters of a page: where its lines end and others begin, and where its spans of text fall into equal columns. */
export function gridPlaces(boxes: readonly Box[], em: number): readonly Place[] {
  const lefts = edges(boxes.map(leftOf), em)
  const rights = edges(boxes.map(rightOf), em)
  const known = lefts.flatMap((to): Place[] => {
    const from = rights.find((right) => to - right > em * narrowestGutter && to - right < em * widestGutter)
    return from === undefined ? [] : [{ from, to, span: null }]
  })
  const white = known.length > 0 ? median(known.map(({ from, to }) => to - from)) : em
  const spans = lefts.flatMap((from) => rights.map((to): Gutter => ({ from, to })))
  return [...known, ...spans.flatMap((span) => (isText(span, boxes, em) ? parting(span, white, em) : []))]
}

const leftOf = ({ x }: Box) => x
export const rightOf = ({ x, width }: Box) => x + width

/** Whether a box ends at an edge, to within a part of an em. */
export function endsAt(box: Box, edge: number, em: number): boolean {
  return Math.abs(rightOf(box) - edge) < em * nearEdge
}

/** … or begins there. */
export function beginsAt(box: Box, edge: number, em: number): boolean {
  return Math.abs(box.x - edge) < em * nearEdge
}

/** Whether a line is the first one of a paragraph whose others begin at an edge. */
export function isIndented(box: Box, edge: number, em: number): boolean {
  return Math.abs(box.x - edge - em * indent) < em * sameEdge
}

/** Whether a line stands in a span of text, and beyond no side of it. */
export function standsIn(box: Box, { from, to }: Gutter, em: number): boolean {
  return box.x > from - em * nearEdge && rightOf(box) < to + em * nearEdge
}

/** Whether a line runs over the middle of a span, or nearly so. */
function isText(span: Gutter, boxes: readonly Box[], em: number): boolean {
  const wide = em * narrowestColumn
  return span.to - span.from > wide * 2 && boxes.some((box) => box.width > wide && standsIn(box, span, em))
}

function parting(span: Gutter, white: number, em: number): readonly Place[] {
  const places: Place[] = []
  for (let columns = 2; columns <= mostColumns; columns++) {
    const width = (span.to - span.from - white * (columns - 1)) / columns
    if (width < em * narrowestColumn) break
    for (let n = 1; n < columns; n++) {
      const from = span.from + n * width + (n - 1) * white
      places.push({ from, to: from + white, span })
    }
  }
  return places
}

/** The places that many lines share, those of most lines first. */
function edges(all: readonly number[], em: number): readonly number[] {
  const sorted = all.toSorted((a, b) => a - b)
  const shared = sorted.flatMap((edge) => {
    const own = sorted.filter((other) => Math.abs(other - edge) <= em * sameEdge)
    return own.length < fewestLines ? [] : [{ edge: median(own), lines: own.length }]
  })
  const kept: number[] = []
  for (const { edge } of shared.sort((a, b) => b.lines - a.lines)) {
    if (kept.length === mostEdges) break
    if (!kept.some((other) => Math.abs(other - edge) < em * sameEdge * 2)) kept.push(edge)
  }
  return kept
}
