import type { Range } from '../../../text'
import type { Misread } from '../misread'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { type Certain, certainOnCleanPage } from './certain'
import { doubtsOf } from './han-doubts'
import { correction } from './han-finding'
import type { PageEvidence } from './page-evidence'
import { rightOn, roughness, type Weighed, weigh } from './weigh'

/** A saying with three characters wrong is read in three passes; more is chance. */
const mostPasses = 3
/** Words are hardly longer than one more than this. */
const wordsReach = 3
/** A longer run has no marks at all; cutting it loses a word, and bounds the memory. */
const longestRun = 2000
/** A place less likely misread than this need not be remembered until the page's roughness is known. */
const hardly = -5
/** A page that somebody has proofread is hardly rougher. */
const cleanest = 0.1
/** Of fewer characters nothing is told by the doubts alone. */
const enoughText = 400

/** Han characters in a row, part of one block's text. */
export interface Run extends Range {
  readonly block: number
}

/** How far a page is to be trusted. */
export interface Quality {
  /** As {@link roughness} tells it, with the page's other oddities. */
  readonly rough: number
  /** 0 to 1: how much less evidence is enough for a correction than on a clean page. */
  readonly ease: number
  /** 0 to 1: whether there is text enough to tell anything by doubts alone. */
  readonly known: number
  /** How much rougher the page is than a proofread one. */
  readonly beyondClean: number
}

/** The runs of a page, their characters that may be misread, and those that were found to be. */
export class DoubtfulPage {
  readonly #texts: readonly string[]
  readonly #now: string[]
  readonly #index: WordIndex
  readonly #page: PageEvidence
  readonly #doubts = new Map<Run, readonly Weighed[]>()
  /** How many misreads each run is expected to hold, its hardly doubtful characters with the others. */
  readonly #expected = new Map<Run, number>()
  readonly #done: readonly Set<number>[]
  readonly #characters: number
  /** The contexts in which what was corrected last stands, see {@link PageEvidence.reread}. */
  #stirred: ReadonlySet<number> = new Set()

  /** `page` follows what is corrected. */
  constructor(texts: readonly string[], index: WordIndex, page: PageEvidence) {
    this.#texts = texts
    this.#now = [...texts]
    this.#index = index
    this.#page = page
    this.#done = texts.map(() => new Set())
    let characters = 0
    for (const [block, text] of texts.entries())
      for (const [from, to] of hanRuns(text)) {
        characters += to - from
        this.#weigh({ block, from, to })
      }
    this.#characters = characters
  }

  /** The page's texts, with what was corrected so far. */
  get now(): readonly string[] {
    return this.#now
  }

  /** What is doubtful in each run that has doubts, in order. */
  get doubts(): ReadonlyMap<Run, readonly Weighed[]> {
    return this.#doubts
  }

  isDone(block: number, at: number): boolean {
    return this.#done[block]?.has(at) ?? false
  }

  /** Somebody else has found this one: it is neither corrected nor doubted any more. */
  settle(block: number, at: number): void {
    this.#done[block]?.add(at)
  }

  /** @param oddities how many other signs of a bad scan the page shows */
  quality(oddities: number): Quality {
    const characters = this.#characters
    const all = [...this.#doubts.values()].flat()
    let expected = 0
    for (const own of this.#expected.values()) expected += own
    const rough =
      roughness(all, expected, characters) + 0.25 * Math.log1p((oddities * 3000) / (characters + 1000))
    // What stands out whatever the page, per 2,000 characters: three such places make a page rough.
    const outstanding = all.filter((own) => rightOn(0, own) > certainOnCleanPage).length
    return {
      rough,
      ease: Math.min(1, (oddities + 2 * outstanding) / (1 + characters / 2000) / 3),
      known: Math.min(1, characters / enoughText),
      beyondClean: Math.max(0, rough - cleanest),
    }
  }

  /**
   * Corrects what is certain. A corrected character makes words with its neighbours, and speaks for its like where the
   * page says the same again: these are read again, until nothing changes.
   *
   * @param certainOf what is certain in a run; asked of every run first, then of those that are read again
   */
  correct(
    certainOf: (run: Run, text: string, doubts: readonly Weighed[]) => readonly Certain[],
  ): readonly Misread[] {
    const found: Misread[] = []
    let open: readonly Run[] = [...this.#doubts.keys()]
    for (let pass = 0; pass < mostPasses && open.length > 0; pass++) {
      const puts = new Map<number, Put[]>()
      const mended = new Set<Run>()
      for (const run of open) {
        const { block } = run
        for (const { at, best, misread } of certainOf(
          run,
          this.#now[block] ?? '',
          this.#doubts.get(run) ?? [],
        )) {
          found.push(correction(block, at, best, misread, this.#texts[block]?.charAt(at) ?? ''))
          this.#done[block]?.add(at)
          const own = puts.get(block)
          if (own) own.push({ at, unit: best.unit })
          else puts.set(block, [{ at, unit: best.unit }])
          mended.add(run)
        }
      }
      this.#put(puts)
      open =
        mended.size === 0
          ? []
          : [...this.#doubts.keys()].filter((run) => mended.has(run) || this.#isStirred(run))
      for (const run of open) this.#weigh(run)
    }
    return found
  }

  /** Whether what was corrected last says something of a place: as part of its word, or as what stands where it stands. */
  isTouched({ block }: Run, at: number): boolean {
    for (let place = at - wordsReach; place <= at + wordsReach; place++)
      if (this.isDone(block, place)) return true
    return this.#page.isIn(this.#stirred, this.#now[block] ?? '', at)
  }

  #isStirred(run: Run): boolean {
    const text = this.#now[run.block] ?? ''
    return (this.#doubts.get(run) ?? []).some(({ at }) => this.#page.isIn(this.#stirred, text, at))
  }

  #put(puts: ReadonlyMap<number, readonly Put[]>): void {
    const stirred = new Set<number>()
    for (const [block, own] of puts) {
      const before = this.#now[block] ?? ''
      const after = withPuts(before, own)
      this.#now[block] = after
      const places = own.map(({ at }) => at)
      for (const context of this.#page.reread(before, after, places)) stirred.add(context)
    }
    this.#stirred = stirred
  }

  #weigh(run: Run): void {
    const own: Weighed[] = []
    let expected = 0
    for (const doubt of doubtsOf(this.#now[run.block] ?? '', run.from, run.to, this.#index, this.#page)) {
      if (this.isDone(run.block, doubt.at)) continue
      const weighed = weigh(doubt)
      expected += weighed.first
      if (weighed.misread > hardly) own.push(weighed)
    }
    if (own.length > 0 || this.#doubts.has(run)) this.#doubts.set(run, own)
    this.#expected.set(run, expected)
  }
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
