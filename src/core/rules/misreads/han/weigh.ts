import { type Doubt, signs } from './han-doubts'
import type { Reading } from './han-readings'
import { insert } from './insert'
import { weights } from './weights'

/** A doubt weighed, the page's roughness aside. */
export interface Weighed {
  readonly at: number
  /** Best first; the best is the one that the weights prefer. */
  readonly readings: readonly Reading[]
  /** Logits, before {@link misreadOn} and {@link rightOn}. */
  readonly misread: number
  readonly right: number
  /** The probability that the character is misread, on a page of middling quality. */
  readonly first: number
  /** As in {@link Doubt}. */
  readonly tell: Doubt['tell']
}

const column = (question: 0 | 1 | 2 | 3) => Float64Array.from(signs, (sign) => weights[sign][question])
const rank = column(0)
const forFirst = column(1)
const forMisread = column(2)
const forRight = column(3)

const probability = (logit: number) => 1 / (1 + Math.exp(-logit))

/** The places of the signs that tell one reading of a character from another. */
const ranking = Uint8Array.from(rank.keys()).filter((sign) => rank[sign] !== 0)

function rankOf(values: Float64Array): number {
  let total = 0
  for (let k = 0; k < ranking.length; k++) {
    const sign = ranking[k] ?? 0
    total += (rank[sign] ?? 0) * (values[sign] ?? 0)
  }
  return total
}

/** The signs of the reading at hand, and of the best so far. */
let own = new Float64Array(signs.length)
let ofBest = new Float64Array(signs.length)

export function weigh({ at, readings, tell }: Doubt): Weighed {
  const ranks: number[] = []
  const ranked: Reading[] = []
  if (readings.length === 0) tell(null, ofBest)
  for (const reading of readings) {
    tell(reading, own)
    const value = rankOf(own)
    let place = ranked.length
    while (place > 0 && (ranks[place - 1] ?? 0) < value) place--
    insert(ranks, place, value)
    insert(ranked, place, reading)
    if (place > 0) continue
    const spare = ofBest
    ofBest = own
    own = spare
  }
  // One loop: its three sums do not wait for each other.
  let first = 0
  let misread = 0
  let right = 0
  for (let i = 0; i < ofBest.length; i++) {
    const value = ofBest[i] ?? 0
    first += (forFirst[i] ?? 0) * value
    misread += (forMisread[i] ?? 0) * value
    right += (forRight[i] ?? 0) * value
  }
  return { at, readings: ranked, misread, right, first: probability(first), tell }
}

/**
 * How rough the page is, from the doubts of its characters: the logarithm of the share that is misread, 0 for a page
 * that is nearly clean. Short pages are taken for clean ones (100 characters' worth).
 *
 * Two estimates, the mean of both: all doubts by their first probability, which counts every odd name a little, and
 * those that stand out on any page. Of five pages read by Tesseract, 2.3 to 3.0 misreads stood behind each of these.
 */
export function roughness(doubts: Iterable<Weighed>, expected: number, characters: number): number {
  let standing = 0
  for (const doubt of doubts) if (misreadOn(middling, doubt) > 0.5) standing++
  const share = (misread: number) => Math.log((misread + 2) / (characters + 100))
  return (share(expected) + share(behindEach * standing)) / 2 + 4.4
}

/** The roughness of a page of middling quality. */
const middling = 0.5
const behindEach = 2.8

/** The probability that the character is misread, on a page as rough as this. */
export const misreadOn = (rough: number, weighed: Weighed): number =>
  probability(weighed.misread + weights.density[2] * rough)

/** The probability that its best reading is right. */
export const rightOn = (rough: number, weighed: Weighed): number =>
  probability(weighed.right + weights.density[3] * rough)
