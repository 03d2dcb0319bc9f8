import { Tally } from './tally'
import { squaredRarity, type Terms } from './terms'

/**
 * How much runs of a page's paragraphs have in common.
 */
export class Cohesion {
  /** The terms of each paragraph. */
  readonly #terms = new Map<number, readonly number[]>()
  /** How much a term tells. */
  readonly #weights: readonly number[]
  /** Written anew by each question. */
  readonly #left = new Tally()
  readonly #right = new Tally()

  /** @param paragraphs what each of the page's paragraphs speaks of, by any number of its own */
  constructor(paragraphs: ReadonlyMap<number, Terms>) {
    const holding: number[] = []
    for (const [paragraph, { terms }] of paragraphs) {
      for (const term of terms) holding[term] = (holding[term] ?? 0) + 1
      this.#terms.set(paragraph, terms)
    }
    const weights = squaredRarity(paragraphs.size)
    this.#weights = holding.map((texts) => weights[texts] ?? 0)
  }

  /** 0 to 1: the share of what one run says, by weight, that the other says too; the greater of both. */
  between(left: readonly number[], right: readonly number[]): number {
    this.#count(left, this.#left)
    this.#count(right, this.#right)
    return Math.max(this.#common(this.#left, this.#right), this.#common(this.#right, this.#left))
  }

  #count(paragraphs: readonly number[], into: Tally): void {
    into.clear()
    for (const paragraph of paragraphs) for (const term of this.#terms.get(paragraph) ?? []) into.add(term)
  }

  #common(part: Tally, whole: Tally): number {
    let all = 0
    let shared = 0
    for (const term of part.counted) {
      const weight = this.#weights[term] ?? 0
      all += weight
      if (whole.of(term) > 0) shared += weight
    }
    return all === 0 ? 0 : shared / all
  }
}
