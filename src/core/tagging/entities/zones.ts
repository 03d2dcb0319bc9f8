import type { Piece } from './pieces'
import { zone } from './places'
import { bracketBefore, isLone, type Spot } from './spot'
import { functionWords, generic, nominal, titles, verbs } from './vocabulary'

/** Words that stand before a zone and name none: 一流旅游园区, 首批试验区. */
const qualities = /^(?:一流|国家级?|省级|市级|世界|全国|全省|全市|首批|各|多个|大型|优秀|知名|所在|整个|本)$/u

/** The zone that ends with this piece, with all that names it; `spotBefore` is the last place found before it. null = it names none. */
export function zoneAt(pieces: readonly Piece[], last: number, spotBefore: Spot | undefined): Spot | null {
  const piece = pieces[last]
  if (!piece || !zone.test(piece.text)) return null
  const { place: told, own, outer } = named(pieces, last)
  const bare = piece.text.replace(zone, '')
  // 云溪高新区汽车产业城: what has no name of its own is called by the zone that it lies in.
  const nameless = told === -1 && own === -1 && (bare.length < 2 || piece.part === 'generic')
  const place =
    nameless && outer !== -1 && spotBefore?.zone && spotBefore.last === outer ? spotBefore.first : told
  const start =
    place !== -1
      ? place
      : own !== -1
        ? own
        : bare.length > 1 && (piece.part !== 'generic' || isNamedZone(piece, bare))
          ? last
          : -1
  const from = start === -1 ? plainNameAt(pieces, last) : start
  const head = pieces[from]
  if (!head || (from === last - 1 && bare === '' && /(?:省|自治区)$/u.test(head.text))) return null
  if (place === -1 && piece.from - head.from + bare.length < 2) return null
  return {
    from: head.from,
    to: piece.to,
    first: from,
    last,
    zone: true,
    confidence: place !== -1 ? 0.9 : 0.6,
    reason: 'zone',
  }
}

/** What names a zone, each by its first piece; -1 = there is none. */
interface Named {
  readonly place: number
  readonly own: number
  /** The zone that it lies in. */
  readonly outer: number
}

/** Looks from a zone's last piece back for what names it. */
function named(pieces: readonly Piece[], last: number): Named {
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
  while (place === -1 && own > 0 && isLone(pieces[own - 1])) own--
  while (place === -1 && own !== -1 && namingSize(pieces, own, last) < 2) own = ownAfter(pieces, own, last)
  return { place, own, outer }
}

const ordinary = [functionWords, verbs, nominal, generic, titles]

/** 海棠高新区 at the head of a clause: two or three characters that are no word of the trade name it. -1 = none. */
function plainNameAt(pieces: readonly Piece[], last: number): number {
  if (!/^(?:高新区|经开区)$/u.test(pieces[last]?.text ?? '')) return -1
  let size = 0
  for (let at = last - 1; at >= 0 && size < 3; at--) {
    const piece = pieces[at]
    if (!piece || qualities.test(piece.text)) return -1
    // 桐原: a plain is a plain again behind a lone character.
    const plain = piece.text === '原' && pieces[at - 1]?.part === 'own'
    if (!plain && ordinary.some((words) => words.has(piece.text))) return -1
    // 东麓: where a hill or water lies is what a town is called after.
    const named = /^n/u.test(piece.tag ?? '') || /^\p{Script=Han}[麓坡岭岗湾洲塘溪]$/u.test(piece.text)
    if (piece.text.length > 1 ? !named : !/^\p{Script=Han}$/u.test(piece.text)) return -1
    size += piece.text.length
    const before = pieces[at - 1]
    if (size > 1 && (before === undefined || /^[\p{P}\s]+$/u.test(before.text))) return size > 3 ? -1 : at
  }
  return -1
}

/** A zone’s whole name may be one word of a dictionary: what begins with no quality is a name. */
function isNamedZone(piece: Piece, bare: string): boolean {
  return piece.text.length > 8 && piece.tag !== null && !/^(?:国家|省|市|全国)/u.test(bare)
}

function isLonePair(pieces: readonly Piece[], second: number): boolean {
  const [place, one, two] = [pieces[second - 2], pieces[second - 1], pieces[second]]
  if (place?.part !== 'place' || one?.part !== 'own' || two === undefined) return false
  return one.text.length === 1 && /^\p{Script=Han}$/u.test(two.text) && !functionWords.has(two.text)
}

/** How many characters name something, from the first that does: one alone does not, as 镍 in 镍铁产业园. */
function namingSize(pieces: readonly Piece[], from: number, to: number): number {
  let size = 0
  for (const piece of pieces.slice(from, to)) {
    if (!isNaming(piece) && !isLone(piece)) break
    size += piece.text.length
  }
  return size
}

function ownAfter(pieces: readonly Piece[], own: number, last: number): number {
  const at = pieces.slice(own + 1, last).findIndex(isNaming)
  return at === -1 ? -1 : own + 1 + at
}

/** 亿级, 镍合金: a measure and a material name nothing. */
function isNaming(piece: Piece): boolean {
  if (piece.part === 'own')
    return piece.tag !== 'q' && !/(?:合金|纤维|塑料|玻璃|树脂|橡胶|石墨烯)$/u.test(piece.text)
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
