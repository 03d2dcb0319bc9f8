import type { Node } from 'prosemirror-model'
import { type Change, schema } from '../document'

/** A stretch of a block's text as a reviser sees it. */
export interface TrackedPiece {
  readonly kind: 'kept' | 'inserted' | 'deleted'
  readonly text: string
  readonly strong: boolean
  readonly em: boolean
}

/**
 * A block's text cut where it differs from the source. Joined lines are no difference: a wrap is no character.
 *
 * @param start where the block's text begins in the document
 * @param all changes of the page; those of other blocks are passed over
 */
export function trackedPieces(block: Node, start: number, all: readonly Change[]): readonly TrackedPiece[] {
  const end = start + block.content.size
  const own = all
    .filter(({ kind, from, to }) => kind === 'text' && from >= start && to <= end)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  const pieces: TrackedPiece[] = []
  const put = (kind: TrackedPiece['kind'], text: string, like: Node | null) => {
    if (text === '') return
    const strong = like !== null && schema.marks.strong.isInSet(like.marks) !== undefined
    const em = like !== null && schema.marks.em.isInSet(like.marks) !== undefined
    const last = pieces.at(-1)
    if (last?.kind === kind && last.strong === strong && last.em === em)
      pieces[pieces.length - 1] = { ...last, text: last.text + text }
    else pieces.push({ kind, text, strong, em })
  }
  const stretch = (kind: 'kept' | 'inserted', from: number, to: number) => {
    block.nodesBetween(from - start, to - start, (node, pos) => {
      const text = node.text ?? ''
      put(kind, text.slice(Math.max(0, from - start - pos), to - start - pos), node)
    })
  }
  let at = start
  for (const { from, to, before } of own) {
    if (from < at) continue
    stretch('kept', at, from)
    put('deleted', before, null)
    stretch('inserted', from, to)
    at = to
  }
  stretch('kept', at, end)
  return pieces
}
