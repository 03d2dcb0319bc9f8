import { isDigit, isHan, isLatin } from '../text'

/** Two Han characters as one number, which is told from others sooner than a string is; all else as it stands. */
export type Term = number | string

/**
 * What a text speaks of: pairs of neighbouring Han characters, Latin words of four letters and more, numbers of two
 * digits and more; with how often each comes. Pairs instead of words: they need no dictionary, and a name that no
 * dictionary knows is just what tells two articles apart.
 */
export type Terms = ReadonlyMap<Term, number>

export function termsOf(texts: Iterable<string>): Terms {
  const terms = new Map<Term, number>()
  for (const text of texts) countTerms(text, terms)
  return terms
}

/** What several texts speak of together. */
export function together(texts: Iterable<Terms>): Terms {
  const all = new Map<Term, number>()
  for (const terms of texts) for (const [term, count] of terms) all.set(term, (all.get(term) ?? 0) + count)
  return all
}

function countTerms(text: string, terms: Map<Term, number>): void {
  const add = (term: Term) => terms.set(term, (terms.get(term) ?? 0) + 1)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isHan(unit)) {
      const next = text.charCodeAt(i + 1)
      if (isHan(next)) add((unit << 16) | next)
    } else if (isDigit(unit)) {
      const from = i
      while (isDigit(text.charCodeAt(i + 1)) || (text[i + 1] === '.' && isDigit(text.charCodeAt(i + 2)))) i++
      if (i > from) add(text.slice(from, i + 1))
    } else if (isLatin(unit)) {
      const from = i
      while (isLatin(text.charCodeAt(i + 1))) i++
      if (i - from >= 3) add(text.slice(from, i + 1).toLowerCase())
    }
  }
}

/** How much a term tells, by how many of so many texts hold it: its inverse document frequency, squared. */
export function squaredRarity(texts: number): readonly number[] {
  const all = Math.max(1, texts)
  return Array.from({ length: texts + 1 }, (_, holding) => Math.log(1 + all / Math.max(1, holding)) ** 2)
}

/** How much a term tells, by in how many of the page's texts it stands. */
export class Weights {
  readonly #frequency = new Map<Term, number>()
  readonly #weights: readonly number[]

  constructor(texts: readonly Terms[]) {
    for (const terms of texts)
      for (const term of terms.keys()) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1)
    this.#weights = squaredRarity(texts.length)
  }

  /** Share of what `part` says, by weight, that `whole` says too: 0 to 1. */
  common(part: Terms, whole: Terms): number {
    let all = 0
    let shared = 0
    for (const term of part.keys()) {
      // A term that no text holds counts as one that a single text holds.
      const weight = this.#weights[this.#frequency.get(term) ?? 0] ?? 0
      all += weight
      if (whole.has(term)) shared += weight
    }
    return all === 0 ? 0 : shared / all
  }

  /** The same, where what was said once is an echo, and what no text of the page says does not count. */
  coverage(part: Terms, whole: Terms): number {
    let all = 0
    let shared = 0
    for (const term of part.keys()) {
      const holding = this.#frequency.get(term)
      if (holding === undefined) continue
      const weight = this.#weights[holding] ?? 0
      all += weight
      // Said once is an echo, said often is the subject.
      const count = whole.get(term) ?? 0
      shared += (weight * count) / (count + 1)
    }
    return all === 0 ? 0 : shared / all
  }
}
