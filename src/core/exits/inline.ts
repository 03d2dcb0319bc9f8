import type { Mark, MarkType, Node } from 'prosemirror-model'
import { lineOf, schema } from '../document'

/** A stretch of a block's text, the place where a source line begins, or what stands under one mark. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'line'; readonly line: number }
  | {
      readonly kind: 'mark'
      readonly mark: Mark
      readonly content: readonly Inline[]
    }

/** From the outermost in: what overlaps is cut at the edge of what is named before it. */
const nesting: readonly MarkType[] = [
  schema.marks.entity,
  schema.marks.figure,
  schema.marks.sic,
  schema.marks.strong,
  schema.marks.em,
]

interface Piece {
  readonly text: string
  /** The line that begins with it; null = it goes on in the one before. */
  readonly begins: number | null
  /** For each of {@link nesting}, its mark and its place; null = it is not under one. */
  readonly under: readonly ({ readonly mark: Mark; readonly place: number } | null)[]
}

/** A block's text as a tree of marks in a fixed order of nesting, with the beginnings of its source lines. */
export function inlineTree(block: Node): readonly Inline[] {
  return nest(piecesOf(block), 0)
}

function piecesOf(block: Node): readonly Piece[] {
  let places = 0
  let line: number | null = null
  let before: Piece | null = null
  return block.children.map((node) => {
    const own = lineOf(node)
    const begins = own !== null && own !== line ? own : null
    line = own ?? line
    const under = nesting.map((type, depth) => {
      const mark = type.isInSet(node.marks)
      if (!mark) return null
      const last = before?.under[depth]
      return last?.mark.eq(mark) ? last : { mark, place: places++ }
    })
    before = { text: node.text ?? '', begins, under }
    return before
  })
}

function nest(pieces: readonly Piece[], depth: number): readonly Inline[] {
  if (depth === nesting.length)
    return pieces.flatMap(({ text, begins }): readonly Inline[] => [
      ...(begins === null ? [] : [{ kind: 'line' as const, line: begins }]),
      { kind: 'text', text },
    ])
  const found: Inline[] = []
  for (let at = 0; at < pieces.length; ) {
    const under = pieces[at]?.under[depth] ?? null
    let end = at + 1
    while (end < pieces.length && (pieces[end]?.under[depth] ?? null)?.place === under?.place) end++
    const content = nest(pieces.slice(at, end), depth + 1)
    if (under) found.push({ kind: 'mark', mark: under.mark, content })
    else found.push(...content)
    at = end
  }
  return found
}
