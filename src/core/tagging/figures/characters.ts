/** Character classes that the readers share. Everything here works on the text that `fold` returns. */

const wide =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ．％＋－／＄～○'
const narrow = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.%+-/$~〇'
/** Traditional forms of numerals, measure words and date words (Unihan kSimplifiedVariant). */
const traditional =
  '萬億兩餘個條項種張隻輛間歲點時號噸層畝頃戶臺國屆週類塊門場圓幾數來過約華餐書課節級棟艙顆組門幣馬鎊裡鐘紀'
const simplified =
  '万亿两余个条项种张只辆间岁点时号吨层亩顷户台国届周类块门场元几数来过约华餐书课节级栋舱颗组门币马镑里钟纪'

const folded = new Map<string, string>()
for (const [i, from] of [...(wide + traditional)].entries()) folded.set(from, (narrow + simplified).charAt(i))
const foldable = new RegExp(`[${[...folded.keys()].join('')}]`, 'gu')

/**
 * Full-width digits, letters and number marks as ASCII, ○ as 〇, traditional numerals and measure words as simplified.
 * Each UTF-16 unit stays where it is, so offsets into the result are offsets into the text.
 */
export function fold(text: string): string {
  return text.replace(foldable, (c) => folded.get(c) ?? c)
}

export const isDigit = (code: number) => code >= 48 && code <= 57

export const isLatin = (code: number) =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7)

/** Han characters of the BMP, 〇 among them; rarer ones outside it are never part of a figure. */
export const isHan = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf)

export const isSpace = (code: number) =>
  code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 9 && code <= 13)

/** A place where a clause ends: the end of the text or anything that is neither a letter, a digit nor Han. */
export function isBoundary(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return true
  const code = text.charCodeAt(at)
  return !(isHan(code) || isLatin(code) || isDigit(code) || code === 0x25 || code === 0x2b)
}

const stops = new Set('。！？；!?;\n')
/** A mark that ends a sentence: nothing beyond it may change how a number is read. */
export const isStop = (c: string) => stops.has(c)

/** What stands before `at` in its clause, at most `reach` characters: back to the nearest ，。；：！？ or the start. */
export function clauseBefore(text: string, at: number, reach: number): string {
  let from = at
  while (from > 0 && at - from < reach && !'，。；：！？,;:!?\n'.includes(text.charAt(from - 1))) from--
  return text.slice(from, at)
}
