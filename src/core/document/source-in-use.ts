import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import type { Range } from '../text'
import { readRegion, writtenRegion } from './region'
import { linesWithText } from './review'
import { schema } from './schema'

/**
 * The lines of each of a page's sources, as half-open ranges of line numbers: the one that it was imported from, and
 * behind it those that were brought in later. So a line number says which source it is of, for good.
 */
export type SourceRanges = readonly [Range, ...Range[]]

/**
 * @param lines how many lines there are in all
 * @param later the number of each later source's first line
 */
export function sourceRanges(lines: number, later: readonly number[]): SourceRanges {
  const starts = [...later, lines + 1]
  const first = { from: 1, to: starts[0] ?? lines + 1 }
  return [first, ...later.map((from, index) => ({ from, to: starts[index + 1] ?? lines + 1 }))]
}

/** What a line is called: its number in its own source, and how many lines that has. */
export function numberInSource(
  ranges: SourceRanges,
  line: number,
): { readonly number: number; readonly of: number } {
  const { from, to } = ranges.find((range) => range.from <= line && line < range.to) ?? ranges[0]
  return { number: line - from + 1, of: to - from }
}

/** Which of a page's sources its document is of: the one that most of these lines are of; of two, the later one. */
export function rangeInUse(ranges: SourceRanges, lines: Iterable<number>): Range {
  const counts = ranges.map(() => 0)
  for (const line of lines) {
    const at = ranges.findIndex(({ from, to }) => from <= line && line < to)
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
  }
  return ranges[counts.lastIndexOf(Math.max(...counts))] ?? ranges[0]
}

/** The source that a document is of. */
export function sourceInUse(document: Node, ranges: SourceRanges): Range {
  return ranges.length === 1 ? ranges[0] : rangeInUse(ranges, linesWithText(document))
}

/** A document of one source, whose lines and sheets are numbered from 1, with the numbers that they go by on a page. */
export function withLinesFrom(document: Node, first: number, firstSheet: number): Node {
  if (first === 1) return document
  return renumbered(
    document,
    (n) => n + first - 1,
    (sheet) => sheet + firstSheet - 1,
  )
}

/**
 * A document with the lines and sheets of one source numbered from 1; what stands under a line of another source has
 * none, and a picture on another's sheet no place.
 */
export function withOwnLines(document: Node, { from, to }: Range, firstSheet: number): Node {
  if (from === 1 && linesWithText(document).every((line) => line < to)) return document
  return renumbered(
    document,
    (n) => (from <= n && n < to ? n - from + 1 : null),
    (sheet) => (sheet >= firstSheet ? sheet - firstSheet + 1 : null),
  )
}

function renumbered(
  document: Node,
  numberOf: (n: number) => number | null,
  sheetOf: (sheet: number) => number | null,
): Node {
  const tr = new Transform(document)
  document.descendants((node, pos) => {
    const region = node.type === schema.nodes.picture ? readRegion(node.attrs.region as string | null) : null
    if (region) {
      const sheet = sheetOf(region.sheet)
      const written = sheet === null ? null : writtenRegion({ ...region, sheet })
      tr.setNodeAttribute(pos, 'region', written)
    }
    const mark = node.isText ? schema.marks.line.isInSet(node.marks) : undefined
    const n = mark && numberOf(mark.attrs.n as number)
    if (mark && n !== undefined) {
      if (n === null) tr.removeMark(pos, pos + node.nodeSize, mark)
      else tr.addMark(pos, pos + node.nodeSize, schema.marks.line.create({ n }))
    }
    return !node.isText
  })
  return tr.doc
}
