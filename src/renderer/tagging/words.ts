import type { Node } from 'prosemirror-model'
import { type Figure, findFigures } from '../../core/tagging'

interface Range {
  readonly from: number
  readonly to: number
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The word that an offset lies in or before, else the one that ends there; null = there is none. */
export function wordAt(text: string, offset: number): Range | null {
  const found = [...words.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }))
  return (
    found.find(({ from, to }) => from <= offset && offset < to) ??
    found.find(({ to }) => to === offset) ??
    null
  )
}

/** The next boundary of a character or a word from an offset; the offset itself at the text's edge. */
export function boundary(text: string, offset: number, by: 1 | -1, unit: 'character' | 'word'): number {
  const segmenter = unit === 'word' ? words : characters
  const starts = [...segmenter.segment(text)].map(({ index }) => index)
  const all = [...starts, text.length]
  return by > 0
    ? (all.find((one) => one > offset) ?? offset)
    : (all.findLast((one) => one < offset) ?? offset)
}

/** The number that an offset lies in or at; null = there is none. */
export function figureAt(text: string, offset: number): Figure | null {
  return findFigures(text).find(({ from, to }) => from <= offset && offset <= to) ?? null
}

/** The numbers in a place of a block, in offsets of the block. */
export function figuresIn(block: Node, { from, to }: Range): readonly Figure[] {
  const whole = findFigures(block.textContent).filter((one) => from <= one.from && one.to <= to)
  if (whole.length > 0) return whole
  return findFigures(block.textContent.slice(from, to)).map((one) => ({
    ...one,
    from: one.from + from,
    to: one.to + from,
  }))
}
