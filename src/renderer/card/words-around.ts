import type { Node } from 'prosemirror-model'

/** Of a long place, and of the words beside it, so many characters are shown. */
const longest = 28
export const mostBeside = 7
/** So many characters fit into a card's line. */
const line = 17

interface Around {
  readonly left: string
  /** The place itself. */
  readonly said: string
  readonly right: string
}

/**
 * A place of a document with the words beside it in its block, cut between characters: as many as the card's line has room
 * for.
 *
 * @param text what the place is said to read
 */
export function wordsAround(
  doc: Node,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
): Around {
  const { parent, parentOffset } = doc.resolve(Math.min(from, doc.content.size))
  const end = Math.min(parentOffset + to - from, parent.content.size)
  const before = [...parent.textBetween(Math.max(0, parentOffset - 2 * mostBeside), parentOffset)]
  const after = [...parent.textBetween(end, Math.min(parent.content.size, end + 2 * mostBeside))]
  const own = [...text]
  const beside = Math.max(2, Math.min(mostBeside, Math.floor((line - own.length) / 2)))
  return {
    left: before.slice(-beside).join(''),
    said: own.length > longest ? `${own.slice(0, longest).join('')}…` : text,
    right: after.slice(0, beside).join(''),
  }
}
