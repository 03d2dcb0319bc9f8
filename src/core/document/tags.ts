import type { Mark, MarkType, Node } from 'prosemirror-model'
import { lineOf } from './line-runs'
import { type EntityAttrs, type FigureAttrs, schema } from './schema'

/** A stretch of a block's text under one mark. Offsets are UTF-16 units into the block's text, half-open. */
interface MarkedSpan {
  readonly mark: Mark
  readonly text: string
  readonly from: number
  readonly to: number
  /** 1-based source line that it begins in; null = it was typed where no line was near. */
  readonly line: number | null
}

/** A place in a block's text that names something. */
export interface Mention extends EntityAttrs, Omit<MarkedSpan, 'mark'> {}

/** A number in a block's text that counts something. */
export interface CountedFigure extends FigureAttrs, Omit<MarkedSpan, 'mark'> {}

export function mentionsOf(block: Node): readonly Mention[] {
  return markedSpans(block, schema.marks.entity).map(({ mark, ...span }) => {
    const { kind, entity } = mark.attrs as EntityAttrs
    return { kind, entity, ...span }
  })
}

export function figuresOf(block: Node): readonly CountedFigure[] {
  return markedSpans(block, schema.marks.figure).map(({ mark, ...span }) => {
    const { kind, value, unit, approx } = mark.attrs as FigureAttrs
    return { kind, value, unit, approx, ...span }
  })
}

/** The stretches of a block's text under marks of one type, put together over the source lines that cut them. */
export function markedSpans(
  block: Node,
  type: MarkType,
  within: { readonly from: number; readonly to: number } = { from: 0, to: block.content.size },
): readonly MarkedSpan[] {
  const found: MarkedSpan[] = []
  let at = 0
  for (const node of block.children) {
    const from = Math.max(at, within.from)
    const to = Math.min(at + node.nodeSize, within.to)
    const mark = type.isInSet(node.marks)
    if (mark && from < to) {
      const text = (node.text ?? '').slice(from - at, to - at)
      const last = found.at(-1)
      if (last && last.to === from && last.mark.eq(mark))
        found[found.length - 1] = { ...last, text: last.text + text, to }
      else found.push({ mark, text, from, to, line: lineOf(node) })
    }
    at += node.nodeSize
  }
  return found
}
