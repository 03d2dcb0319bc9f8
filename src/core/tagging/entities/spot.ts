import type { Range } from '../../text'
import type { Piece } from './pieces'

/** A stretch of pieces that makes a place. */
export interface Spot extends Range {
  /** First and last piece, both included. */
  readonly first: number
  readonly last: number
  readonly zone: boolean
  readonly confidence: number
  readonly reason: 'known-place' | 'place-suffix' | 'zone'
}

/** Index of the opening bracket that belongs to the closing one; -1 where it is more than four pieces away. */
export function bracketBefore(pieces: readonly { readonly part: Piece['part'] }[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 5); at--) {
    if (pieces[at]?.part === 'open') return at
    if (pieces[at]?.part === 'close') return -1
  }
  return -1
}

/** A lone character that stands in a name though it is a word of its own. */
export function isLone(piece: { readonly part: Piece['part']; readonly text: string } | undefined): boolean {
  return piece?.part === 'generic' && piece.text.length === 1
}
