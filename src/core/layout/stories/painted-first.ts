import type { Block } from '../block'
import { isDepartment } from '../cues/column-names'
import { isPlaceName } from '../cues/headings'
import { isSalutation } from '../cues/notices'
import { opensArticle, saysWhenOrWhence } from '../cues/openings'
import { briefsIn } from './briefs'
import { type Story, type Texts, told } from './stories'
import { squaredRarity, type Vocabulary } from './terms'

/** A headline of one of a page's sheets. */
interface Headline {
  readonly lines: readonly number[]
  readonly sheet: number
  /** Whether its text may go on on the next sheet. */
  readonly last: boolean
}

/**
 * The articles of a page whose headlines were painted before its texts, with their shadows, as many PDFs have it: each
 * sheet's headlines in a run, then their texts in the same order. So the texts can be cut into as many as there are
 * headlines, where articles look like beginning and what one headline says changes to what the next one says.
 *
 * A hidden Markov model whose states are the headlines, from left to right, solved by Viterbi's algorithm.
 */
export class PaintedFirst {
  readonly #blocks: readonly Block[]
  readonly #texts: readonly number[]
  /** News that has no headline but its column's name. */
  readonly #briefs: ReadonlyMap<number, number>
  readonly #page: Texts
  readonly #headlines: readonly Headline[]
  /** The sheet of each text. */
  readonly #sheets: readonly number[]

  constructor(blocks: readonly Block[], page: Texts) {
    this.#blocks = blocks
    this.#page = page
    this.#briefs = briefsIn(blocks)
    // A photo's news is none of the texts.
    this.#texts = page.bodies.filter((i) => !this.#briefs.has(i) && !isPhotoNews(blocks, i))
    const runs = runsOf(blocks)
    this.#headlines = runs.flatMap((run, sheet) => {
      const own = together(blocks, run)
      return own.map((lines, n) => ({ lines, sheet, last: n === own.length - 1 }))
    })
    this.#sheets = this.#texts.map((i) => runs.findLastIndex(([first = 0]) => first < i))
  }

  /** Whether each sheet has its headlines in a run before its texts. */
  get isPainted(): boolean {
    const [first = [], ...others] = [...Map.groupBy(this.#headlines, ({ sheet }) => sheet).values()]
    const piles = others.filter((own) => own.length > 1).length
    // Two headlines alone may be the lines of one.
    if (this.#sheets[0] !== 0 || first.length + piles < fewestHeadlines) return false
    return piles < mostSheets && (piles === others.length || first.length >= fewestHeadlines)
  }

  /** Whether the articles come out even: every headline has a text, and every text of some length one headline. */
  get isEven(): boolean {
    const articleOf = (i: number) => this.#blocks[i]?.article ?? -1
    const headed = new Set(this.#headlines.flatMap(({ lines }) => lines.map(articleOf)))
    const texts = Map.groupBy(
      this.#page.bodies.filter((i) => !this.#briefs.has(i)),
      articleOf,
    )
    const told = [...texts].flatMap(([article, own]) =>
      own.length > 1 || headed.has(article) ? [article] : [],
    )
    // Several lines may be one headline, but not all that stand together.
    const first = this.#headlines.filter(({ sheet }) => sheet === 0)
    const parted = new Set(first.map(({ lines }) => articleOf(lines[0] ?? -1))).size > 1
    return parted && told.length === headed.size && told.every((one) => headed.has(one))
  }

  /** The stories, with those of photos and of brief news, which have no headline; null = there is no such order. */
  stories(vocabulary: Vocabulary): readonly Story[] | null {
    const said = this.#saying(vocabulary)
    const owners = this.#owners(said)
    if (owners === null || !this.#areNamed(owners, said)) return null
    if (named(said, owners) < named(said, this.#ownersSoFar())) return null
    const headed = this.#headlines.map(({ lines }, g) => ({
      headlines: lines,
      bodies: this.#texts.filter((_, n) => owners[n] === g),
    }))
    const known = new Set(this.#texts)
    const others = Map.groupBy(
      this.#page.bodies.filter((i) => !known.has(i)),
      (i) => this.#briefs.get(i) ?? i,
    )
    const unheaded = Array.from(others.values(), (bodies) => ({ headlines: [], bodies }))
    const first = ({ bodies }: { readonly bodies: readonly number[] }) => bodies[0] ?? 0
    return told(
      [...headed, ...unheaded].toSorted((a, b) => first(a) - first(b)),
      this.#blocks,
      this.#page,
    )
  }

  /** The headline that each text stands under; null = they cannot all have one. */
  #owners(said: readonly Float64Array[]): readonly number[] | null {
    const count = this.#headlines.length
    let best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
    const moved: Uint8Array[] = []
    for (const [n] of this.#texts.entries()) {
      const begins = n === 0 ? 0 : this.#beginning(n)
      const next = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
      const moves = new Uint8Array(count)
      for (let g = 0; g < count; g++) {
        if (!this.#mayStand(n, g)) continue
        const stay = best[g] ?? Number.NEGATIVE_INFINITY
        next[g] = stay
        // From the headline before, or past one that has no text of its own.
        for (const step of [1, 2]) {
          const first = n === 0 && g === step - 1 ? 0 : Number.NEGATIVE_INFINITY
          const came = Math.max(first, (best[g - step] ?? Number.NEGATIVE_INFINITY) + begins)
          const move = step === 1 ? came : came - untold
          if (move <= (next[g] ?? 0)) continue
          moves[g] = step
          next[g] = move
        }
        next[g] = (next[g] ?? 0) + (said[g]?.[n] ?? 0)
      }
      moved.push(moves)
      best = next
    }
    if ((best[count - 1] ?? Number.NEGATIVE_INFINITY) === Number.NEGATIVE_INFINITY) return null
    const owners: number[] = []
    let g = count - 1
    for (let n = this.#texts.length - 1; n >= 0; n--) {
      owners.unshift(g)
      g -= moved[n]?.[g] ?? 0
    }
    return owners
  }

  /** For each text the first headline of the article that it is in so far. */
  #ownersSoFar(): readonly number[] {
    const articleOf = (i: number | undefined) => this.#blocks[i ?? -1]?.article
    const headed = this.#headlines.map(({ lines }) => articleOf(lines[0]))
    return this.#texts.map((i) => headed.indexOf(articleOf(i)))
  }

  /** On its own sheet, or the last of one on the next. */
  #mayStand(n: number, g: number): boolean {
    const { sheet, last } = this.#headlines[g] ?? { sheet: -1, last: false }
    const own = this.#sheets[n] ?? 0
    return sheet === own || (last && sheet === own - 1)
  }

  /** How much more of each headline each text says than of the others. */
  #saying(vocabulary: Vocabulary): Float64Array[] {
    const textOf = (i: number) => this.#blocks[i]?.tape.text ?? ''
    const spoken = this.#texts.map((i) => new Set(vocabulary.termsOf([textOf(i)]).terms))
    const rarity = squaredRarity(spoken.length)
    const shares = this.#headlines.map(({ lines }) => {
      const { terms } = vocabulary.termsOf(lines.map(textOf))
      const weights = terms.map((term) => {
        const holding = spoken.filter((one) => one.has(term)).length
        return holding === 0 ? 0 : (rarity[holding] ?? 0)
      })
      const all = weights.reduce((sum, weight) => sum + weight, 0)
      const saidBy = (one: ReadonlySet<number>) =>
        terms.reduce((sum, term, t) => sum + (one.has(term) ? (weights[t] ?? 0) : 0), 0)
      return spoken.map((one) => (all === 0 ? 0 : (saidBy(one) / all) ** 2))
    })
    const mean = spoken.map((_, n) => shares.reduce((sum, share) => sum + (share[n] ?? 0), 0) / shares.length)
    return shares.map((share) =>
      Float64Array.from(share, (value, n) => saidWeight * (value - (mean[n] ?? 0))),
    )
  }

  /** Whether most headlines are said in their texts more than the others: these stand in their order. */
  #areNamed(owners: readonly number[], said: readonly Float64Array[]): boolean {
    const named = new Set(owners.filter((g, n) => (said[g]?.[n] ?? 0) > saidWeight * clearly))
    return named.size >= this.#headlines.length * most
  }

  /** How much the nth text looks like the beginning of an article. */
  #beginning(n: number): number {
    const [from = 0, to = 0] = [this.#texts[n - 1], this.#texts[n]]
    const block = this.#blocks[to]
    if (!block || block.continues !== null) return Number.NEGATIVE_INFINITY
    const { text } = block.tape
    let begins = opensArticle(text) ? 2.5 : isSalutation(text) ? 1.5 : saysWhenOrWhence(text) ? 0.7 : 0
    const between = new Set(
      this.#blocks
        .slice(from + 1, to)
        .map(({ role, tape }) => (role === 'headline' && isDepartment(tape.text) ? 'column' : role)),
    )
    if (between.has('signature')) begins += 2
    if (between.has('byline') || between.has('column') || between.has('note')) begins += 1
    // A line may lead up to an article, or part one.
    between.delete('headline')
    if (between.size === 0) begins -= 1
    const left = this.#texts.slice(Math.max(0, n - view), n)
    return begins - cohesionWeight * this.#page.cohesion.between(left, this.#texts.slice(n, n + view))
  }
}

/** How much of the headlines the texts say that stand under them, each by the one that says most. */
const named = (said: readonly Float64Array[], owners: readonly number[]) =>
  said.reduce((sum, own, g) => sum + Math.max(0, ...own.filter((_, n) => owners[n] === g)), 0)

/** On the first sheet; one less where another has some of its own. */
const fewestHeadlines = 3
const mostSheets = 2

/** What a headline's words weigh against how articles begin … */
const saidWeight = 4
/** … and what paragraphs have in common. */
const cohesionWeight = 10
/** What a headline without a text costs. */
const untold = 3
/** Paragraphs on either side that are compared with each other. */
const view = 5

/** So much more a text says of its headline than of the others … */
const clearly = 0.15
/** … for most of the headlines. */
const most = 0.75

/** A lone paragraph above its credit, behind who signs or another photo. */
function isPhotoNews(blocks: readonly Block[], i: number): boolean {
  const before = blocks[i - 1]?.role
  return blocks[i + 1]?.role === 'credit' && before !== 'body' && before !== 'headline' && before !== 'byline'
}

/** Shadowed lines that follow each other, on each sheet, but for the names of columns, which stand where they were set. */
function runsOf(blocks: readonly Block[]): number[][] {
  const runs: number[][] = []
  for (const [i, block] of blocks.entries()) {
    if (block.role !== 'headline' || !block.shadowed || isDepartment(block.tape.text)) continue
    const run = runs.at(-1)
    if (run?.at(-1) === i - 1) run.push(i)
    else runs.push([i])
  }
  return runs
}

/** The lines of each headline: those that one shadow held, and a place's name with what happened there. */
function together(blocks: readonly Block[], run: readonly number[]): number[][] {
  const headlines: number[][] = []
  for (const i of run) {
    const [before, line] = [blocks[i - 1], blocks[i]]
    const own = headlines.at(-1)
    const kept = line?.rows[0]?.headlineWith ?? null
    const goesOn =
      before !== undefined &&
      (isPlaceName(before.tape.text) || (kept !== null && kept >= before.first && kept <= before.last))
    if (own && goesOn) own.push(i)
    else headlines.push([i])
  }
  return headlines
}
