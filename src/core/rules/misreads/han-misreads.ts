import type { Range } from '../../text'
import { isClear } from '../../text/lookalikes'
import { habits } from './habits'
import { doubtsOf } from './han-doubts'
import type { Reading } from './han-readings'
import { isPlainHan } from './han-run'
import { mayBeMeant } from './may-be-meant'
import type { Misread } from './misread'
import type { PageEvidence } from './page-evidence'
import { type Slip, slipAt } from './slips'
import { misreadOn, rightOn, roughness, type Weighed, weigh } from './weigh'
import type { WordIndex } from './word-index'

/** Beyond this the best reading is put in on a clean page, where any misread is an odd name first. */
const certainOnCleanPage = 0.975
/** On a rough one by the length of the word that it makes: a word of two proves less than a longer one. */
const certainOnRoughPage = (size: number) => (size < 3 ? 0.82 : 0.8)
/** However well another reading fits, the one that stands must be likely wrong. */
const leastMisread = 0.57
/** On a page with misreads enough a place is shown from here; on a clean one from {@link doubtOnCleanPage}. */
const doubtOnRoughPage = 0.17
const doubtOnCleanPage = 0.45
/** Below this ease a page is clean. */
const clean = 0.3
/** Where misreads are many, what stands beside one may be misread as well. */
const mostEaseOfSlips = 0.6
/** A saying with three characters wrong is read in three passes; more is chance. */
const mostPasses = 3
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

  const slips = slipsOf(doubts, texts, page)
  const found: Misread[] = []
  const done = texts.map(() => new Set<number>())
  // A corrected character makes words with its neighbours: they are read again, until nothing changes.
  let open: readonly Run[] = [...doubts.keys()]
  for (let pass = 0; pass < mostPasses && open.length > 0; pass++) {
    const puts = new Map<number, Put[]>()
    open = open.filter((run) => {
      const { block } = run
      const text = now[block] ?? ''
      const certain = certainIn(doubts.get(run) ?? [], rough, ease).filter(
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
  for (const { block, at, best, certain } of slips) {
    if (done[block]?.has(at)) continue
    done[block]?.add(at)
    const read = texts[block]?.charAt(at) ?? ''
    const sure = certain && ease < mostEaseOfSlips
    found.push({ ...correction(block, at, best, sure ? 0.9 : 0.6, read), certain: sure })
  }
  for (const misread of habits(texts, [...found], index)) {
    if (done[misread.block]?.has(misread.from)) continue
    done[misread.block]?.add(misread.from)
    found.push(misread)
  }
  const least = between(doubtOnCleanPage, doubtOnRoughPage, ease)
  for (const [{ block }, own] of doubts) {
    const shown = own.flatMap((weighed) => {
      if (done[block]?.has(weighed.at)) return []
      const misread = misreadOn(rough, weighed)
      return misread > least ? { block, weighed, misread } : []
    })
    for (const group of groups(shown)) found.push(suspect(group, now, texts))
  }
  return found
}

/** Of two side by side neither is certain. */
function slipsOf(
  doubts: ReadonlyMap<Run, readonly Weighed[]>,
  texts: readonly string[],
  page: PageEvidence,
): readonly (Slip & { readonly block: number })[] {
  const found: (Slip & { readonly block: number })[] = []
  for (const [{ block }, own] of doubts) {
    const text = texts[block] ?? ''
    const slips = own.flatMap((weighed) => slipAt(text, weighed, page) ?? [])
    for (const [n, slip] of slips.entries()) {
      const beside = [slips[n - 1], slips[n + 1]].some((other) => other && Math.abs(other.at - slip.at) === 1)
      found.push({ ...slip, block, certain: slip.certain && !beside })
    }
  }
  return found
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

const between = (least: number, most: number, ease: number) => least + (most - least) * ease

/** The characters of one run that are misread for certain, with what was printed. */
function certainIn(
  doubts: readonly Weighed[],
  rough: number,
  ease: number,
): readonly { readonly at: number; readonly best: Reading; readonly misread: number }[] {
  const settled = doubts.map((weighed) => ({
    at: weighed.at,
    best: weighed.readings[0],
    misread: misreadOn(rough, weighed),
    right: rightOn(rough, weighed),
  }))
  return settled.flatMap(({ at, best, misread, right }, n) => {
    if (!best || !isSound(best, ease)) return []
    // What the page says elsewhere may be likelier here as well, and this be printed for all that.
    if (misread < leastMisread || right <= between(certainOnCleanPage, certainOnRoughPage(best.size), ease))
      return []
    if (isAmidOthers(best, at, settled)) return []
    // Of two neighbours that both look wrong the likelier one is; correcting the other would spoil a good character.
    const rivals = [settled[n - 1], settled[n + 1]].filter((other) => other && Math.abs(other.at - at) === 1)
    return rivals.some((other) => other && other.misread > misread - 0.15) ? [] : [{ at, best, misread }]
  })
}

/** Beside another place that looks wrong a word of two proves little: what it is made with may be misread itself. */
const isAmidOthers = (
  best: Reading,
  at: number,
  others: readonly { readonly at: number; readonly misread: number }[],
): boolean =>
  best.size < 3 &&
  best.two === 0 &&
  others.some((other) => Math.abs(other.at - at) === 2 && other.misread > looksWrong)

const looksWrong = 0.3

function correction(block: number, at: number, best: Reading, confidence: number, read: string): Misread {
  return {
    block,
    from: at,
    to: at + 1,
    text: read,
    suggestions: [{ text: String.fromCharCode(best.unit), score: 1 }],
    certain: true,
    confidence,
    reason: reasonFor(best, read),
  }
}

interface Doubtful {
  readonly block: number
  readonly weighed: Weighed
  readonly misread: number
}

/**
 * A reading that neither looks like what was read nor makes a long word is the page's habit at best. On a clean page
 * only a saying with one character wrong is beyond doubt: whatever else looks odd there was printed so.
 */
function isSound(reading: Reading, ease: number): boolean {
  const { shape, taken, kin, size, gain } = reading
  if (ease < clean) return size >= 4 && gain > 12 && (shape > 0 || taken > 0)
  return isClear(reading) || kin || (size >= 4 && gain > 12)
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

/** Doubtful characters side by side are one place, three at most. */
function* groups(doubtful: readonly Doubtful[]): Generator<readonly Doubtful[]> {
  let group: Doubtful[] = []
  for (const doubt of doubtful) {
    const last = group.at(-1)
    if (last && doubt.weighed.at - last.weighed.at === 1 && group.length < 3) group.push(doubt)
    else {
      if (group.length) yield group
      group = [doubt]
    }
  }
  if (group.length) yield group
}

/** `now` is the page with its corrections, `read` as it came: they differ in single characters only. */
function suspect(group: readonly Doubtful[], now: readonly string[], read: readonly string[]): Misread {
  const worst = group.reduce((a, b) => (b.misread > a.misread ? b : a))
  // Where one of them is much the likelier the others are only its neighbours.
  const rest = group.filter(({ misread }) => misread > worst.misread - 0.3)
  const block = worst.block
  const from = Math.min(...rest.map(({ weighed }) => weighed.at))
  const to = Math.max(...rest.map(({ weighed }) => weighed.at)) + 1
  const text = now[block]?.slice(from, to) ?? ''
  const put = (unit: number) => {
    const place = worst.weighed.at - from
    return text.slice(0, place) + String.fromCharCode(unit) + text.slice(place + 1)
  }
  const [best] = worst.weighed.readings
  const likely = worst.weighed.readings.slice(0, 3)
  return {
    block,
    from,
    to,
    text: read[block]?.slice(from, to) ?? '',
    suggestions: likely.map((reading, place) => ({ text: put(reading.unit), score: 0.6 / (place + 1) })),
    certain: false,
    confidence: worst.misread,
    reason: best ? reasonFor(best, text, put(best.unit)) : { key: 'rules.misreads.loose', values: { text } },
  }
}

function reasonFor(best: Reading, read: string, put = String.fromCharCode(best.unit)) {
  const values = { read, put }
  if (best.two > 0) return { key: 'rules.misreads.page', values: { ...values, times: best.two } }
  if (best.shape > 0 || best.taken > 0 || isClear(best)) return { key: 'rules.misreads.alike', values }
  return { key: 'rules.misreads.word', values }
}
