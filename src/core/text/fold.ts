/** One character's case folded; what would change its length stays, so that offsets hold. */
const foldOne = (upper: string): string => {
  const lower = upper.toLowerCase()
  return lower.length === upper.length ? lower : upper
}

/** Case folded, with every character at the offset it had. */
export function fold(text: string): string {
  return text.replace(/\p{Changes_When_Lowercased}/gu, foldOne)
}

/** From a full-width form to its ASCII character (Unicode's block Halfwidth and Fullwidth Forms). */
const fullToHalf = 0xff01 - 0x21

/** ｡｢｣､･, the marks that Unicode has in half width, as they are otherwise written. */
const halfMarks: Readonly<Record<string, string>> = { '｡': '。', '｢': '「', '｣': '」', '､': '、', '･': '・' }

const widths = /[\uff01-\uff5e\u3000\uff61-\uff65]/gu

const foldWidthOfOne = (one: string): string =>
  one === '\u3000' ? ' ' : (halfMarks[one] ?? String.fromCharCode(one.charCodeAt(0) - fullToHalf))

/** Width folded, with every character at the offset it had: `Ａ１，` is `A1,`, the ideographic space a space. */
export function foldWidth(text: string): string {
  return text.replace(widths, foldWidthOfOne)
}

/** The source of a regular expression, with what stands in it in full width as its half-width character, never as syntax. */
export function foldWidthOfPattern(source: string): string {
  return source.replace(widths, (one) => `\\u{${foldWidthOfOne(one).charCodeAt(0).toString(16)}}`)
}

/** Whether folding widths can make this text equal to another one. */
export function hasWidths(text: string): boolean {
  return /[\u0020-\u007e\uff01-\uff5e\u3000\uff61-\uff65。「」、・]/u.test(text)
}
