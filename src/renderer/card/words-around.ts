import type { Node } from 'prosemirror-model'
import { displayWidth } from '../../core/text'

/** Of a long place so many characters are shown, and of the words beside a place so much, in em: a Han character is one. */
const longest = 28
export const mostBeside = 7
const leastBeside = 2
/** So much fits into a card's line, in em. */
const line = 17

interface Around {
  readonly left: string
  /** The place itself. */
  readonly said: string
  readonly right: string
}

/**
 * A place of a document with the words beside it in its block: as many as the card's line has room for, cut between
 * characters, or between words where these are parted by spaces.
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
  // A character is at least a quarter of an em wide.
  const most = 4 * mostBeside + 1
  const before = [...parent.textBetween(Math.max(0, parentOffset - most), parentOffset)]
  const after = [...parent.textBetween(end, Math.min(parent.content.size, end + most))]
  const own = [...text]
  const room = Math.max(leastBeside, Math.min(mostBeside, (line - displayWidth(text)) / 2))
  return {
    left: nearest(before.toReversed(), room).toReversed().join(''),
    said: own.length > longest ? `${own.slice(0, longest).join('')}…` : text,
    right: nearest(after, room).join(''),
  }
}

const ofWord = /[\p{Script=Latin}\p{N}\p{M}]/u

/** The first characters that have room, without the part of a word that has none. */
function nearest(characters: readonly string[], room: number): readonly string[] {
  let count = 0
  for (let width = 0; count < characters.length; count++) {
    width += displayWidth(characters[count] ?? '')
    if (width > room) break
  }
  const [last = '', next = ''] = characters.slice(count - 1, count + 1)
  if (count === 0 || !ofWord.test(last) || !ofWord.test(next)) return characters.slice(0, count)
  const space = characters.slice(0, count).lastIndexOf(' ')
  return characters.slice(0, space < 0 ? count : space)
}
