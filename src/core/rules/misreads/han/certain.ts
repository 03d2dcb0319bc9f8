import { isClear } from '../../../text/lookalikes'
import { isNumeral } from '../numerals'
import type { Reading } from './han-readings'
import type { SecondLook } from './second-look'
import { misreadOn, rightOn, type Weighed } from './weigh'

/** A character that is misread for certain, and what was printed. */
export interface Certain {
  readonly at: number
  readonly best: Reading
  readonly misread: number
}

/** Beyond this the best reading is put in on a clean page, where any misread is an odd name first. */
export const certainOnCleanPage = 0.975
/** On a rough one by the length of the word that it makes: a word of two proves less than a longer one. */
const certainOnRoughPage = (size: number) => (size < 3 ? 0.82 : 0.8)
/** Beyond this a second look is believed on a clean page, and on a rough one; there also where the two look unlike. */
const certainAgainOnCleanPage = 0.988
const certainAgainOnRoughPage = 0.83
const certainThoughUnlike = 0.91
/** Beyond this it is believed on a rough page whatever else is to be said of a place; on a clean one never. */
const beyondDoubt = 0.91
const beyondDoubtOnCleanPage = 1.1
/** What the first look finds certain stands from here on; a longer word needs no neighbours. */
const believable = (best: Reading) => (isUnlike(best) ? certainThoughUnlike : best.size < 3 ? 0.6 : 0.4)
/** However well another reading fits, the one that stands must be likely wrong. */
const leastMisread = 0.57
/** Below this ease a page is clean. */
const clean = 0.3
const looksWrong = 0.3

export const between = (least: number, most: number, ease: number): number => least + (most - least) * ease

/** The characters of one run that are misread for certain. */
export function certainIn(doubts: readonly Weighed[], rough: number, ease: number): readonly Certain[] {
  const settled = doubts.map((weighed) => ({
    at: weighed.at,
    best: weighed.readings[0],
    misread: misreadOn(rough, weighed),
    right: rightOn(rough, weighed),
  }))
  // What the page says elsewhere may be likelier here as well, and this be printed for all that.
  return amongNeighbours(
    settled,
    (best, misread, right) =>
      isSound(best, ease) &&
      misread >= leastMisread &&
      right > between(certainOnCleanPage, certainOnRoughPage(best.size), ease),
  )
}

/**
 * Those that a second look makes certain, and those that the first one finds so and the second at least believes: it
 * knows what stands side by side in running text, which the first one does not ask.
 *
 * @param first as {@link certainIn} tells them
 */
export function certainOfBoth(
  text: string,
  first: readonly Certain[],
  looks: readonly SecondLook[],
  ease: number,
): readonly Certain[] {
  const again = certainAgain(text, looks, ease)
  const believed = first.filter(({ at, best }) => {
    const look = looks.find((one) => one.at === at)
    return look?.readings[0]?.unit === best.unit && look.right > believable(best)
  })
  return [...again, ...believed.filter(({ at }) => !again.some((one) => one.at === at))]
    .filter(({ at, best }) => isAlike(best) || !prepositions.includes(text.charAt(at)))
    .sort((a, b) => a.at - b.at)
}

/** As good between two words as what would make one of them: 申请人经法院确认 is not 人民法院. */
const prepositions = '经由被向对在将把与和为从于以按因'

function certainAgain(text: string, looks: readonly SecondLook[], ease: number): readonly Certain[] {
  const settled = looks.map(({ at, readings, misread, right }) => ({ at, best: readings[0], misread, right }))
  return amongNeighbours(
    settled,
    (best, _, right, at) =>
      right >
        between(
          certainAgainOnCleanPage,
          isUnlike(best) ? certainThoughUnlike : certainAgainOnRoughPage,
          ease,
        ) &&
      // Where no word speaks for a reading the engine must, and not the page alone.
      (best.size > 1 || best.taken > 0) &&
      (isBeyondDoubt(best, right, ease) ||
        (isAlike(best) &&
          // 门门: what stands twice is meant, and what would then stand twice is not. 住在三楼: any numeral may stand
          // where one does.
          !standsBeside(text, at, text.charCodeAt(at)) &&
          !standsBeside(text, at, best.unit) &&
          !isNumeral(best.unit) &&
          !isNumeral(text.charCodeAt(at)))),
  )
}

/** Not where a word of two looks like nothing that was read: 冯己同 on a page that else says 自己. */
const isBeyondDoubt = (best: Reading, right: number, ease: number): boolean =>
  right > between(beyondDoubtOnCleanPage, beyondDoubt, ease) && (isAlike(best) || best.size > 2)

const standsBeside = (text: string, at: number, unit: number): boolean =>
  text.charCodeAt(at - 1) === unit || text.charCodeAt(at + 1) === unit

interface Settled {
  readonly at: number
  readonly best: Reading | undefined
  readonly misread: number
  readonly right: number
}

function amongNeighbours(
  settled: readonly Settled[],
  isCertain: (best: Reading, misread: number, right: number, at: number) => boolean,
): readonly Certain[] {
  return settled.flatMap(({ at, best, misread, right }, n) => {
    if (!best || !isCertain(best, misread, right, at) || isAmidOthers(best, at, settled)) return []
    // 加强了和夜间巡逻: a numeral fits nearly anywhere.
    if (isNumeral(best.unit) && best.shape === 0) return []
    // Of two neighbours that both look wrong the likelier one is; correcting the other would spoil a good character.
    const rivals = [settled[n - 1], settled[n + 1]].filter((other) => other && Math.abs(other.at - at) === 1)
    return rivals.some((other) => other && other.misread > misread - 0.15) ? [] : [{ at, best, misread }]
  })
}

/** Beside another place that looks wrong a word of two proves little: what it is made with may be misread itself. */
const isAmidOthers = (best: Reading, at: number, others: readonly Settled[]): boolean =>
  best.size < 3 &&
  best.two === 0 &&
  others.some((other) => Math.abs(other.at - at) === 2 && other.misread > looksWrong)

/**
 * A reading that neither looks like what was read nor makes a long word is the page's habit at best. On a clean page
 * only a saying with one character wrong is beyond doubt: whatever else looks odd there was printed so.
 */
function isSound(reading: Reading, ease: number): boolean {
  const { shape, taken, size, gain } = reading
  if (ease < clean) return size >= 4 && gain > 12 && (shape > 0 || taken > 0)
  return isAlike(reading) || (size >= 4 && gain > 12)
}

/** Words of two fit by chance: one is not made of what an engine hardly takes for the other. */
const isUnlike = ({ size, two, shape, near, taken }: Reading): boolean =>
  size < 3 && two === 0 && shape === 0 && near < likeness && taken < oftenTaken

/** Of two images, and of 3,500 sentences that an engine read. */
const likeness = 0.45
const oftenTaken = 4

const isAlike = (reading: Reading): boolean => isClear(reading) || reading.kin
