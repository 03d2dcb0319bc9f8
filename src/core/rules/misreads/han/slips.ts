import { namePartsOf } from '../names/name-characters'
import { isOfName } from '../names/of-name'
import { isNumeral } from '../numerals'
import type { WordIndex } from '../words/word-index'
import type { Certain } from './certain'
import { isByWhom } from './grammar'
import type { Reading } from './han-readings'
import type { PageEvidence } from './page-evidence'
import { Phrase } from './phrase'
import type { Weighed } from './weigh'

/** What was printed where a page that is clean otherwise has one character wrong. */
export interface Slip extends Certain {
  readonly certain: boolean
}

/** How likely a slip is one where it is certain, and elsewhere. */
const likely = 0.9
const lessLikely = 0.6

/** The slips among the doubtful characters of one run. Of two side by side neither is certain. */
export function slipsIn(
  text: string,
  doubts: readonly Weighed[],
  page: PageEvidence,
  index: WordIndex,
): readonly Slip[] {
  const slips = doubts.flatMap((weighed) => slipAt(text, weighed, page, index) ?? [])
  return slips.map((slip, n) => {
    const beside = [slips[n - 1], slips[n + 1]].some((other) => other && Math.abs(other.at - slip.at) === 1)
    const certain = slip.certain && !beside
    return { ...slip, certain, misread: certain ? likely : lessLikely }
  })
}

// In nats. Of 110,000 characters of clean news, reports and talk four reach the first two, none of them a name.
const certainGain = 5.3
const doubtfulGain = 5
/** Where engines often take the one for the other: 列人 for 列入. Of 220,000 characters two reach it. */
const oftenGain = 3.5
const loneGain = 3.4
/** What makes a word of four may be less alike: 旋工现场. */
const longGain = 10
/** How much better than the twin another reading may fit. */
const rivalGain = 3
/** How much better the words around it must stand with the twin … */
const backedGain = 1.5
/**
 * … and with what is a little less alike, words and all: 杜会 for 社会. Of 415,000 characters of clean news none that was
 * printed so reaches more than 14.6.
 */
const toldGain = 16.5

/**
 * A character that differs from another by a stroke, where that one makes a word and this one makes none: clean pages
 * have hardly any misreads but these.
 *
 *     末来三年、10干瓦、治金行业   →  未来, 千瓦, 冶金, certain
 *     目前己完成、杜会各界         →  已, 社会, certain: the words around them say so
 *     码头的木板己朽             →  己 doubtful: 已
 *     末来路 … 末来路             →  (no slip: read twice alike, it may have been printed)
 *     温立春、古浩天、总监谭雨农说  →  (no slip: names)
 */
function slipAt(
  text: string,
  { at, readings }: Weighed,
  page: PageEvidence,
  index: WordIndex,
): Omit<Slip, 'misread'> | null {
  const unit = text.charCodeAt(at)
  if (isAbout(text, at) || isByWhom(text, at) || isOfName(text, at)) return null
  if (page.support(text, at, unit).one > 1) return null
  let best: Reading | null = null
  for (const reading of readings)
    if (
      (isTwin(reading) || isLong(reading) || isNearTwin(reading)) &&
      reading.gain > (best?.gain ?? 0) &&
      !isCounted(text, at, reading)
    )
      best = reading
  if (!best) return null
  const { gain, size } = best
  const often = best.shape >= 8 && best.taken >= 2
  const enough = often ? oftenGain : doubtfulGain
  if (size === 1 ? gain < loneGain || namePartsOf(unit) !== 0 : gain < enough) return null
  const phrase = new Phrase(text, at, index)
  const told = phrase.fit(best.unit) - phrase.fit(unit)
  if (!isTwin(best) && !isLong(best)) return told + gain >= toldGain ? { at, best, certain: true } : null
  if (size > 1 && told < backedGain) return null
  const rival = readings.some((other) => other.gain > gain + rivalGain)
  const sure = size === 1 ? told >= backedGain : gain >= (often ? oftenGain : certainGain)
  return { at, best, certain: sure && !rival }
}

/** 四干种: any numeral makes a number with the one beside it. */
const isCounted = (text: string, at: number, { unit }: Reading) =>
  isNumeral(unit) && (isNumeral(text.charCodeAt(at - 1)) || isNumeral(text.charCodeAt(at + 1)))

/** About so many: 十来窑, 百余条. */
const isAbout = (text: string, at: number) => /^[十百千万][来余多几]/u.test(text.slice(at, at + 2))

const isLong = ({ size, gain, shape, kin }: Reading) => size > 3 && gain >= longGain && shape > 0 && kin

const isNearTwin = ({ size, gain, shape }: Reading) => size > 1 && gain >= doubtfulGain && shape >= 7

/** They differ by a stroke's end, or look alike and were taken for each other. */
const isTwin = ({ shape, taken }: Reading) => shape >= 8 || (shape >= 6 && taken >= 2)
