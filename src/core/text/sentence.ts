import { goesOnOverStop } from './sentence-end'
import type { Range } from './source'

const sentences = new Intl.Segmenter('zh', { granularity: 'sentence' })

/** A stretch of a text, and where something stands in it (UTF-16 units, half-open). */
export interface Excerpt extends Range {
  readonly text: string
}

/** So many units before and after are enough to see what is said. */
const reach = 120

/**
 * The sentence that `[from, to)` stands in, cut short before and after where it is long; never half a
 * surrogate pair. Sentences are those of Unicode's UAX 29, but for what goes on over an abbreviation's stop.
 */
export function sentenceAround(text: string, from: number, to: number): Excerpt {
  // What lies far off cannot be shown, and need not be looked through.
  const start = whole(text, Math.max(0, from - reach), 1)
  const end = whole(text, Math.min(text.length, to + reach), -1)
  const near = text.slice(start, end)
  let first = 0
  let last = near.length
  for (const { index } of sentences.segment(near)) {
    if (index > 0 && goesOnOverStop(near.slice(0, index), near.slice(index))) continue
    if (index <= from - start) first = index
    else if (index >= to - start) {
      last = index
      break
    }
  }
  const said = near.slice(first, last)
  const blank = said.length - said.trimStart().length
  const at = start + first + Math.min(blank, Math.max(0, from - start - first))
  return { text: text.slice(at, start + last).trimEnd(), from: from - at, to: to - at }
}

/** A place that does not part a surrogate pair, moved by `by` where it would. */
function whole(text: string, at: number, by: 1 | -1): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 && at < text.length ? at + by : at
}
