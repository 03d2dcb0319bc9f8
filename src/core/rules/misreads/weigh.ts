import { type Doubt, signs } from './han-doubts'
import type { Reading } from './han-readings'
import { weights } from './weights'

/** A doubt weighed, the page's roughness aside. */
export interface Weighed {
  readonly at: number
  /** Best first; the best is the one that the weights prefer. */
  readonly readings: readonly Reading[]
  /** Logits, before {@link settle}. */
  readonly misread: number
  readonly right: number
  /** The probability that the character is misread, on a page of middling quality. */
  readonly first: number
}

const columns = ([0, 1, 2, 3] as const).map((column) => signs.map((sign) => weights[sign][column]))
const [rank = [], first = [], misread = [], right = []] = columns

const probability = (logit: number) => 1 / (1 + Math.exp(-logit))

function sum(by: readonly number[], values: readonly number[]): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += (by[i] ?? 0) * (values[i] ?? 0)
  return total
}

export function weigh(doubt: Doubt): Weighed {
  const ranked = doubt.readings
    .map((entry) => ({ ...entry, rank: sum(rank, entry.signs) }))
    .sort((a, b) => b.rank - a.rank)
  const signsOfBest = ranked[0]?.signs ?? []
  return {
    at: doubt.at,
    readings: ranked.flatMap(({ reading }) => (reading ? [reading] : [])),
    misread: sum(misread, signsOfBest),
    right: sum(right, signsOfBest),
    first: probability(sum(first, signsOfBest)),
  }
}

/**
 * How rough the page is, from the doubts of its characters: the logarithm of the share that is misread, 0 for a page
 * that is nearly clean. Short pages are taken for clean ones (100 characters' worth).
 */
export function roughness(expected: number, characters: number): number {
  return Math.log((expected + 2) / (characters + 100)) + 4.5
}

/** The probabilities that the character is misread, and that its best reading is right. */
export function settle(
  weighed: Weighed,
  rough: number,
): { readonly misread: number; readonly right: number } {
  return {
    misread: probability(weighed.misread + weights.density[2] * rough),
    right: probability(weighed.right + weights.density[3] * rough),
  }
}
