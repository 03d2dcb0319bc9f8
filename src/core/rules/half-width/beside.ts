import { isCjk, isCjkMark, isSpace } from '../../text'

/** Marks that become wide. */
export const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
}

export function isCjkAt(text: string, i: number): boolean {
  const unit = text.charCodeAt(i)
  return i >= 0 && i < text.length && (isCjk(unit) || isCjkMark(text[i]) || isChineseQuote(text, i))
}

/** A straight mark around a Chinese quotation: a later rule makes one of Chinese print of it. */
const isChineseQuote = (text: string, i: number) =>
  text.charAt(i) === '"' && [-1, 1].some((step) => isCjk(text.charCodeAt(i + step)))

/**
 * The nearest unit in one direction that is no space, nor a mark that becomes as wide as this one (??, ?!); NaN at the
 * end.
 */
export function near(text: string, i: number, step: number): number {
  let n = i + step
  for (let steps = 0; steps < 6 && isPassed(text, n); steps++) n += step
  return n
}

const isPassed = (text: string, i: number) =>
  isSpace(text.charCodeAt(i)) || wide[text.charAt(i)] !== undefined
