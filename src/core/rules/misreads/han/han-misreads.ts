import type { Range } from '../../../text'
import { newsText } from '../../../text/running-text'
import type { Misread } from '../misread'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { between, type Certain, certainIn, certainOfBoth, certainOnCleanPage } from './certain'
import { habits } from './habits'
import { doubtsOf } from './han-doubts'
import { correction, suspects } from './han-finding'
import { mayBeMeant } from './may-be-meant'
import type { PageEvidence } from './page-evidence'
import { lookAgain, type SecondLook } from './second-look'
import { type Slip, slipAt } from './slips'
import { misreadOn, rightOn, roughness, type Weighed, weigh } from './weigh'

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
/** A page that somebody has proofread is hardly rougher. */
const cleanest = 0.1
/** Of fewer characters nothing is told by the doubts alone. */
const enoughText = 400
/** Where misreads are many, what stands beside one may be misread as well. */
const mostEaseOfSlips = 0.6
/** A saying with three characters wrong is read in three passes; more is chance. */
const mostPasses = 3
/** Words are hardly longer than one more than this. */
const wordsReach = 3
/** A longer run has no marks at all; cutting it loses a word, and bounds the memory. */
const longestRun = 2000
/** A place less likely misread than this need not be remembered until the page's roughness is known. */
const hardly = -5

/**
 * Han characters misread, in the light of the words that they make with their neighbours, of the page and of what is
 * taken for what.
 *
 *     老匠人神出更没，四而八方的学徒   →  神出鬼没 and 四面八方, certain
 *     两国边境的巡还队伍               →  还 doubtful: 逻
 *
 * `oddities` is how many other signs of a bad scan the page shows.
 */
export function hanMisreads(
  texts: readonly string[],
  index: WordIndex,
  page: PageEvidence,
  oddities: number,
): readonly Misread[] {
  const now = [...texts]
  const runs = texts.flatMap((text, block) =>
    [...hanRuns(text)].map(([from, to]): Run => ({ block, from, to })),
  )
  const doubts = new Map<Run, readonly Weighed[]>()
  let expected = 0
  let characters = 0
  for (const run of runs) {
    characters += run.to - run.from
    const own: Weighed[] = []
    for (const doubt of doubtsOf(now[run.block] ?? '', run.from, run.to, index, page)) {
      const weighed = weigh(doubt)
      expected += weighed.first
      if (weighed.misread > hardly) own.push(weighed)
    }
    if (own.length > 0) doubts.set(run, own)
  }
  const all = [...doubts.values()].flat()
  const rough =
    roughness(all, expected, characters) + 0.25 * Math.log1p((oddities * 3000) / (characters + 1000))
  // What stands out whatever the page, per 2,000 characters: three such places make a page rough.
  const outstanding = all.filter((own) => rightOn(0, own) > certainOnCleanPage).length
  const ease = Math.min(1, (oddities + 2 * outstanding) / (1 + characters / 2000) / 3)

  const slips = slipsOf(doubts, texts, page, index)
  const found: Misread[] = []
  const done = texts.map(() => new Set<number>())
  // A corrected character makes words with its neighbours: they are read again, until nothing changes.
  const correct = (certainOf: (run: Run, text: string, doubts: readonly Weighed[]) => readonly Certain[]) => {
    let open: readonly Run[] = [...doubts.keys()]
    for (let pass = 0; pass < mostPasses && open.length > 0; pass++) {
      const puts = new Map<number, Put[]>()
      open = open.filter((run) => {
        const { block } = run
        const text = now[block] ?? ''
        const certain = certainOf(run, text, doubts.get(run) ?? []).filter(
          ({ at, best }) => !mayBeMeant(text, at, best, index, page),
        )
        for (const { at, best, misread } of certain) {
          found.push(correction(block, at, best, misread, texts[block]?.charAt(at) ?? ''))
          done[block]?.add(at)
          puts.set(block, puts.get(block) ?? [])
          puts.get(block)?.push({ at, unit: best.unit })
        }
        return certain.length > 0
      })
      for (const [block, own] of puts) now[block] = withPuts(now[block] ?? '', own)
      for (const run of open) {
        const again = [...doubtsOf(now[run.block] ?? '', run.from, run.to, index, page)].map(weigh)
        doubts.set(
          run,
          again.filter(({ at }) => !done[run.block]?.has(at)),
        )
      }
    }
  }
  // Where nothing stands out yet, a page that is all of small doubts is rough for a second look.
  const known = Math.min(1, characters / enoughText)
  const beyondClean = Math.max(0, rough - cleanest)
  const easeOfLook = known * Math.max(ease, Math.min(1, beyondClean * 2.5))
  const looks = new Map<Run, readonly SecondLook[]>()
  correct((run, text, own) => {
    const first = certainIn(own, rough, ease)
    if (easeOfLook === 0) return first
    const seen = looks.get(run)
    const doubtful = own.filter(
      (weighed) =>
        isForLook(text, weighed.at, misreadOn(rough, weighed)) &&
        (!seen || isNear(weighed.at, done[run.block])),
    )
    if (doubtful.length === 0) return []
    const again = lookAgain(text, run.from, run.to, doubtful, index, page, rough)
    looks.set(run, seen ? [...again, ...seen.filter(({ at }) => !again.some((one) => one.at === at))] : again)
    return certainOfBoth(text, first, again, easeOfLook)
  })
  for (const { block, at, best, certain } of slips) {
    if (done[block]?.has(at)) continue
    done[block]?.add(at)
    const read = texts[block]?.charAt(at) ?? ''
    const sure = certain && Math.max(ease, easeOfLook) < mostEaseOfSlips
    found.push({ ...correction(block, at, best, sure ? 0.9 : 0.6, read), certain: sure })
  }
  for (const misread of habits(texts, [...found], index)) {
    if (done[misread.block]?.has(misread.from)) continue
    done[misread.block]?.add(misread.from)
    found.push(misread)
  }
  const least = between(doubtOnCleanPage, doubtOnRoughPage, ease)
  const easeOfDoubt = known * Math.max(ease, Math.min(1, beyondClean * 5))
  const enough = between(doubtAtSecondLookOnCleanPage, doubtAtSecondLook, easeOfDoubt)
  for (const [run, own] of doubts) {
    const { block } = run
    const shown = own.flatMap((weighed) => {
      const { at } = weighed
      const again = looks.get(run)?.find((look) => look.at === at)
      if (done[block]?.has(at)) return []
      const misread = misreadOn(rough, weighed)
      if (!again) return misread > least ? { block, at, readings: weighed.readings, misread } : []
      if (again.misread <= (misread > least ? leastAtSecondLook * known : enough)) return []
      return { block, at, readings: again.readings, misread: Math.max(misread, again.misread) }
    })
    found.push(...suspects(shown, now, texts))
  }
  return found
}

/** Of two side by side neither is certain. */
function slipsOf(
  doubts: ReadonlyMap<Run, readonly Weighed[]>,
  texts: readonly string[],
  page: PageEvidence,
  index: WordIndex,
): readonly (Slip & { readonly block: number })[] {
  const found: (Slip & { readonly block: number })[] = []
  for (const [{ block }, own] of doubts) {
    const text = texts[block] ?? ''
    const slips = own.flatMap((weighed) => slipAt(text, weighed, page, index) ?? [])
    for (const [n, slip] of slips.entries()) {
      const beside = [slips[n - 1], slips[n + 1]].some((other) => other && Math.abs(other.at - slip.at) === 1)
      found.push({ ...slip, block, certain: slip.certain && !beside })
    }
  }
  return found
}

const isForLook = (text: string, at: number, misread: number) =>
  misread > leastForLook || (misread > leastForLookAtOdd && isOdd(text, at))

/** Whether running text has other characters in such a place. */
const isOdd = (text: string, at: number) =>
  newsText().fit(text.charCodeAt(at - 1), text.charCodeAt(at), text.charCodeAt(at + 1)) < 0

/** Whether a correction stands near enough to make words with what stands here. */
function isNear(at: number, corrected: ReadonlySet<number> = new Set()): boolean {
  for (let place = at - wordsReach; place <= at + wordsReach; place++) if (corrected.has(place)) return true
  return false
}

interface Run extends Range {
  readonly block: number
}

interface Put {
  readonly at: number
  readonly unit: number
}

/** `puts` are in order. */
function withPuts(text: string, puts: readonly Put[]): string {
  const pieces: string[] = []
  let last = 0
  for (const { at, unit } of puts) {
    pieces.push(text.slice(last, at), String.fromCharCode(unit))
    last = at + 1
  }
  pieces.push(text.slice(last))
  return pieces.join('')
}

function* hanRuns(text: string): Generator<readonly [number, number]> {
  for (let from = 0; from < text.length; ) {
    if (!isPlainHan(text.charCodeAt(from))) {
      from++
      continue
    }
    let to = from + 1
    while (to < text.length && to - from < longestRun && isPlainHan(text.charCodeAt(to))) to++
    yield [from, to]
    from = to
  }
}
