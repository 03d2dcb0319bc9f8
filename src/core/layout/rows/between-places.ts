import { endsSentence } from '../../text'
import type { Place } from '../sheet/places'
import type { Row } from './row'

/** What the places of two rows that are read one after the other tell about them. */
export type Told = 'join' | 'break' | null

/** White before a paragraph's first line, in em: at least, and at most. */
const indented = [1.2, 3.4] as const
/** A line that ends so far before its column's edge, in em, ends its paragraph: any word or mark would have fitted. */
const early = 2.1
/** A line that ends nearer to the edge fills its column. */
const full = 1.1
/** White between two lines of one paragraph, in em, at most; more than the other is a photo's. */
const lead = 1.6
const photo = 4
/** Type of this size, 1 = running text, is a caption's. */
const smallType = 0.92
/** White on both sides of a line set in its column's middle, in em. */
const centred = 1.2

/**
 * Whether the lower of two rows goes on with the upper one's paragraph, by where they stand: a first line stands in
 * from its column's edge, a last one ends before the other. Null where the place tells neither.
 */
export function betweenPlaces(above: Row, below: Row): Told {
  const one = above.place
  const two = below.place
  if (!one || !two) return null
  // A caption's first line may be measured larger or smaller than its second.
  if (isUnderPhoto(above) && !one.alone && goesOnBelow(above, below)) return 'join'
  if (Math.max(one.type, two.type) > Math.min(one.type, two.type) * 1.18) return 'break'
  if (one.alone || two.alone) return null
  if (isFlushRight(above) || isFlushRight(below)) return 'break'
  // At the head of the next column stands a photo's caption.
  if (two.gap === null && one.type === 1 && isSmallType(two) && endsSentence(above.text)) return 'break'
  if (isCentred(above) !== isCentred(below)) return 'break'
  if (isCentred(above)) return null
  // Text goes on below a photo; a caption does not.
  if (two.gap !== null && two.gap > lead && (two.gap <= photo || isSmallType(two))) return 'break'
  if (isIndented(below) && (!isIndented(above) || one.short > early || endsSentence(above.text)))
    return 'break'
  if (lostItsEnd(above) && two.indent < 0.8 && two.short < full) return 'join'
  if (one.justified && one.short > early) return 'break'
  if (one.justified && one.short < full && two.indent < 0.8) return 'join'
  return null
}

/**
 * A caption's line that fills its column amid a sentence, and the next one right below it in the same small type: one
 * caption, however it reads.
 */
export function goesOnInSmallType(above: Row, below: Row): boolean {
  const one = above.place
  const two = below.place
  if (!one || !two || one.alone || two.alone || !isSmallType(one) || !isSmallType(two)) return false
  if (above.alone || below.alone || endsSentence(above.text) || Math.abs(one.type - two.type) > 0.08)
    return false
  return two.gap !== null && two.gap < lead / 2 && one.short < full && two.indent < 0.8
}

/** Set smaller than running text, as what stands below photos is. */
export const isSmallType = ({ type }: Place) => type <= smallType

/** A row of prose that ends a little early, and with no sentence: an engine did not read its last characters. */
function lostItsEnd(row: Row): boolean {
  const { place, text } = row
  if (!place || place.alone || place.short < full || place.short > early * 2 || endsSentence(text))
    return false
  return isIndented(row) || /[，。；、,;]/u.test(text)
}

/** A row that stands in from its column's edge as a paragraph's first line does. */
export function isIndented({ place }: Row): boolean {
  return place !== null && !place.alone && place.indent >= indented[0] && place.indent <= indented[1]
}

/** A line right below a photo, at the left edge: its caption, or text that goes on there. */
const isUnderPhoto = ({ place }: Row) => place?.underPhoto === true && place.indent < 1

/** A line that fills its column amid a sentence, and the next one right below it. */
function goesOnBelow({ place: one, text }: Row, { place: two }: Row): boolean {
  if (!one || !two || endsSentence(text) || one.short >= full) return false
  return two.gap !== null && two.gap < lead / 2 && two.indent < 0.8
}

/** White before a name that is set to the column's right edge, in em; such a name has few characters. */
const farIn = 4
const longestName = 14

/** A few characters without a mark, at their column's right edge: the name of whoever wrote what stands above. */
export function isFlushRight({ place, text }: Row): boolean {
  if (!place || place.alone || place.indent < farIn || place.short > full || place.rank !== null) return false
  if (/[的了是在和与及为对将被把等这那其]/u.test(text)) return false
  return text.length <= longestName && /^[（(]?\p{Script=Han}[\p{Script=Han}\s　]*[）)]?$/u.test(text)
}

/** A row in the middle of its column, or in larger type than running text. */
export function isCentred({ place, text }: Row): boolean {
  if (!place || place.alone || endsSentence(text)) return false
  const { indent, short } = place
  return indent > centred && short > centred && Math.abs(indent - short) < Math.max(1.2, indent * 0.25)
}
