import { newsText } from '../../../text/running-text'
import type { Misread } from '../misread'
import { isSpokenSurname } from '../names/of-name'
import type { WordIndex } from '../words/word-index'
import { between, type Certain, certainIn, certainOfBoth } from './certain'
import { DoubtfulPage, type Quality, type Run } from './doubtful-page'
import { habits } from './habits'
import { correction, suspects } from './han-finding'
import { mayBeMeant } from './may-be-meant'
import type { PageEvidence } from './page-evidence'
import { lookAgain, type SecondLook } from './second-look'
import { type Slip, slipsIn } from './slips'
import { misreadOn, type Weighed } from './weigh'

/** On a page with misreads enough a place is shown from here; on a clean one from {@link doubtOnCleanPage}. */
const doubtOnRoughPage = 0.17
const doubtOnCleanPage = 0.45
/** What is less likely misread than this is not looked at again; where running text has others more often, than that. */
const leastForLook = 0.1
const leastForLookAtOdd = 0.05
/** Where a second look finds less than this, nothing is shown; from here on it is, whatever the first look said. */
const leastAtSecondLook = 0.05
const doubtAtSecondLook = 0.19
const doubtAtSecondLookOnCleanPage = 1
/** Where misreads are many, what stands beside one may be misread as well. */
const mostEaseOfSlips = 0.6

/** Signs of a bad scan beside misread Han characters: how many there are, and how many of them stay as they are. */
export interface Oddities {
  readonly all: number
  readonly left: number
}

/**
 * Han characters misread, in the light of the words that they make with their neighbours, of the page and of what is
 * taken for what.
 *
 *     老匠人神出更没，四而八方的学徒   →  神出鬼没 and 四面八方, certain
 *     两国边境的巡还队伍               →  还 doubtful: 逻
 *
 * `page` follows what is corrected.
 */
export function hanMisreads(
  texts: readonly string[],
  index: WordIndex,
  page: PageEvidence,
  oddities: Oddities,
): readonly Misread[] {
  const doubtful = new DoubtfulPage(texts, index, page)
  const quality = doubtful.quality(oddities.all)
  const looks = new Map<Run, readonly SecondLook[]>()
  const found = [
    ...doubtful.correct((run, text, own) =>
      certainly(doubtful, quality, looks, run, text, own, index, page).filter(
        ({ at, best }) => !mayBeMeant(text, at, best, index, page),
      ),
    ),
  ]
  // What was mended says nothing of the rest: a page that is clean now is looked at as one.
  const isAsRead = found.length === 0 && oddities.left === oddities.all
  const left = isAsRead ? quality : doubtful.quality(oddities.left)
  found.push(...slips(doubtful, left, index, page))
  for (const misread of habits(texts, [...found], index)) {
    if (doubtful.isDone(misread.block, misread.from)) continue
    doubtful.settle(misread.block, misread.from)
    found.push(misread)
  }
  found.push(...shown(doubtful, quality, looks, texts))
  return found
}

/** Where nothing stands out yet, a page that is all of small doubts is rough for a second look. */
const easeOfLook = ({ known, ease, beyondClean }: Quality) =>
  known * Math.max(ease, Math.min(1, beyondClean * 2.5))

/** What is certain in a run, at a second look where the page is none that somebody has proofread; notes that look. */
function certainly(
  doubtful: DoubtfulPage,
  quality: Quality,
  looks: Map<Run, readonly SecondLook[]>,
  run: Run,
  text: string,
  own: readonly Weighed[],
  index: WordIndex,
  page: PageEvidence,
): readonly Certain[] {
  const { rough, ease } = quality
  const first = certainIn(own, rough, ease)
  if (easeOfLook(quality) === 0) return first
  const seen = looks.get(run)
  const again = own.filter(
    (weighed) =>
      isForLook(text, weighed.at, misreadOn(rough, weighed)) &&
      (!seen || doubtful.isTouched(run, weighed.at)),
  )
  if (again.length === 0) return []
  const look = lookAgain(text, run.from, run.to, again, index, page, rough)
  looks.set(run, seen ? [...look, ...seen.filter(({ at }) => !look.some((one) => one.at === at))] : look)
  return certainOfBoth(text, first, look, easeOfLook(quality))
}

/** @param left the quality of what is left once everything certain was corrected */
function slips(
  doubtful: DoubtfulPage,
  left: Quality,
  index: WordIndex,
  page: PageEvidence,
): readonly Misread[] {
  const sure = Math.max(left.ease, easeOfLook(left)) < mostEaseOfSlips
  const slipped = new Map<Run, readonly Slip[]>()
  const found = [
    ...doubtful.correct((run, text, doubts) => {
      const own = slipsIn(text, doubts, page, index)
      slipped.set(run, own)
      return sure ? own.filter(({ certain }) => certain) : []
    }),
  ]
  for (const [{ block }, own] of slipped)
    for (const { at, best, misread } of own) {
      if (doubtful.isDone(block, at)) continue
      doubtful.settle(block, at)
      found.push({
        ...correction(block, at, best, misread, doubtful.now[block]?.charAt(at) ?? ''),
        certain: false,
      })
    }
  return found
}

/** What is doubtful enough to be shown. */
function shown(
  doubtful: DoubtfulPage,
  { rough, ease, known, beyondClean }: Quality,
  looks: ReadonlyMap<Run, readonly SecondLook[]>,
  texts: readonly string[],
): readonly Misread[] {
  const least = between(doubtOnCleanPage, doubtOnRoughPage, ease)
  const easeOfDoubt = known * Math.max(ease, Math.min(1, beyondClean * 5))
  const enough = between(doubtAtSecondLookOnCleanPage, doubtAtSecondLook, easeOfDoubt)
  return [...doubtful.doubts].flatMap(([run, own]) => {
    const { block } = run
    const places = own.flatMap((weighed) => {
      const { at } = weighed
      const again = looks.get(run)?.find((look) => look.at === at)
      if (doubtful.isDone(block, at)) return []
      const misread = misreadOn(rough, weighed)
      const isShown = again
        ? again.misread > (misread > least ? leastAtSecondLook * known : enough)
        : misread > least
      if (!isShown || isSpokenSurname(doubtful.now[block] ?? '', at)) return []
      return again
        ? { block, at, readings: again.readings, misread: Math.max(misread, again.misread) }
        : { block, at, readings: weighed.readings, misread }
    })
    return suspects(places, doubtful.now, texts)
  })
}

const isForLook = (text: string, at: number, misread: number) =>
  misread > leastForLook || (misread > leastForLookAtOdd && isOdd(text, at))

/** Whether running text has other characters in such a place. */
const isOdd = (text: string, at: number) =>
  newsText().fit(text.charCodeAt(at - 1), text.charCodeAt(at), text.charCodeAt(at + 1)) < 0
