/**
 * Classes of characters, asked per UTF-16 unit (`text.charCodeAt(i)`): no regular expression runs per character.
 * Ranges are from Unicode's Blocks.txt.
 */

/** Han characters, with 々 and 〇. Both halves of a surrogate pair beyond the BMP that writes a Han character count. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3005 ||
    unit === 0x3007 ||
    // Planes 2 and 3 hold nothing but ideographs: their high surrogates are D840 to D8BF.
    (unit >= 0xd840 && unit <= 0xd8bf) ||
    (unit >= 0xdc00 && unit <= 0xdfff)
  )
}

/** The Han characters that nearly all text is made of (the block *CJK Unified Ideographs*): none is a half of a pair. */
export function isUnifiedIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

/** Han and kana: scripts that are set without spaces between words. */
export function isCjk(unit: number): boolean {
  return isHan(unit) || (unit >= 0x3041 && unit <= 0x30ff)
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Letters of the Latin script up to Extended-B, with ligatures. */
export function isLatin(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0xfb00 && unit <= 0xfb06)
  )
}

export function isLower(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0xff && unit !== 0xf7)
}

/** White space of one line: the ideographic space and the Unicode spaces as well as ASCII's. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x09 ||
    unit === 0x3000 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f
  )
}

/** By unit, 1 for those of `chars`: asked of every character of a page, and sooner told than by a Set. */
export function unitsOf(chars: string): Uint8Array {
  const units = new Uint8Array(0x10000)
  for (let i = 0; i < chars.length; i++) units[chars.charCodeAt(i)] = 1
  return units
}

/** Marks that no line may begin with (closing and mid-sentence marks; GB/T 15834-2011, 5.1). */
const closing = unitsOf('，。、；：！？”’）》〉】」』］｝…—～·%％,.;:!?)]}')
/** Marks that no line may end with (GB/T 15834-2011, 5.1). */
const opening = unitsOf('“‘（《〈【「『［｛([{')
const cjkMarks = unitsOf('，。、；：！？“”‘’（）《》〈〉【】「」『』［］｛｝…—～·')

/** Asked of one unit, as all below: `text[i]`. */
export const isClosing = (char: string | undefined): boolean =>
  char !== undefined && closing[char.charCodeAt(0)] === 1
export const isOpening = (char: string | undefined): boolean =>
  char !== undefined && opening[char.charCodeAt(0)] === 1
/** A punctuation mark that Chinese sets in a full em. */
export const isCjkMark = (char: string | undefined): boolean =>
  char !== undefined && cjkMarks[char.charCodeAt(0)] === 1

/** Number of Han units in a text. */
export function countHan(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) count++
  return count
}

export function countLatin(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isLatin(text.charCodeAt(i))) count++
  return count
}

/** A text that is read as Chinese (or Japanese): at least a third of its letters are CJK. */
export function isCjkText(text: string): boolean {
  let cjk = 0
  let latin = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isCjk(unit)) {
      cjk++
      // Whatever the rest is: most lines are told by their first quarter.
      if (cjk * 4 >= text.length) return true
    } else if (isLatin(unit)) latin++
  }
  return cjk > 0 && cjk * 3 >= latin
}

/** `text` without white space. */
export function squeeze(text: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) continue
    out += text.slice(from, i)
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}
