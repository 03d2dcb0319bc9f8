const letter = /[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]/v
const digit = /\p{Nd}/v

/**
 * Whether no word and no number goes on over either end of `text[from, to)`. Scripts without spaces between words have no
 * such ends, and a unit behind its number (30km) is a word of its own.
 */
export function isWholeWord(text: string, from: number, to: number): boolean {
  return !goesOn(text, from) && !goesOn(text, to)
}

function goesOn(text: string, at: number): boolean {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
  const [after = ''] = text.slice(at, at + 2)
  return [letter, digit].some((kind) => kind.test(before) && kind.test(after))
}
