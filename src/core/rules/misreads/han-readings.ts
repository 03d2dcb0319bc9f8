import { type Likeness, meantBy, nearness, shareRadical } from '../../text/lookalikes'
import type { HanRun } from './han-run'
import type { PageEvidence } from './page-evidence'
import { longestGap, type WordIndex } from './word-index'

/** Another character that may have been printed where one was read. */
export interface Reading {
  readonly unit: number
  /** Nats by which the line becomes more likely with it, by words alone. */
  readonly gain: number
  /** Length of the word that it makes. */
  readonly size: number
  /** {@link Likeness}. */
  readonly shape: number
  readonly taken: number
  /** 0 to 1: how near the images of both are. */
  readonly near: number
  /** Both stand under one radical. */
  readonly kin: boolean
  /** How often it stands elsewhere on the page beside the same neighbour, the same two, the same three. */
  readonly one: number
  readonly two: number
  readonly three: number
  /** All in one, in nats: for ranking. */
  readonly score: number
}

/** Candidates looked at closely, by words and looks alone; those that the page itself offers come on top. */
const mostCandidates = 8
/** Nats: a word less likely than this beside what was read is no rival. */
const leastGain = -4

const unlike: Likeness = { shape: 0, taken: 0 }

/** The best gain of each character while one place is looked at; empty between calls. */
const gains = new Float32Array(0x10000).fill(Number.NEGATIVE_INFINITY)
const sizes = new Uint8Array(0x10000)

/** The best other readings of the character at `at`, best first, at most `most`. */
export function readingsAt(
  text: string,
  at: number,
  run: HanRun,
  index: WordIndex,
  page: PageEvidence,
  most: number,
): readonly Reading[] {
  const read = text.charCodeAt(at)
  const offered: number[] = []
  const offer = (unit: number, gain: number, size: number) => {
    if (unit === read || gain < leastGain) return
    const known = gains[unit] ?? 0
    if (known === Number.NEGATIVE_INFINITY) offered.push(unit)
    if (gain > known) {
      gains[unit] = gain
      sizes[unit] = size
    }
  }
  offerWords(text, at, run, index, offer)
  const alone = offerPage(text, at, run, index, page, offer)
  const candidates: Candidate[] = []
  const alike = meantBy(read)
  for (const unit of offered) {
    const gain = gains[unit] ?? 0
    gains[unit] = Number.NEGATIVE_INFINITY
    const full = candidates.length >= mostCandidates && !alone.has(unit)
    const least = full ? (candidates[mostCandidates - 1]?.bound ?? 0) : Number.NEGATIVE_INFINITY
    // Looks cannot make good what the words take away: not worth measuring.
    if (gain - leastChannel < least) continue
    const { shape, taken } = alike.get(unit) ?? unlike
    const near = Math.max(0, nearness(read, unit))
    const kin = shareRadical(read, unit)
    const bound = gain - channel(shape, taken, near, kin)
    if (bound < least) continue
    let place = candidates.length
    while (place > 0 && (candidates[place - 1]?.bound ?? 0) < bound) place--
    candidates.splice(place, 0, { unit, gain, size: sizes[unit] ?? 1, shape, taken, near, kin, bound })
  }
  return candidates
    .filter(({ unit }, n) => n < mostCandidates || alone.has(unit))
    .map(({ bound, ...candidate }): Reading => {
      const { one, two, three } = page.support(text, at, candidate.unit)
      const heard =
        Math.min(Math.log1p(one), 2) + 2 * Math.min(Math.log1p(two), 2) + 2.5 * Math.min(Math.log1p(three), 2)
      return { ...candidate, one, two, three, score: bound + heard }
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
}

/** A reading by words and looks alone; `bound` is its score before the page is asked. */
type Candidate = Omit<Reading, 'one' | 'two' | 'three' | 'score'> & { readonly bound: number }

type Offer = (unit: number, gain: number, size: number) => void

/** What the line gains when `[a, b)` of the run is paid for anew. */
const room = (run: HanRun, a: number, b: number) =>
  (run.forward[run.to - run.from] ?? 0) - (run.forward[a] ?? 0) - (run.backward[b] ?? 0)

/** Readings that look like what was read, and those that make a word. */
function offerWords(text: string, at: number, run: HanRun, index: WordIndex, offer: Offer): void {
  const read = text.charCodeAt(at)
  const i = at - run.from
  const length = run.to - run.from
  const own = room(run, i, i + 1)
  for (const unit of meantBy(read).keys()) offer(unit, own - index.single(unit), 1)
  // A common word of one character is doubted only for something better.
  const least = (run.wordLength[i] ?? 1) > 1 ? 6 : index.single(read) < 8 ? 4 : 1
  if (i > 0) {
    const space = room(run, i - 1, i + 1)
    index.after(text.charCodeAt(at - 1), (unit, cost) => {
      if (space - cost < least) return false
      offer(unit, space - cost, 2)
      return true
    })
  }
  if (i + 1 < length) {
    const space = room(run, i, i + 2)
    index.before(text.charCodeAt(at + 1), (unit, cost) => {
      if (space - cost < least) return false
      offer(unit, space - cost, 2)
      return true
    })
  }
  for (let a = Math.max(0, i - longestGap + 1); a <= i; a++)
    for (let b = Math.max(i + 1, a + 3); b <= Math.min(length, a + longestGap); b++) {
      const space = room(run, a, b)
      index.fill(text, run.from + a, run.from + b, at, (unit, cost) => offer(unit, space - cost, b - a))
    }
}

/** Readings that stand elsewhere on the page between the same neighbours. */
function offerPage(
  text: string,
  at: number,
  run: HanRun,
  index: WordIndex,
  page: PageEvidence,
  offer: Offer,
): ReadonlySet<number> {
  const alone = new Set<number>()
  const own = room(run, at - run.from, at - run.from + 1)
  page.others(text, at, (unit) => {
    if (unit < 0x4e00 || unit > 0x9fff) return
    alone.add(unit)
    offer(unit, own - index.single(unit), 1)
  })
  // Behind a rare character the same one follows again and again: the parts of a name.
  for (const side of [-1, 1] as const) {
    const neighbour = text.charCodeAt(at + side)
    if (at + side < run.from || at + side >= run.to || index.rarity(neighbour) < rare) continue
    page.beside(text, at, side, (unit) => {
      if (unit < 0x4e00 || unit > 0x9fff) return
      alone.add(unit)
      offer(unit, Math.max(leastGain, own - index.single(unit)), 1)
    })
  }
  return alone
}

/** The cost of a character that is met once in some 40,000. */
const rare = 10.5

/** What it costs, in nats, that a character was read as another; never less than {@link leastChannel}. */
function channel(shape: number, taken: number, near: number, kin: boolean): number {
  return 11 - Math.max(0.55 * shape, 5 * near, taken > 0 ? 3 + 0.5 * taken : 0) - (kin ? 1 : 0)
}

const leastChannel = 4
