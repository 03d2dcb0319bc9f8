import { continents, isPartOfProvince } from './abbreviations'
import type { Piece } from './pieces'
import { knownPlaces, likened, placeSuffix, zone } from './places'
import type { Spot } from './spot'
import { zoneAt } from './zones'

const peoples = /^.{1,4}族$/u
/**
 * The places among a block's pieces, in order, disjoint: known names, names with a division's or a landform's suffix,
 * zones with all that names them. Of a chain of divisions each is a place (云南省, 大理市): each has a record of its own.
 */
export function spots(pieces: readonly Piece[]): readonly Spot[] {
  const found: Spot[] = []
  for (let last = 0; last < pieces.length; last++) {
    const piece = pieces[last]
    if (!piece) continue
    const spot =
      zoneAt(pieces, last, found.at(-1)) ??
      suffixAt(pieces, last) ??
      rankAt(pieces, last) ??
      knownAt(piece, pieces[last - 1], last)
    if (!spot) continue
    // A longer spot takes in those that its pieces made before: 云溪 in 云溪镇.
    while ((found.at(-1)?.last ?? -1) >= spot.first) found.pop()
    found.push(spot)
  }
  return found
}

function knownAt(piece: Piece, before: Piece | undefined, at: number): Spot | null {
  // They are places by their characters, not as a whole.
  if (continents.has(piece.text) || isPartOfProvince(piece.text)) return null
  // 高速铁路, 大街: what makes a place's name is none by itself.
  if (placeSuffix.test(piece.text) && !piece.named) return null
  if (piece.part !== 'place' && piece.part !== 'zone') return null
  if (likened.has(piece.text) && before !== undefined && /^(?:generic|own|close)$/u.test(before.part))
    return null
  return {
    from: piece.from,
    to: piece.from + nameOf(piece.text).length,
    first: at,
    last: at,
    zone: zone.test(piece.text),
    confidence: piece.named ? 0.5 : 0.8,
    reason: 'known-place',
  }
}

/** 东南亚地区: the place's name is whole without 地区, unless it is a division's or a word of its own. */
function nameOf(text: string): string {
  const name = text.replace(/地区$/u, '')
  return knownPlaces.has(text) || !knownPlaces.has(name) ? text : name
}

/** 云溪省级, 云溪市级: the division is the place, 级 is not of it. */
function rankAt(pieces: readonly Piece[], last: number): Spot | null {
  const piece = pieces[last]
  const before = pieces[last - 1]
  if (!piece || before?.part !== 'place' || !/^[省市县区州]级$/u.test(piece.text)) return null
  return {
    from: before.from,
    to: piece.from + 1,
    first: last - 1,
    last,
    zone: false,
    confidence: 0.75,
    reason: 'place-suffix',
  }
}

function isDivision({ part, text }: Piece): boolean {
  return part === 'place' && text.length > 2 && /[省市县区旗州镇乡]$/u.test(text)
}

/** 云溪 + 镇; 大 + 立 + 村: a division's suffix after a place, a name, or up to three lone characters. */
function suffixAt(pieces: readonly Piece[], last: number): Spot | null {
  const piece = pieces[last]
  if (!piece || !placeSuffix.test(piece.text) || last === 0) return null
  // 东南亚地区: the name is whole without. 喀什地区 is a division, 东北地区 a word of its own: both are known.
  if (piece.text === '地区' && pieces[last - 1]?.part === 'place') return null
  let first = last
  let size = 0
  let named = false
  while (first > 0) {
    const before = pieces[first - 1]
    if (!before || before.part === 'edge' || before.part === 'open' || before.part === 'close') break
    // 河谷镇石屯村: a division is whole, and what stands behind it is in it.
    if (isDivision(before)) {
      named = size > 0
      break
    }
    const whole = before.part === 'place' || before.part === 'person'
    if (whole) {
      if (size > 0 && before.part === 'person') break
      first--
      named = true
      break
    }
    // 青江羌族乡: whose autonomy it is stands in its name.
    if (peoples.test(before.text) && size === 0) {
      first--
      continue
    }
    if (before.text.length > 1 && before.part !== 'own') break
    if (size + before.text.length > 3 || /^[省市县镇乡村]$/u.test(before.text)) break
    size += before.text.length
    first--
    if (before.text.length > 1) {
      named = true
      break
    }
  }
  const start = pieces[first]
  if (!start || first === last) return null
  const stem = piece.from - start.from
  if (!named && (stem < 2 || stem > 3)) return null
  const settled = piece.text.length > 1 || /[省市县镇乡村旗]/u.test(piece.text)
  return {
    from: start.from,
    to: piece.to,
    first,
    last,
    zone: false,
    confidence: start.part === 'place' ? 0.8 : named || settled ? 0.65 : 0.45,
    reason: 'place-suffix',
  }
}
