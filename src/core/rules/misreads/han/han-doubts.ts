import { pullOf } from '../../../text/lookalikes'
import { isDigit, unitsOf } from '../../../text/scripts'
import { measures } from '../measures'
import { nameParts, namePartsOf } from '../names/name-characters'
import { isNumeral } from '../numerals'
import { type HanRun, isPlainHan, readRun } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { type BoundReading, readingsAt } from './han-readings'
import { type PageEvidence, told } from './page-evidence'

/** A Han character that may be misread, and all that speaks for it and against it. */
export interface Doubt {
  /** UTF-16 offset into the block's text. */
  readonly at: number
  /** What else it may be; none where nothing is known to stand here. */
  readonly readings: readonly BoundReading[]
  /** Writes the signs for one reading, in the order of {@link signs}; null where there is none. */
  readonly tell: (reading: BoundReading | null, into: Float64Array) => void
}

/** The signs that a character is misread, each of the size of 1. */
export const signs = [
  'one',
  'gain',
  'shape',
  'taken',
  'everTaken',
  'alikeGain',
  'strange',
  'alikePage',
  'alikeSingle',
  'sizeThree',
  'sizeFour',
  'gainFour',
  'pair',
  'readPair',
  'company',
  'two',
  'three',
  'readTwo',
  'readThree',
  'margin',
  'bondRead',
  'bondBest',
  'weakSide',
  'single',
  'lone',
  'rarity',
  'rarityBest',
  'loners',
  'edge',
  'noReading',
  'besideMark',
  'near',
  'veryNear',
  'kin',
  'nearGain',
  'rival',
  'asGiven',
  'asSurname',
  'foreign',
  'pull',
] as const

/** The doubtful characters of one run of Han characters, `text[from, to)`. */
export function* doubtsOf(
  text: string,
  from: number,
  to: number,
  index: WordIndex,
  page: PageEvidence,
): Generator<Doubt> {
  const run = readRun(text, from, to, index)
  const look = (at: number) =>
    isWeak(text, at, run, index) ? readingsAt(text, at, run, index, page, mostReadings) : null
  let before: readonly BoundReading[] | null = null
  let readings = look(from)
  for (let at = from; at < to; at++) {
    const behind = at + 1 < to ? look(at + 1) : null
    if (readings) {
      const rival = Math.max(before?.[0]?.score ?? noRival, behind?.[0]?.score ?? noRival)
      yield { at, readings, tell: signsAt(text, at, run, index, page, readings, rival) }
    }
    before = readings
    readings = behind
  }
}

/** The score of a neighbour's best reading where the neighbour is sound. */
const noRival = -10

/** A character that stands alone between words, or in a word that hardly exists. */
function isWeak(text: string, at: number, run: HanRun, index: WordIndex): boolean {
  const i = at - run.from
  const size = run.wordLength[i] ?? 1
  const unit = text.charCodeAt(at)
  if (size > 2) return false
  if (size === 2) {
    const pair = run.pairs[i - (run.wordPlace[i] ?? 0)] ?? 0
    if (index.costOf(pair) <= 12.5) return false
  } else {
    // A common word of one character between whole words: 的, 和, 了. Hardly ever wrong, and a tenth of all text.
    const behindWord = at === run.from || (run.wordLength[i - 1] ?? 1) > 1
    const between = behindWord && (at + 1 === run.to || (run.wordLength[i + 1] ?? 1) > 1)
    if (between && index.single(unit) < common) return false
  }
  const before = text.charCodeAt(at - 1)
  const behind = text.charCodeAt(at + 1)
  // 一村一品, 越走越远: any character may stand between the two, and behind the second.
  if (before === behind && frames[before]) return false
  if (before === text.charCodeAt(at - 3) && frames[before]) return false
  if ((unit === text.charCodeAt(at - 2) || unit === text.charCodeAt(at + 2)) && frames[unit]) return false
  // 一八八六年: no word says which numeral stands beside another.
  if (isNumeral(unit) && (isNumeral(before) || isNumeral(behind))) return false
  // 一是建章立制，二是…: any numeral may open a clause so.
  if (isNumeral(unit) && behind === is && !isPlainHan(before)) return false
  // 仅14岁, 约3亿元: before a number these stand alone; 13个, 400亩: behind one, these.
  if (isDigit(behind) && beforeNumbers[unit]) return false
  if (isDigit(before) && afterNumbers[unit]) return false
  // 16个大类, 3项新规: a noun with its adjective, which need be no word.
  if (adjectives[unit] && afterNumbers[before] && isDigit(text.charCodeAt(at - 2))) return false
  // Beside traditional characters, say, the list cannot tell what is a word.
  for (let place = Math.max(run.from, at - 1); place < Math.min(run.to, at + 2); place++)
    if (!index.isListed(text.charCodeAt(place))) return false
  return true
}

/** 是 */
const is = 0x662f

const beforeNumbers = unitsOf('仅约近超达共逾每第前后满为有至到增降占获')

const afterNumbers = unitsOf(`${measures}种十岁大`)

const adjectives = unitsOf('大小新老旧重主好')

/** What stands twice before whatever is meant. */
const frames = unitsOf('一越愈不半无有各又边且自可非没随入')

const mostReadings = 4
/** The cost of a character that is common as a word of its own. */
const common = 8

function signsAt(
  text: string,
  at: number,
  run: HanRun,
  index: WordIndex,
  page: PageEvidence,
  readings: readonly BoundReading[],
  rival: number,
): Doubt['tell'] {
  const read = text.charCodeAt(at)
  const i = at - run.from
  const left = i > 0 ? text.charCodeAt(at - 1) : 0
  const right = at + 1 < run.to ? text.charCodeAt(at + 1) : 0
  const own = page.support(text, at, read)
  const leftBond = left ? index.bondOf(run.pairs[i - 1] ?? 0) : 0
  const rightBond = right ? index.bondOf(run.pairs[i] ?? 0) : 0
  const weakSide = Math.max(leftBond, rightBond)
  // A companion counts for more beside a rare character that what was read stands beside only here.
  const rarest = Math.max(left ? index.rarity(left) : 0, right ? index.rarity(right) : 0)
  const company = (times: number) =>
    own.one > 1 ? 0 : told(Math.max(0, times - 1)) * Math.max(0, Math.min(1.5, (rarest - 9) / 4))
  const alone = (run.wordLength[i] ?? 1) === 1
  const single = index.single(read)
  const inName = partInName(text, at, run)
  const pull = pullOf(read)
  let loners = 0
  for (let k = i; k >= 0 && run.wordLength[k] === 1; k--) loners++
  for (let k = i + 1; k < run.to - run.from && run.wordLength[k] === 1; k++) loners++
  return (best, into) => {
    const other = best === readings[0] ? readings[1] : readings[0]
    const gain = (best?.gain ?? 0) / 10
    const shape = (best?.shape ?? 0) / 9
    const taken = (best?.taken ?? 0) / 6
    const size = best?.size ?? 0
    const near = best?.near ?? 0
    const alike = Math.max(shape, taken > 0 ? 0.5 + taken / 2 : 0)
    let n = 0
    into[n++] = 1
    into[n++] = gain
    into[n++] = shape
    into[n++] = taken
    into[n++] = taken > 0 ? 1 : 0
    into[n++] = gain * alike
    into[n++] = alike === 0 ? 1 : 0
    into[n++] = alike * told((best?.two ?? 0) + (best?.three ?? 0))
    into[n++] = alone ? (alike * (single - 8)) / 4 : 0
    into[n++] = size >= 3 ? 1 : 0
    into[n++] = size >= 4 ? 1 : 0
    into[n++] = size >= 4 ? gain : 0
    into[n++] = told(best?.one ?? 0)
    into[n++] = told(Math.max(0, own.one - 1))
    into[n++] = best ? company(best.one) : 0
    into[n++] = told(best?.two ?? 0)
    into[n++] = told(best?.three ?? 0)
    into[n++] = told(Math.max(0, own.two - 1))
    into[n++] = told(Math.max(0, own.three - 1))
    into[n++] = best ? Math.max(-2, Math.min(2, (best.score - (other?.score ?? best.score - 10)) / 5)) : 0
    into[n++] = (leftBond + rightBond) / 10
    into[n++] = (best?.bond ?? 0) / 10
    into[n++] = weakSide / 5
    into[n++] = alone ? (single - 8) / 4 : 0
    into[n++] = alone ? 1 : 0
    into[n++] = (index.rarity(read) - 8) / 4
    into[n++] = best ? (index.rarity(best.unit) - 8) / 4 : 0
    into[n++] = Math.min(4, loners) / 2
    into[n++] = left === 0 || right === 0 ? 1 : 0
    into[n++] = best ? 0 : 1
    into[n++] = left === 0 && right === 0 ? 1 : 0
    into[n++] = near
    into[n++] = near ** 3
    into[n++] = best?.kin ? 1 : 0
    into[n++] = gain * near
    // Where the neighbour is as easily mended, it is the one that is wrong.
    into[n++] = best ? Math.max(-2, Math.min(2, (best.score - rival) / 8)) : -1
    into[n++] = inName.given
    into[n++] = inName.surname
    into[n++] = inName.foreign
    into[n++] = pull
  }
}

const nameless = { given: 0, surname: 0, foreign: 0 }

/** Whether a character may stand in a name that no list has, each from 0 to 1: 许柳荷, 亚历克谢耶夫. */
function partInName(text: string, at: number, run: HanRun): Record<keyof typeof nameParts, number> {
  if (namePartsOf(text.charCodeAt(at)) === 0 || run.wordLength[at - run.from] !== 1) return nameless
  const is = (place: number, part: number) =>
    place >= run.from &&
    place < run.to &&
    run.wordLength[place - run.from] === 1 &&
    (namePartsOf(text.charCodeAt(place)) & part) > 0
      ? 1
      : 0
  const { surname, given, foreign } = nameParts
  // 李富荣: two characters that make a word may be a name for all that.
  const isGiven = (place: number) => place < run.to && (namePartsOf(text.charCodeAt(place)) & given) > 0
  const alone = (place: number) =>
    place >= run.from && place < run.to && run.wordLength[place - run.from] === 1
  const behind = is(at - 1, surname) || (alone(at - 1) && is(at - 2, surname))
  return {
    given: behind ? is(at, given) : 0,
    surname: alone(at + 1) || (isGiven(at + 1) && isGiven(at + 2)) ? is(at, surname) : 0,
    foreign: is(at, foreign) ? (is(at - 1, foreign) + is(at + 1, foreign)) / 2 : 0,
  }
}
