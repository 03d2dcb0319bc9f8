import type { Piece } from './pieces'
import type { Spot } from './spot'

/** A piece, or the stretch of pieces that a spot covers. */
export interface Unit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly part: Piece['part']
  readonly named: boolean
}

/** A block's pieces, those of a place as one. */
export function unitsOf(pieces: readonly Piece[], spots: readonly Spot[], text: string): readonly Unit[] {
  const units: Unit[] = []
  let spot = 0
  for (let at = 0; at < pieces.length; at++) {
    while (spots[spot] && (spots[spot]?.last ?? 0) < at) spot++
    const here = spots[spot]
    const piece = pieces[at]
    if (here && here.first === at && here.confidence >= 0.5) {
      units.push({
        from: here.from,
        to: here.to,
        text: text.slice(here.from, here.to),
        part: here.zone ? 'zone' : 'place',
        named: false,
      })
      at = here.last
    } else if (piece) units.push(piece)
  }
  return units
}
