import { isDigit, isHan, isLatin } from '../text'

/**
 * What a text speaks of: pairs of neighbouring Han characters, Latin words of four letters and more, numbers of two
 * digits and more; with how often each comes. Pairs instead of words: they need no dictionary, and a name that no
 * dictionary knows is just what tells two articles apart.
 */
export type Terms = ReadonlyMap<string, number>

export function termsOf(texts: Iterable<string>): Map<string, number> {
  const terms = new Map<string, number>()
  for (const text of texts) for (const term of termsIn(text)) terms.set(term, (terms.get(term) ?? 0) + 1)
  return terms
}

function* termsIn(text: string): Generator<string> {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isHan(unit)) {
      if (isHan(text.charCodeAt(i + 1))) yield text.slice(i, i + 2)
    } else if (isDigit(unit)) {
      const from = i
      while (isDigit(text.charCodeAt(i + 1)) || (text[i + 1] === '.' && isDigit(text.charCodeAt(i + 2)))) i++
      if (i > from) yield text.slice(from, i + 1)
    } else if (isLatin(unit)) {
      const from = i
      while (isLatin(text.charCodeAt(i + 1))) i++
      if (i - from >= 3) yield text.slice(from, i + 1).toLowerCase()
    }
  }
}

/** How much a term tells, by in how many of the page's texts it stands. */
export class Weights {
  readonly #texts: number
  readonly #frequency = new Map<string, number>()

  constructor(texts: readonly Terms[]) {
    this.#texts = Math.max(1, texts.length)
    for (const terms of texts)
      for (const term of terms.keys()) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1)
  }

  /** Inverse document frequency; a term that no text holds counts as one that a single text holds. */
  of(term: string): number {
    return Math.log(1 + this.#texts / Math.max(1, this.#frequency.get(term) ?? 0))
  }

  /**
   * Share of what `part` says, by weight, that `whole` says too: 0 to 1. What no text of the page says does not count.
   */
  coverage(part: Terms, whole: Terms): number {
    let all = 0
    let shared = 0
    for (const term of part.keys()) {
      if (!this.#frequency.has(term)) continue
      const weight = this.of(term) ** 2
      all += weight
      // Said once is an echo, said often is the subject.
      const count = whole.get(term) ?? 0
      shared += (weight * count) / (count + 1)
    }
    return all === 0 ? 0 : shared / all
  }
}
