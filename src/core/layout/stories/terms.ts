import { isDigit, isHan, isLatin } from '../../text'
import { Stretches } from './stretches'
import { Tally } from './tally'

/**
 * What a text speaks of: pairs of neighbouring Han characters, Latin words of four letters and more, numbers of two
 * digits and more. Pairs instead of words: they need no dictionary, and a name that no dictionary knows is just what tells
 * two articles apart.
 */
export interface Terms {
  /** Each term by its number in the page's vocabulary, in the order in which they first come. */
  readonly terms: readonly number[]
  /** How often each of them comes. */
  readonly times: readonly number[]
}

/** The terms of one page. Each has a number: it is looked up where it stands, and counted by its number from then on. */
export class Vocabulary {
  readonly #numbers = new Stretches()
  /** Written anew by each question. */
  readonly #said = new Tally()

  /** What some texts speak of together. */
  termsOf(texts: Iterable<string>): Terms {
    const said = this.#said
    said.clear()
    for (const text of texts) this.#read(text)
    return { terms: [...said.counted], times: said.counted.map((term) => said.of(term)) }
  }

  #read(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (isHan(unit)) {
        if (isHan(text.charCodeAt(i + 1))) this.#said.add(this.#numbers.numberOf(text, i, i + 2))
      } else if (isDigit(unit)) {
        const from = i
        while (isDigit(text.charCodeAt(i + 1)) || (text[i + 1] === '.' && isDigit(text.charCodeAt(i + 2))))
          i++
        if (i > from) this.#said.add(this.#numbers.numberOf(text, from, i + 1))
      } else if (isLatin(unit)) {
        const from = i
        while (isLatin(text.charCodeAt(i + 1))) i++
        const word = i - from >= 3 ? text.slice(from, i + 1).toLowerCase() : ''
        if (word !== '') this.#said.add(this.#numbers.numberOf(word, 0, word.length))
      }
    }
  }
}

/** What several texts speak of together: how often each term comes. */
export function together(texts: Iterable<Terms>): Tally {
  const all = new Tally()
  for (const { terms, times } of texts) for (const [n, term] of terms.entries()) all.add(term, times[n])
  return all
}

/** How much a term tells, by how many of so many texts hold it: its inverse document frequency, squared. */
export function squaredRarity(texts: number): readonly number[] {
  const all = Math.max(1, texts)
  return Array.from({ length: texts + 1 }, (_, holding) => Math.log(1 + all / Math.max(1, holding)) ** 2)
}

/** How much a term tells, by in how many of the page's texts it stands. */
export class Weights {
  readonly #vocabulary: Vocabulary
  /** In how many texts each term stands. */
  readonly #frequency = new Tally()
  readonly #weights: readonly number[]

  constructor(texts: readonly Tally[], vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    for (const { counted } of texts) for (const term of counted) this.#frequency.add(term)
    this.#weights = squaredRarity(texts.length)
  }

  /** {@link Vocabulary.termsOf} of the page. */
  termsOf(texts: Iterable<string>): Terms {
    return this.#vocabulary.termsOf(texts)
  }

  /** Share of what `part` says, by weight, that `whole` says too: 0 to 1. */
  common({ terms }: Terms, whole: Tally): number {
    let all = 0
    let shared = 0
    for (const term of terms) {
      // A term that no text holds counts as one that a single text holds.
      const weight = this.#weights[this.#frequency.of(term)] ?? 0
      all += weight
      if (whole.of(term) > 0) shared += weight
    }
    return all === 0 ? 0 : shared / all
  }

  /** The same, where what was said once is an echo, and what no text of the page says does not count. */
  coverage({ terms }: Terms, whole: Tally): number {
    let all = 0
    let shared = 0
    for (const term of terms) {
      const holding = this.#frequency.of(term)
      if (holding === 0) continue
      const weight = this.#weights[holding] ?? 0
      all += weight
      // Said once is an echo, said often is the subject.
      const count = whole.of(term)
      shared += (weight * count) / (count + 1)
    }
    return all === 0 ? 0 : shared / all
  }
}

/** What nobody said. */
export const unspoken = new Tally()
