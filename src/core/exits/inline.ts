import type { Mark, MarkType, Node } from 'prosemirror-model'
import { lineOf, schema } from '../document'

/** A stretch of a block's text, the place where a source line begins, or what stands under one mark. */
export type Inline<More = never> =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'line'; readonly line: number }
  | {
      readonly kind: 'mark'
      readonly mark: Mark
      readonly content: readonly Inline<More>[]
    }
  | More

/** What a block has in the place of other text; `before` is '' where a mark cuts it, but for its first part. */
export interface InlineChange {
  readonly kind: 'change'
  readonly before: string
  readonly text: string
  /** null = made by hand. */
  readonly rule: string | null
}

/** Offsets into a block's text, `[from, to)`, where `before` stood. */
export interface BlockChange {
  readonly from: number
  readonly to: number
  readonly before: string
  readonly rule: string | null
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
  readonly changed: { readonly before: string; readonly rule: string | null } | null
}

/** A block's text as a tree of marks in a fixed order of nesting, with the beginnings of its source lines. */
export function inlineTree(block: Node): readonly Inline[] {
  return nest(piecesOf(block, []), 0, ({ text }): readonly Inline[] => [{ kind: 'text', text }])
}

/** As {@link inlineTree}, with what was changed. @param changes in order, none of them over another */
export function changedInlineTree(
  block: Node,
  changes: readonly BlockChange[],
): readonly Inline<InlineChange>[] {
  return nest(piecesOf(block, changes), 0, ({ text, changed }): readonly Inline<InlineChange>[] =>
    changed ? [{ kind: 'change', text, ...changed }] : text === '' ? [] : [{ kind: 'text', text }],
  )
}

function piecesOf(block: Node, changes: readonly BlockChange[]): readonly Piece[] {
  let places = 0
  let line: number | null = null
  let before: Piece | null = null
  return cutAt(block, changes).map(({ node, text, changed }) => {
    const own = node && lineOf(node)
    const begins = own !== null && own !== line ? own : null
    line = own ?? line
    const under = nesting.map((type, depth) => {
      const mark = node && type.isInSet(node.marks)
      if (!mark) return null
      const last = before?.under[depth]
      return last?.mark.eq(mark) ? last : { mark, place: places++ }
    })
    before = { text, begins, under, changed }
    return before
  })
}

interface Cut extends Pick<Piece, 'text' | 'changed'> {
  /** null = it stands behind the block's last text. */
  readonly node: Node | null
}

/** A block's texts, cut where changes begin and end; what was taken away is a piece without text. */
function cutAt(block: Node, changes: readonly BlockChange[]): readonly Cut[] {
  const cuts: Cut[] = []
  let next = 0
  let at = 0
  let open: BlockChange | null = null
  for (const node of block.children) {
    const text = node.text ?? ''
    const start = at
    const end = at + text.length
    while (at < end) {
      const change: BlockChange | undefined = changes[next]
      if (open) {
        const to = Math.min(open.to, end)
        cuts.push({
          node,
          text: text.slice(at - start, to - start),
          changed: { before: '', rule: open.rule },
        })
        at = to
      } else if (!change || change.from >= end) {
        cuts.push({ node, text: text.slice(at - start), changed: null })
        at = end
      } else if (change.from > at) {
        cuts.push({ node, text: text.slice(at - start, change.from - start), changed: null })
        at = change.from
      } else {
        const { before, rule } = change
        const to = Math.min(change.to, end)
        cuts.push({ node, text: text.slice(at - start, to - start), changed: { before, rule } })
        at = Math.max(at, to)
        open = change
        next++
      }
      if (open && open.to <= at) open = null
    }
  }
  for (const { before, rule } of changes.slice(next))
    cuts.push({ node: null, text: '', changed: { before, rule } })
  return cuts
}

function nest<More>(
  pieces: readonly Piece[],
  depth: number,
  leaf: (piece: Piece) => readonly Inline<More>[],
): readonly Inline<More>[] {
  if (depth === nesting.length)
    return pieces.flatMap((piece) => [
      ...(piece.begins === null ? [] : [{ kind: 'line' as const, line: piece.begins }]),
      ...leaf(piece),
    ])
  const found: Inline<More>[] = []
  for (let at = 0; at < pieces.length; ) {
    const under = pieces[at]?.under[depth] ?? null
    let end = at + 1
    while (end < pieces.length && (pieces[end]?.under[depth] ?? null)?.place === under?.place) end++
    const content = nest(pieces.slice(at, end), depth + 1, leaf)
    if (under) found.push({ kind: 'mark', mark: under.mark, content })
    else found.push(...content)
    at = end
  }
  return found
}
