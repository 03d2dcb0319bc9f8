import type { Range } from '../text'

/**
 * A doubtful insertion as a replacement of the character behind it, or else of the one before it: a suspect needs something
 * to stand on. null = the text is empty.
 */
export function heldInsertion(
  text: string,
  at: number,
  put: string,
): (Range & { readonly put: string }) | null {
  const next = text.codePointAt(at)
  if (next !== undefined) {
    const behind = String.fromCodePoint(next)
    return { from: at, to: at + behind.length, put: put + behind }
  }
  const before = [...text.slice(-2)].at(-1)
  return before === undefined ? null : { from: at - before.length, to: at, put: before + put }
}
