import type { Lexicon } from '../text'

/** A place that would be changed, with what stands around it. */
export interface PlaceInWords {
  readonly before: string
  readonly text: string
  readonly after: string
  /** What it would become. */
  readonly put: string
}

/** UTF-16 units of the longest word that is looked for. */
const longest = 4

/**
 * Whether what is changed makes a word with its neighbours as it stands, and what it would become makes none.
 *
 *     政[党→掌]长期   → true: 政党 is a word
 *     鼓[党→掌]长达   → false: 鼓掌 is one
 */
export function spoilsWord(
  { before, text, after, put }: PlaceInWords,
  lexicon: Pick<Lexicon, 'frequency'>,
): boolean {
  let from = 0
  while (from < Math.min(text.length, put.length) && text[from] === put[from]) from++
  let same = 0
  while (same < Math.min(text.length, put.length) - from && text.at(-1 - same) === put.at(-1 - same)) same++
  const makesWord = (said: string) => {
    const start = Math.min(before.length, longest - 1)
    const all = before.slice(before.length - start) + said + after.slice(0, longest - 1)
    return hasWord(all, start + from, start + said.length - same, lexicon)
  }
  // Where something only comes or goes, there is nothing to hold beside it.
  if (text.length - same === from || put.length - same === from) return false
  return makesWord(text) && !makesWord(put)
}

/** Whether a word of two characters or more stands over some of `[from, to)`. */
function hasWord(text: string, from: number, to: number, lexicon: Pick<Lexicon, 'frequency'>): boolean {
  for (let begin = Math.max(0, from - longest + 1); begin < to; begin++)
    for (let end = Math.max(begin + 2, from + 1); end <= Math.min(text.length, begin + longest); end++)
      if (lexicon.frequency(text.slice(begin, end)) > 0) return true
  return false
}
