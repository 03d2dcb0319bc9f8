import type { HanRun } from '../words/han-run'
import { type Beside, longestGap, type WordIndex } from '../words/word-index'
import { type Alike, alike, type Looks, leastChannel, looksOf, unlike, unlikeChannel } from './channel'
import { insertByBound } from './insert'
import { type PageEvidence, type Support, told, unheard } from './page-evidence'

/** Another character that may have been printed where one was read. */
export interface Reading extends Looks {
  readonly unit: number
  /** Nats by which the line becomes more likely with it, by words alone. */
  readonly gain: number
  /** Length of the word that it makes. */
  readonly size: number
  /** How often it stands elsewhere on the page beside the same neighbour, the same two, the same three. */
  readonly one: number
  readonly two: number
  readonly three: number
  /** All in one, in nats: for ranking. */
  readonly score: number
}

/** As the first look tells one. */
export interface BoundReading extends Reading {
  /** How often it stands beside its neighbours within words: the sum of both {@link WordIndex.bond | bonds}. */
  readonly bond: number
}

/** Candidates looked at closely, by words and looks alone; those that the page itself offers come on top. */
const mostCandidates = 8
/** Nats: a word less likely than this beside what was read is no rival. */
const leastGain = -4

/** The best gain of each character while one place is looked at; empty between calls, as all of these. */
const gains = new Float32Array(0x10000).fill(Number.NEGATIVE_INFINITY)
const sizes = new Uint8Array(0x10000)
/** The characters offered, and whether the page itself offers one. */
const offered: number[] = []
const ofPage = new Uint8Array(0x10000)
/** Where a character stands in the row of those that may have been meant, from 1. */
const rowPlaces = new Uint16Array(0x10000)
/** The best candidates so far, and their scores before the page is asked; best first. */
const best: number[] = []
const bounds: number[] = []
/** The best once it was: the characters, what it says of them, and their scores. */
const winners: number[] = []
const supports: Support[] = []
const scores: number[] = []

/** The best other readings of the character at `at`, best first, at most `most`. */
export function readingsAt(
  text: string,
  at: number,
  run: HanRun,
  index: WordIndex,
  page: PageEvidence,
  most: number,
): readonly BoundReading[] {
  const read = text.charCodeAt(at)
  let offers = 0
  const offer = (unit: number, gain: number, size: number) => {
    if (unit === read || gain < leastGain) return
    const known = gains[unit] ?? 0
    if (known === Number.NEGATIVE_INFINITY) offered[offers++] = unit
    if (gain > known) {
      gains[unit] = gain
      sizes[unit] = size
    }
  }
  const alikes = alike()
  const { starts, units, costs } = alikes
  const first = starts[read] ?? 0
  const last = starts[read + 1] ?? 0
  offerAlike(text, at, run, index, alikes, offer)
  offerWords(text, at, run, index, offer)
  const alone = offerPage(text, at, run, index, page, offer)
  for (const unit of alone) ofPage[unit] = 1
  for (let k = first; k < last; k++) rowPlaces[units[k] ?? 0] = k + 1 - first
  let count = 0
  for (let n = 0; n < offers; n++) {
    const unit = offered[n] ?? 0
    const gain = gains[unit] ?? 0
    const full = count >= mostCandidates && ofPage[unit] === 0
    const least = full ? (bounds[mostCandidates - 1] ?? 0) : Number.NEGATIVE_INFINITY
    const row = rowPlaces[unit] ?? 0
    // Looks cannot make good what the words take away: not worth measuring.
    if (gain - leastChannel < least) continue
    const bound = gain - (row > 0 ? (costs[first + row - 1] ?? 0) : unlikeChannel(read, unit, gain - least))
    if (bound < least) continue
    insertByBound(bounds, best, count, bound, unit)
    if (count !== mostCandidates || ofPage[best[count] ?? 0] === 1) count++
  }
  let won = 0
  for (let n = 0; n < count; n++) {
    const unit = best[n] ?? 0
    if (n >= mostCandidates && ofPage[unit] === 0) continue
    const support = page.support(text, at, unit)
    const score = (bounds[n] ?? 0) + heard(support)
    // Behind those that are as good; they are few.
    let place = won
    while (place > 0 && (scores[place - 1] ?? 0) < score) place--
    if (place >= most) continue
    if (won < most) won++
    for (let k = won - 1; k > place; k--) {
      winners[k] = winners[k - 1] ?? 0
      supports[k] = supports[k - 1] ?? support
      scores[k] = scores[k - 1] ?? 0
    }
    winners[place] = unit
    supports[place] = support
    scores[place] = score
  }
  const readings: BoundReading[] = []
  const left = at > run.from ? text.charCodeAt(at - 1) : 0
  const right = at + 1 < run.to ? text.charCodeAt(at + 1) : 0
  for (let k = 0; k < won; k++) {
    const unit = winners[k] ?? 0
    const row = rowPlaces[unit] ?? 0
    const { shape, taken, near, kin } = row > 0 ? looksOf(alikes, first + row - 1) : unlike(read, unit)
    const { one, two, three } = supports[k] ?? unheard
    readings.push({
      unit,
      gain: gains[unit] ?? 0,
      size: sizes[unit] ?? 1,
      bond: (left ? index.bond(left, unit) : 0) + (right ? index.bond(unit, right) : 0),
      shape,
      taken,
      near,
      kin,
      one,
      two,
      three,
      score: scores[k] ?? 0,
    })
  }
  for (let k = first; k < last; k++) rowPlaces[units[k] ?? 0] = 0
  for (const unit of alone) ofPage[unit] = 0
  for (let n = 0; n < offers; n++) gains[offered[n] ?? 0] = Number.NEGATIVE_INFINITY
  return readings
}

/** What it says, in nats, that a character stands beside the same neighbours elsewhere. */
function heard({ one, two, three }: Support): number {
  if (one === 0) return 0
  return told(one) + 2 * told(two) + 2.5 * told(three)
}

export type Offer = (unit: number, gain: number, size: number) => void

/** What the line gains when `[a, b)` of the run is paid for anew. */
export const room = (run: HanRun, a: number, b: number) =>
  (run.forward[run.to - run.from] ?? 0) - (run.forward[a] ?? 0) - (run.backward[b] ?? 0)

/** Readings that look like what was read, each as a word of its own. */
function offerAlike(
  text: string,
  at: number,
  run: HanRun,
  index: WordIndex,
  { starts, units }: Alike,
  offer: Offer,
): void {
  const read = text.charCodeAt(at)
  const own = room(run, at - run.from, at - run.from + 1)
  for (let k = starts[read] ?? 0; k < (starts[read + 1] ?? 0); k++) {
    const unit = units[k] ?? 0
    if (!index.isApart(unit)) offer(unit, own - index.single(unit), 1)
  }
}

/** Readings that make a word. */
export function offerWords(text: string, at: number, run: HanRun, index: WordIndex, offer: Offer): void {
  const read = text.charCodeAt(at)
  const i = at - run.from
  const length = run.to - run.from
  // A common word of one character is doubted only for something better.
  const least = (run.wordLength[i] ?? 1) > 1 ? 6 : index.single(read) < 8 ? 4 : 1
  const offerPairs = ({ units, costs, from, to }: Beside, space: number) => {
    for (let k = from; k < to && space - (costs[k] ?? 0) >= least; k++)
      offer(units[k] ?? 0, space - (costs[k] ?? 0), 2)
  }
  if (i > 0) offerPairs(index.after(text.charCodeAt(at - 1)), room(run, i - 1, i + 1))
  if (i + 1 < length) offerPairs(index.before(text.charCodeAt(at + 1)), room(run, i, i + 2))
  const fit = (unit: number, cost: number, from: number, to: number) =>
    offer(unit, room(run, from - run.from, to - run.from) - cost, to - from)
  // What stands on either side of the gap must be part of the word.
  const behind = at + 1 + (run.linked[i + 1] ?? 0)
  for (let a = Math.max(0, i - longestGap + 1); a <= i; a++) {
    if (a + (run.linked[a] ?? 0) < i) continue
    const from = run.from + a
    const longest = a + 1 < i ? Math.min(longestGap, run.reach[a] ?? 0) : longestGap
    const last = Math.min(behind, from + longest)
    index.fill(text, from, Math.max(at + 1, from + 3), last, at, fit)
  }
}

/** Readings that stand elsewhere on the page between the same neighbours. */
export function offerPage(
  text: string,
  at: number,
  run: HanRun,
  index: WordIndex,
  page: PageEvidence,
  offer: Offer,
): readonly number[] {
  const alone: number[] = []
  const own = room(run, at - run.from, at - run.from + 1)
  page.others(text, at, (unit) => {
    if (unit < 0x4e00 || unit > 0x9fff) return
    alone.push(unit)
    offer(unit, own - index.single(unit), 1)
  })
  // Behind a rare character the same one follows again and again: the parts of a name.
  for (const side of [-1, 1] as const) {
    const neighbour = text.charCodeAt(at + side)
    if (at + side < run.from || at + side >= run.to || index.rarity(neighbour) < rare) continue
    page.beside(text, at, side, (unit) => {
      if (unit < 0x4e00 || unit > 0x9fff) return
      alone.push(unit)
      offer(unit, Math.max(leastGain, own - index.single(unit)), 1)
    })
  }
  return alone
}

/** The cost of a character that is met once in some 40,000. */
const rare = 10.5
