import { newsText } from '../../../text/running-text'
import { type HanRun, readRun } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { signs } from './han-doubts'
import type { Reading } from './han-readings'
import { type PageEvidence, told } from './page-evidence'
import { Phrase } from './phrase'
import { secondReadings } from './second-readings'
import { secondWeights } from './second-weights'
import { misreadOn, type Weighed } from './weigh'

/** What a closer look makes of a doubtful character. */
export interface SecondLook {
  readonly at: number
  /** Best first, four at most. */
  readonly readings: readonly Reading[]
  /** The probability that the character is misread, whatever was printed. */
  readonly misread: number
  /** The probability that the best reading was printed. */
  readonly right: number
}

/** The signs of the character read, which all its readings share. */
const readSigns = [
  'one',
  'readPair',
  'readTwo',
  'readThree',
  'bondRead',
  'weakSide',
  'single',
  'lone',
  'rarity',
  'loners',
  'edge',
  'besideMark',
  'asGiven',
  'asSurname',
  'foreign',
  'pull',
] as const

const places = Uint8Array.from(readSigns, (sign) => signs.indexOf(sign))
const forMisread = Float64Array.from(readSigns, (sign) => secondWeights.misread[sign])
const forUnknown = Float64Array.from(readSigns, (sign) => secondWeights.unknown[sign])
const mostReadings = 4

/**
 * Looks again at the doubtful characters of a run, `text[from, to)`, one by one and at every reading that words, page or
 * an engine's habits in many typefaces offer. One model weighs all of them against each other, against what was read and
 * against a character that nothing offers.
 */
export function lookAgain(
  text: string,
  from: number,
  to: number,
  doubts: readonly Weighed[],
  index: WordIndex,
  page: PageEvidence,
  rough: number,
): readonly SecondLook[] {
  const run = readRun(text, from, to, index)
  const first = doubts.map((doubt) => misreadOn(rough, doubt))
  return doubts.map((doubt, n) => {
    const beside = [n - 1, n + 1].filter((other) => Math.abs((doubts[other]?.at ?? -2) - doubt.at) === 1)
    const neighbour = Math.max(0, ...beside.map((other) => first[other] ?? 0))
    return lookAt(text, doubt, run, index, page, rough, neighbour)
  })
}

const read = new Float64Array(signs.length)

function lookAt(
  text: string,
  { at, tell, misread }: Weighed,
  run: HanRun,
  index: WordIndex,
  page: PageEvidence,
  rough: number,
  neighbour: number,
): SecondLook {
  tell(null, read)
  const first = misread / 5
  const unit = text.charCodeAt(at)
  const running = newsText().fit(text.charCodeAt(at - 1), unit, text.charCodeAt(at + 1)) / 8
  const phrase = new Phrase(text, at, index)
  const fit = phrase.fit(unit) / 10
  const elsewhere = told(Math.max(0, page.times(unit) - 1))
  const ofPlace = (weights: typeof secondWeights.misread | typeof secondWeights.unknown) =>
    weights.rough * rough +
    weights.first * first +
    weights.readOnPage * elsewhere +
    weights.neighbour * neighbour +
    weights.running * running +
    weights.phrase * fit
  let base = ofPlace(secondWeights.misread)
  let unknown = ofPlace(secondWeights.unknown)
  for (const [n, place] of places.entries()) {
    base += (forMisread[n] ?? 0) * (read[place] ?? 0)
    unknown += (forUnknown[n] ?? 0) * (read[place] ?? 0)
  }
  const readings = secondReadings(text, at, run, index, page, phrase)
  const odds = readings.map(({ score }) => Math.exp(base + score))
  const all = odds.reduce((sum, one) => sum + one, 1 + Math.exp(unknown))
  const [best, next] = readings
  return {
    at,
    readings: readings.slice(0, mostReadings),
    misread: 1 - 1 / all,
    right: best ? sureness(best) : 0,
  }

  function sureness(best: Reading): number {
    const weights = secondWeights.best
    const share = Math.min(mostShare, (odds[0] ?? 0) / all)
    const runs = newsText().fit(text.charCodeAt(at - 1), best.unit, text.charCodeAt(at + 1)) / 8
    const rarity = index.rarity(best.unit)
    const logit =
      weights.always +
      weights.odds * Math.log(share / (1 - share)) +
      weights.next * Math.max(leastGap, (next?.score ?? Number.NEGATIVE_INFINITY) - best.score) +
      weights.unknown * Math.max(leastGap, unknown - base - best.score) +
      weights.running * runs +
      weights.runsBetter * (runs - running) +
      weights.taken * (best.taken / 6) +
      weights.rarity * ((Math.min(rarity, rarest) - 8) / 4) +
      (best.shape === 0 && best.taken === 0 ? weights.strange : 0) +
      (best.size > 2 ? weights.sizeThree : 0) +
      weights.onPage * told(page.times(best.unit)) * Math.max(0, (rarity - 9) / 4) +
      weights.readOnPage * elsewhere
    return 1 / (1 + Math.exp(-logit))
  }
}

/** Nats: what is behind the best by more is out of the race. */
const leastGap = -6
const mostShare = 0.999
/** Nats: what is rarer still is hardly printed. */
const rarest = 12
