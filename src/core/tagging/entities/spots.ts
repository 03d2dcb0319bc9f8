import type { Range } from '../../text'
import { continents, isPartOfProvince } from './abbreviations'
import { knownPlaces, likened, placeSuffix, zone } from './places'
import type { Piece } from './sentence'
import { functionWords, nominal } from './vocabulary'

export interface Spot extends Range {
  /** First and last piece, both included. */
  readonly first: number
  readonly last: number
  readonly zone: boolean
  readonly confidence: number
  readonly reason: 'known-place' | 'place-suffix' | 'zone'
}

const peoples = /^.{1,4}族$/u
/** Words that stand before a zone and name none: 一流旅游园区, 首批试验区. */
const qualities = /^(?:一流|国家级?|省级|市级|世界|全国|全省|全市|首批|各|多个|大型|优秀|知名|所在|整个|本)$/u

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

function zoneAt(pieces: readonly Piece[], last: number, spotBefore: Spot | undefined): Spot | null {
  const piece = pieces[last]
  if (!piece || !zone.test(piece.text)) return null
  let place = -1
  let own = -1
  let outer = -1
  let first = last
  for (let size = 0; first > 0 && size < 24; first--) {
    const before = pieces[first - 1]
    if (!before) break
    if (before.part === 'close') {
      // 云溪（高新）软件园: a bracket inside the name.
      const open = bracketBefore(pieces, first - 1)
      if (open === -1) break
      first = open + 1
      continue
    }
    // 长春净月高新区: two lone characters between a place and a zone name it, whatever they mean elsewhere.
    if (isLonePair(pieces, first - 1)) {
      first--
      continue
    }
    if (
      before.part === 'edge' ||
      before.part === 'open' ||
      before.part === 'body' ||
      qualities.test(before.text)
    )
      break
    if (zone.test(before.text)) {
      outer = first - 1
      break
    }
    if (before.part === 'place') place = first - 1
    else if (place !== -1) break
    if (isNaming(before)) own = first - 1
    size += before.text.length
  }
  // 立 and 松 are verbs and trees, but before a lone character of a name they are part of it.
  while (place === -1 && own > 0 && lone(pieces[own - 1])) own--
  while (place === -1 && own !== -1 && namingSize(pieces, own, last) < 2) own = ownAfter(pieces, own, last)
  // 云溪高新区汽车产业城: what has no name of its own is called by the zone that it lies in.
  if (place === -1 && own === -1 && outer !== -1 && spotBefore?.zone && spotBefore.last === outer)
    place = spotBefore.first
  const bare = piece.text.replace(zone, '')
  const start =
    place !== -1
      ? place
      : own !== -1
        ? own
        : bare.length > 1 && (piece.part !== 'generic' || isNamedZone(piece, bare))
          ? last
          : -1
  const head = pieces[start]
  if (!head || (start === last - 1 && bare === '' && /(?:省|自治区)$/u.test(head.text))) return null
  if (place === -1 && piece.from - head.from + bare.length < 2) return null
  return {
    from: head.from,
    to: piece.to,
    first: start,
    last,
    zone: true,
    confidence: place !== -1 ? 0.9 : 0.6,
    reason: 'zone',
  }
}

/** 杨凌农业高新技术产业示范区 is one word of a dictionary: what begins with no quality is a name. */
function isNamedZone(piece: Piece, bare: string): boolean {
  return piece.text.length > 8 && piece.tag !== null && !/^(?:国家|省|市|全国)/u.test(bare)
}

function isLonePair(pieces: readonly Piece[], second: number): boolean {
  const [place, one, two] = [pieces[second - 2], pieces[second - 1], pieces[second]]
  if (place?.part !== 'place' || one?.part !== 'own' || two === undefined) return false
  return one.text.length === 1 && /^\p{Script=Han}$/u.test(two.text) && !functionWords.has(two.text)
}

/** How many characters name something, from the first that does: one alone does not, as 钛 in 钛合金产业园. */
function namingSize(pieces: readonly Piece[], from: number, to: number): number {
  let size = 0
  for (const piece of pieces.slice(from, to)) {
    if (!isNaming(piece) && !lone(piece)) break
    size += piece.text.length
  }
  return size
}

function ownAfter(pieces: readonly Piece[], own: number, last: number): number {
  const at = pieces.slice(own + 1, last).findIndex(isNaming)
  return at === -1 ? -1 : own + 1 + at
}

/** 亿级: a measure names nothing. */
function isNaming(piece: Piece): boolean {
  if (piece.part === 'own') return piece.tag !== 'q'
  return piece.part === 'person' || isNameInDictionary(piece)
}

/** 河谷经开区, 青杨湾高新区: a word of everyday use that a dictionary holds for a name as well names a zone. */
function isNameInDictionary({ part, tag, text }: Piece): boolean {
  return (
    part === 'generic' &&
    text.length > 1 &&
    /^n[rs]/u.test(tag ?? '') &&
    !zone.test(text) &&
    !nominal.has(text)
  )
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
export function lone(piece: { readonly part: Piece['part']; readonly text: string } | undefined): boolean {
  return piece?.part === 'generic' && piece.text.length === 1
}
