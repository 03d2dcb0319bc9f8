import { inFaces } from '../../../text/lookalikes'
import { newsText } from '../../../text/running-text'
import type { HanRun } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { alike, looksOf, unlike } from './channel'
import { offerPage, offerWords, type Reading, room } from './han-readings'
import { insertByBound } from './insert'
import { Offers } from './offers'
import { type PageEvidence, told } from './page-evidence'
import type { Phrase } from './phrase'
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

const nearAt = readingSigns.indexOf('near')
const kinAt = readingSigns.indexOf('kin')
const phraseAt = readingSigns.indexOf('phrase')
const runningAt = readingSigns.indexOf('running')
/** Those before this place are told by words and looks alone. */
const ofPage = readingSigns.indexOf('pair')
const offerSigns = readingSigns.slice(0, ofPage) as readonly (keyof typeof secondWeights.offer)[]
const forOffer = Float64Array.from(offerSigns, (sign) => secondWeights.offer[sign])
const forReading = Float64Array.from(readingSigns, (sign) => secondWeights.reading[sign])
const values = new Float64Array(readingSigns.length)

/** Readings that the page is asked about; those that it offers itself come on top. */
const mostAsked = 8

/** What is offered at the place that is looked at; empty between calls, as the two rows behind it. */
const offers = new Offers()
/** By unit: its place in the row of those that look like what was read, from 1, and how often it was taken for that. */
const rowPlaces = new Uint16Array(0x10000)
const inManyFaces = new Uint8Array(0x10000)
/** The best so far, by their places among the offers, and their scores before the page is asked; best first. */
const best: number[] = []
const bounds: number[] = []
const rounding = 1e-6
/** Hardly anything fits better. */
const mostRunning = 0.8
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
  const alikes = alike()
  const first = alikes.starts[unit] ?? 0
  const last = alikes.starts[unit + 1] ?? 0
  const faces = inFaces(unit)
  const offer = (other: number, gain: number, size: number) => {
    if (other !== unit && gain >= leastGain) offers.put(other, gain, size)
  }
  for (let k = first; k < last; k++) rowPlaces[alikes.units[k] ?? 0] = k + 1 - first
  for (let k = 0; k < faces.units.length; k++) inManyFaces[faces.units[k] ?? 0] = faces.times[k] ?? 0
  offerWords(text, at, run, index, alikes, offer)
  offerAlike(text, at, run, index, alikes.units.subarray(first, last), offer)
  offerAlike(text, at, run, index, faces.units, offer)
  const ofPageToo = offerPage(text, at, run, index, page, offer)
  const running = newsText()
  const runningOf = (other: number) =>
    running.fit(text.charCodeAt(at - 1), other, text.charCodeAt(at + 1)) / 8
  const looksOfOther = (other: number) => {
    const row = rowPlaces[other] ?? 0
    return row > 0 ? looksOf(alikes, first + row - 1) : unlike(unit, other)
  }
  let count = 0
  for (let n = 0; n < offers.units.length; n++) {
    const other = offers.units[n] ?? 0
    weighed.unit = other
    weighed.gain = offers.gains[n] ?? 0
    weighed.size = offers.sizes[n] ?? 1
    // What need not be known of most is left open: with the most that it may be they are out of the race.
    weighed.near = 1
    weighed.kin = true
    const row = rowPlaces[other] ?? 0
    weighed.shape = row > 0 ? (alikes.shape[first + row - 1] ?? 0) : 0
    weighed.taken = row > 0 ? (alikes.taken[first + row - 1] ?? 0) : 0
    tellReading(weighed, inManyFaces[other] ?? 0, mostRunning, index, page, values)
    const isOfPage = ofPageToo.includes(other)
    const least = count < mostAsked || isOfPage ? Number.NEGATIVE_INFINITY : (bounds[mostAsked - 1] ?? 0)
    if (sumOf(forOffer, values) < least - rounding) continue
    values[runningAt] = runningOf(other)
    if (sumOf(forOffer, values) < least - rounding) continue
    const { near, kin } = looksOfOther(other)
    values[nearAt] = near
    values[kinAt] = kin ? 1 : 0
    const bound = sumOf(forOffer, values)
    if (bound <= least) continue
    insertByBound(bounds, best, count, bound, n)
    if (count < mostAsked || isOfPage || ofPageToo.includes(offers.units[best[count] ?? 0] ?? 0)) count++
  }
  const readings: Reading[] = []
  for (let place = 0; place < count; place++) {
    const n = best[place] ?? 0
    const other = offers.units[n] ?? 0
    if (place >= mostAsked && !ofPageToo.includes(other)) continue
    const { shape, taken, near, kin } = looksOfOther(other)
    const { one, two, three } = page.support(text, at, other)
    const reading = {
      unit: other,
      gain: offers.gains[n] ?? 0,
      size: offers.sizes[n] ?? 1,
      shape,
      taken,
      near,
      kin,
      one,
      two,
      three,
      score: 0,
    }
    const faces = inManyFaces[other] ?? 0
    tellReading(reading, faces, runningOf(other), index, page, values)
    values[phraseAt] = phrase.fit(other) / 10
    reading.score = sumOf(forReading, values)
    // What many typefaces tell counts like what the one tells, wherever it is asked later.
    reading.taken = Math.max(taken, faces)
    readings.push(reading)
  }
  for (let k = first; k < last; k++) rowPlaces[alikes.units[k] ?? 0] = 0
  for (const other of faces.units) inManyFaces[other] = 0
  offers.clear()
  return readings.sort((a, b) => b.score - a.score)
}

/** Nats: what words speak against so much was not printed. */
const leastGain = -6

/** What was seen to be taken for what was read, alone and as part of a word of two. */
function offerAlike(
  text: string,
  at: number,
  run: HanRun,
  index: WordIndex,
  units: Uint16Array,
  offer: (unit: number, gain: number, size: number) => void,
): void {
  const i = at - run.from
  const own = room(run, i, i + 1)
  const before = i > 0 ? room(run, i - 1, i + 1) : 0
  const behind = at + 1 < run.to ? room(run, i, i + 2) : 0
  for (const unit of units) {
    if (index.isApart(unit)) continue
    offer(unit, own - index.single(unit), 1)
    if (i > 0) offer(unit, before - index.costOf(index.pair(text.charCodeAt(at - 1), unit)), 2)
    if (at + 1 < run.to) offer(unit, behind - index.costOf(index.pair(unit, text.charCodeAt(at + 1))), 2)
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
  index: WordIndex,
  page: PageEvidence,
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
  into[n++] = told(page.times(unit)) * Math.max(0, (index.rarity(unit) - 9) / 4)
  into[n++] = running
  into[n++] = told(one)
  into[n++] = told(two)
  into[n++] = told(three)
  into[n++] = alikeness * told(two + three)
}
