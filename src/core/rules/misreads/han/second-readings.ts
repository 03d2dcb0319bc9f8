import { newsText } from '../../../text/running-text'
import type { HanRun } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { unlike } from './channel'
import { offerPage, offerWords, type Reading, room } from './han-readings'
import { insertByBound } from './insert'
import { Offers } from './offers'
import { type PageEvidence, told } from './page-evidence'
import type { Phrase } from './phrase'
import { RivalRows, type Rivals } from './rivals'
import { secondWeights } from './second-weights'

/** The signs of a reading, each of the size of 1. */
const readingSigns = [
  'gain',
  'alikeGain',
  'sizeTwo',
  'sizeThree',
  'sizeFour',
  'gainFour',
  'rarity',
  'single',
  'taken',
  'everTaken',
  'takenGain',
  'faces',
  'everFaces',
  'shape',
  'near',
  'kin',
  'alone',
  'strange',
  'onPage',
  'running',
  'pair',
  'two',
  'three',
  'alikePage',
  'phrase',
] as const

const phraseAt = readingSigns.indexOf('phrase')
/** Those before this place are told by words and looks alone. */
const ofPage = readingSigns.indexOf('pair')
const offerSigns = readingSigns.slice(0, ofPage) as readonly (keyof typeof secondWeights.offer)[]
const forOffer = Float64Array.from(offerSigns, (sign) => secondWeights.offer[sign])
const forReading = Float64Array.from(readingSigns, (sign) => secondWeights.reading[sign])
const values = new Float64Array(readingSigns.length)

/** Readings that the page is asked about; those that it offers itself come on top. */
const mostAsked = 8

/** Of each character what may be printed in its place; its scores are those before the page is asked. */
const rivalRows = new RivalRows((reading, faces, index) => {
  tellReading(reading, faces, 0, 0, index, values)
  return sumOf(forOffer, values)
})

/** What is offered at the place that is looked at: its rivals, those that nothing speaks for among them, and others behind. */
const offers = new Offers()
/** The best so far, by their places among the offers, and their scores before the page is asked; best first. */
const best: number[] = []
const bounds: number[] = []
const rounding = 1e-6
/** The reading that is weighed before the page is asked. */
const weighed = {
  unit: 0,
  gain: 0,
  size: 0,
  shape: 0,
  taken: 0,
  near: 0,
  kin: false,
  one: 0,
  two: 0,
  three: 0,
  score: 0,
}

/** What words, page or an engine's habits in many typefaces offer for `at`, each with its score in logits; best first. */
export function secondReadings(
  text: string,
  at: number,
  run: HanRun,
  index: WordIndex,
  page: PageEvidence,
  phrase: Phrase,
): readonly Reading[] {
  const unit = text.charCodeAt(at)
  const rivals = rivalRows.of(unit, index)
  const offer = (other: number, gain: number, size: number) => {
    if (other !== unit && gain >= leastGain) offers.put(other, gain, size)
  }
  offers.begin(rivals.units)
  offerRivals(text, at, run, index, rivals)
  offerWords(text, at, run, index, offer)
  const ofPageToo = offerPage(text, at, run, index, page, offer)
  const runningOf = newsText().between(text.charCodeAt(at - 1), text.charCodeAt(at + 1))
  let count = 0
  for (let n = 0; n < offers.count; n++) {
    const gain = offers.gains[n] ?? 0
    if (gain < leastGain) continue
    const other = offers.units[n] ?? 0
    const running = runningOf(other) / 8
    const times = page.times(other)
    const least = count < mostAsked ? Number.NEGATIVE_INFINITY : (bounds[mostAsked - 1] ?? 0)
    // Most are out of the race by what is known beforehand.
    const isOut = times === 0 && scoreElsewhere(rivals, n, running) < least - rounding
    const isOfPage = ofPageToo.includes(other)
    if (isOut && !isOfPage) continue
    weighed.unit = other
    weighed.gain = gain
    weighed.size = offers.sizes[n] ?? 1
    look(weighed, unit, rivals, n)
    tellReading(weighed, rivals.faces[n] ?? 0, running, times, index, values)
    const bound = sumOf(forOffer, values)
    if (bound <= least && !isOfPage) continue
    insertByBound(bounds, best, count, bound, n)
    if (count < mostAsked || isOfPage || ofPageToo.includes(offers.units[best[count] ?? 0] ?? 0)) count++
  }
  const readings: Reading[] = []
  for (let place = 0; place < count; place++) {
    const n = best[place] ?? 0
    const other = offers.units[n] ?? 0
    if (place >= mostAsked && !ofPageToo.includes(other)) continue
    const { one, two, three } = page.support(text, at, other)
    const reading = {
      unit: other,
      gain: offers.gains[n] ?? 0,
      size: offers.sizes[n] ?? 1,
      shape: 0,
      taken: 0,
      near: 0,
      kin: false,
      one,
      two,
      three,
      score: 0,
    }
    look(reading, unit, rivals, n)
    const faces = rivals.faces[n] ?? 0
    tellReading(reading, faces, runningOf(other) / 8, page.times(other), index, values)
    values[phraseAt] = phrase.fit(other) / 10
    reading.score = sumOf(forReading, values)
    // What many typefaces tell counts like what the one tells, wherever it is asked later.
    reading.taken = Math.max(reading.taken, faces)
    readings.push(reading)
  }
  return readings.sort((a, b) => b.score - a.score)
}

/** What the `n`th offer scores on a page that does not have it; infinite where that is not known beforehand. */
function scoreElsewhere({ still, slope }: Rivals, n: number, running: number): number {
  const size = offers.sizes[n] ?? 1
  if (n >= still.length || size > 2) return Number.POSITIVE_INFINITY
  const ofSize = size === 2 ? secondWeights.offer.sizeTwo - secondWeights.offer.alone : 0
  const gain = offers.gains[n] ?? 0
  return (still[n] ?? 0) + (slope[n] ?? 0) * gain + ofSize + secondWeights.offer.running * running
}

/** Notes how a reading looks beside what was read: the `n`th of its rivals, or none of them. */
function look(
  reading: { -readonly [K in keyof Reading]: Reading[K] },
  read: number,
  rivals: Rivals,
  n: number,
): void {
  if (n < rivals.units.length) {
    reading.shape = rivals.shape[n] ?? 0
    reading.taken = rivals.taken[n] ?? 0
    reading.near = rivals.near[n] ?? 0
    reading.kin = rivals.kin[n] === 1
  } else {
    const { near, kin } = unlike(read, reading.unit)
    reading.shape = 0
    reading.taken = 0
    reading.near = near
    reading.kin = kin
  }
}

/** Nats: what words speak against so much was not printed. */
const leastGain = -6

/** What was seen to be taken for what was read, alone and as part of a word of two. */
function offerRivals(text: string, at: number, run: HanRun, index: WordIndex, rivals: Rivals): void {
  const { units } = rivals
  const i = at - run.from
  const own = room(run, i, i + 1)
  const before = i > 0 ? room(run, i - 1, i + 1) : 0
  const behind = at + 1 < run.to ? room(run, i, i + 2) : 0
  for (let n = 0; n < units.length; n++) {
    const unit = units[n] ?? 0
    const single = rivals.singles[n] ?? 0
    if (single === Number.POSITIVE_INFINITY) continue
    offers.raise(n, own - single, 1)
    if (i > 0) offers.raise(n, before - index.costOf(index.pair(text.charCodeAt(at - 1), unit)), 2)
    if (at + 1 < run.to) offers.raise(n, behind - index.costOf(index.pair(unit, text.charCodeAt(at + 1))), 2)
  }
}

function sumOf(weights: Float64Array, values: Float64Array): number {
  let sum = 0
  for (let n = 0; n < weights.length; n++) sum += (weights[n] ?? 0) * (values[n] ?? 0)
  return sum
}

function tellReading(
  reading: Reading,
  faces: number,
  running: number,
  times: number,
  index: WordIndex,
  into: Float64Array,
): void {
  const { unit, size, one, two, three } = reading
  const gain = reading.gain / 10
  const shape = reading.shape / 9
  const taken = reading.taken / 6
  const alikeness = Math.max(
    shape,
    taken > 0 ? 0.5 + taken / 2 : 0,
    faces > 0 ? Math.min(1, 0.5 + faces / 10) : 0,
  )
  let n = 0
  into[n++] = gain
  into[n++] = gain * alikeness
  into[n++] = size === 2 ? 1 : 0
  into[n++] = size >= 3 ? 1 : 0
  into[n++] = size >= 4 ? 1 : 0
  into[n++] = size >= 4 ? gain : 0
  into[n++] = (index.rarity(unit) - 8) / 4
  into[n++] = (index.single(unit) - 8) / 4
  into[n++] = taken
  into[n++] = taken > 0 ? 1 : 0
  into[n++] = taken > 0 ? gain : 0
  into[n++] = faces / 6
  into[n++] = faces > 0 ? 1 : 0
  into[n++] = shape
  into[n++] = reading.near
  into[n++] = reading.kin ? 1 : 0
  into[n++] = size === 1 ? 1 : 0
  into[n++] = alikeness === 0 ? 1 : 0
  // A rare character that the page has elsewhere is of its matter.
  into[n++] = told(times) * Math.max(0, (index.rarity(unit) - 9) / 4)
  into[n++] = running
  into[n++] = told(one)
  into[n++] = told(two)
  into[n++] = told(three)
  into[n++] = alikeness * told(two + three)
}
