import type { Node } from 'prosemirror-model'
import type { Lit } from './lit'

/** A part of a place that is drawn as an element of its own. */
export interface Piece extends Lit {
  /** The class that opens its box to the pieces beside it; '' = it is whole. */
  readonly torn: string
}

/**
 * Parts places where marks end or begin: each source line's text stands in an element of its own, and a box around a place
 * that goes on in the next one would be two.
 *
 * @param places of the document, in any order
 */
export function piecesOf<Place extends Lit>(
  document: Node,
  places: readonly Place[],
): readonly { readonly place: Place; readonly pieces: readonly Piece[] }[] {
  const edges: number[] = []
  document.descendants((node, pos, _parent, index) => {
    if (node.isText && index > 0) edges.push(pos)
    return !node.isText
  })
  return places.map((place) => ({ place, pieces: pieces(place, edges) }))
}

function pieces({ from, to }: Lit, edges: readonly number[]): readonly Piece[] {
  const found: Piece[] = []
  let begin = from
  for (let at = firstAfter(edges, from); begin < to; at++) {
    const end = Math.min(to, edges[at] ?? to)
    const torn = [begin > from ? 'torn-start' : '', end < to ? 'torn-end' : ''].filter(Boolean).join(' ')
    found.push({ from: begin, to: end, torn })
    begin = end
  }
  return found
}

/** Index of the first number beyond one, by halving: a page has thousands of places and of edges. */
function firstAfter(numbers: readonly number[], one: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > one) high = middle
    else low = middle + 1
  }
  return low
}
