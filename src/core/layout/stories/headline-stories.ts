import type { Reason } from '../../document'
import { squeeze } from '../../text'
import type { Block } from '../block'
import { isPlaceName } from '../cues/headings'
import { type Near, reach } from './near'
import { areHalvesAlike } from './series'
import { closeSections } from './signed-headlines'
import { giveSpares, type Headline } from './spare-headlines'
import type { Story } from './stories'
import { Subheads, tearsText } from './subheads'
import { unspoken, type Weights } from './terms'

/** A block whose article was a near guess. */
export interface Guess {
  readonly block: number
  readonly reason: Reason
  readonly confidence: number
}

/** Gives headline lines that stand together to stories, each by its score for every story within reach. */
export function headlines(
  blocks: readonly Block[],
  stories: readonly Story[],
  weights: Weights,
  near: Near,
  series: ReadonlySet<number>,
): Guess[] {
  const guesses: Guess[] = []
  if (stories.length === 0) return guesses
  const groups: Group[] = []
  const after = convention(blocks, stories, weights, near)
  const subheads = new Subheads(blocks, stories, weights, series)
  for (let from = 0; from < blocks.length; from++) {
    if (blocks[from]?.role !== 'headline') continue
    let to = from + 1
    while (to < blocks.length && blocks[to]?.role === 'headline') to++
    const low = Math.max(
      0,
      Math.min(near.before[from] ?? near.after[from] ?? 0, near.after[from] ?? 0) - reach,
    )
    const high = Math.min(stories.length, Math.max(near.before[from] ?? 0, near.after[from] ?? 0) + reach + 1)
    const around = near.before[from] ?? null
    if (around !== null && around === near.after[from] && subheads.keep(from, to, around)) {
      for (const line of blocks.slice(from, to)) line.article = around
    } else {
      guesses.push(...group(blocks, from, to, stories, low, high, weights, near, after))
      groups.push({ from, to })
    }
    from = to - 1
  }
  const says = ({ tape }: Block, story: number) =>
    weights.common(weights.termsOf([tape.text]), stories[story]?.terms ?? unspoken) >= unsaid
  for (const { from, to } of groups) {
    const lines = blocks.slice(from, to)
    withNeighbours(lines, near.after[from] ?? -1, says)
    leadUp(lines, near.after[from] ?? -1, says)
  }
  headTheRest(blocks, groups, near, (line) => says(line, line.article))
  closeSections(blocks, near.before)
  giveSpares(blocks, apart(blocks, groups), stories, weights)
  return guesses
}

/** Headlines that stand together: blocks `[from, to)`. */
interface Group {
  readonly from: number
  readonly to: number
}

/** The headlines of groups, each for itself: lines of one article without white between them. */
function apart(blocks: readonly Block[], groups: readonly Group[]): Headline[] {
  return groups.flatMap(({ from, to }) => {
    const headlines: Headline[] = []
    let first = from
    for (let i = from + 1; i <= to; i++) {
      const line = blocks[i]
      const same = i < to && line?.article === blocks[i - 1]?.article
      if (same && (line?.blanks === 0 || bond(blocks, i) >= tied)) continue
      headlines.push({ from: first, to: i })
      first = i
    }
    return headlines
  })
}

/**
 * Gives a text without a headline the line right above it, if that says nothing of the article that its words chose, or
 * if that article has a shadowed headline above its own text.
 */
function headTheRest(
  blocks: readonly Block[],
  groups: readonly Group[],
  near: Near,
  says: (line: Block) => boolean,
): void {
  const headed = new Set(blocks.flatMap(({ role, article }) => (role === 'headline' ? [article] : [])))
  const inPlace = new Set<number>()
  for (const { to } of groups) {
    const last = blocks[to - 1]
    const next = blocks[to]
    const stands = next?.role === 'byline' || next?.article === last?.article
    if (last?.shadowed && stands) inPlace.add(last.article)
  }
  for (const { from, to } of groups) {
    const above = to - from > 1 ? blocks[to - 2] : undefined
    const last = blocks[to - 1]
    // Between a line given to the text above and a text below may stand who wrote this.
    const behind = last?.article === near.before[from] && blocks[to]?.role === 'byline'
    const next = blocks[behind ? to + 1 : to]
    if (!last || next?.role !== 'body' || headed.has(next.article)) continue
    const strays = above?.article === last.article && bond(blocks, to - 1) < tied && !says(last)
    const spare = last.shadowed && !above?.shadowed && inPlace.has(last.article)
    if (strays || spare) last.article = next.article
  }
}

/** Below it, a text says nothing of what a headline says. */
const unsaid = 0.1

/** What stands between two lines of one article's headline, with its text below them, is a line of it, too. */
function withNeighbours(
  lines: readonly Block[],
  below: number,
  says: (line: Block, story: number) => boolean,
): void {
  for (const [i, line] of lines.entries()) {
    const around = [lines[i - 1], lines[i + 1]]
    const own = says(line, line.article) && !says(line, below)
    if (!own && around.every((other) => other?.article === below && says(other, below))) line.article = below
  }
}

/**
 * A line as short as a column's name that its article never says, between the headline of the text above and that of the
 * text below, leads up to this one.
 */
function leadUp(lines: readonly Block[], below: number, says: (line: Block, story: number) => boolean): void {
  for (const [i, line] of lines.entries()) {
    const [above, next] = [lines[i - 1], lines[i + 1]]
    if (!above || next?.article !== below || above.article === below || line.article !== above.article)
      continue
    if (squeeze(line.tape.text).length <= longestName && !says(line, line.article)) line.article = below
  }
}

/** In characters. */
const longestName = 6

/** Whether this page's headlines stand after their articles: more of those that speak clearly do. */
function convention(
  blocks: readonly Block[],
  stories: readonly Story[],
  weights: Weights,
  near: Near,
): boolean {
  let before = 0
  let after = 0
  for (const [i, block] of blocks.entries()) {
    if (block.role !== 'headline') continue
    const previous = near.before[i] ?? null
    const next = near.after[i] ?? null
    if (previous === next || previous === null || next === null) continue
    const terms = weights.termsOf([block.tape.text])
    const a = weights.coverage(terms, stories[previous]?.terms ?? unspoken)
    const b = weights.coverage(terms, stories[next]?.terms ?? unspoken)
    if (a > b + 0.15) after++
    else if (b > a + 0.15) before++
  }
  return after > before
}

function group(
  blocks: readonly Block[],
  from: number,
  to: number,
  stories: readonly Story[],
  low: number,
  high: number,
  weights: Weights,
  near: Near,
  after: boolean,
): Guess[] {
  const count = high - low
  const tears = tearsText(blocks, to)
  const painted = blocks.slice(from, to).some(({ shadowed }) => shadowed)
  // All of a page's shadows may be painted at its top, above whoever wrote the first text.
  const signed = (!painted || from > 0) && blocks[to]?.role === 'byline' && headsText(blocks, to + 1)
  // best[s]: the best score of the lines so far if the last of them belongs to story low + s.
  let best = new Float64Array(count)
  const paths: Int32Array[] = []
  const scores: Float64Array[] = []
  for (let i = from; i < to; i++) {
    const own = new Float64Array(count)
    // What its place says is said once for lines that stay together.
    const here = new Float64Array(count)
    const joined = i > from && bond(blocks, i) >= tied
    // Lines that are tied speak together, and are heard once.
    let end = i + 1
    while (end < to && bond(blocks, end) >= tied) end++
    const terms = weights.termsOf(blocks.slice(i, end).map(({ tape }) => tape.text))
    for (let s = 0; s < count && !joined; s++) {
      const story = low + s
      const isNext = near.after[i] === story
      const isPrevious = near.before[i] === story
      const place =
        (isNext ? (after ? 0.1 : 0.2) : 0) +
        (isPrevious ? (after ? 0.2 : 0.1) : 0) +
        (isNext && isPrevious ? 0.15 : 0) +
        // Shadowed headlines are painted anywhere; what has no shadow stands where it was set.
        (isNext && painted && blocks[i]?.shadowed === false ? 0.35 : 0) +
        // In printed order a headline stands above its article.
        (isNext && (isPlaced(blocks[i]) || isMarked(blocks[i])) ? above : 0) +
        (isNext && !after && signed ? aboveByline : 0)
      own[s] = weights.coverage(terms, stories[story]?.terms ?? unspoken)
      here[s] = tears ? 0 : place
    }
    scores.push(own.map((value, s) => value + (here[s] ?? 0)))
    const together = i === from ? 0 : joined ? 100 : bond(blocks, i)
    const path = new Int32Array(count)
    const sum = new Float64Array(count)
    let top = 0
    for (let s = 1; s < count; s++) if ((best[s] ?? 0) > (best[top] ?? 0)) top = s
    for (let s = 0; s < count; s++) {
      const stay = i === from ? Number.NEGATIVE_INFINITY : (best[s] ?? 0) + together
      const move = (best[top] ?? 0) + (here[s] ?? 0)
      path[s] = stay >= move ? s : top
      sum[s] = Math.max(stay, move) + (own[s] ?? 0)
    }
    paths.push(path)
    best = sum
  }
  let at = 0
  for (let s = 1; s < count; s++) if ((best[s] ?? 0) > (best[at] ?? 0)) at = s
  const guesses: Guess[] = []
  for (let i = to - 1; i >= from; i--) {
    const block = blocks[i]
    if (block) block.article = low + at
    const own = scores[i - from]
    if (own && to - from === 1)
      guesses.push(...(isPlaced(block) ? placeDoubt(i, own, at) : doubt(i, own, at)))
    at = paths[i - from]?.[at] ?? at
  }
  return guesses
}

/** From this bond on, two lines are one headline beyond doubt. */
const tied = 0.8

/** How strongly a line of a headline group belongs with the line before it. */
function bond(blocks: readonly Block[], i: number): number {
  const block = blocks[i]
  const before = blocks[i - 1]
  if (!block || !before) return 0
  const [row] = block.rows
  if (row?.headlineWith !== null && row?.headlineWith === before.first) return 5
  if (block.first === before.last) return 5
  // A deck is its headline's.
  if (/^——/u.test(block.tape.text)) return 5
  if (leadsToText(blocks, i)) return 5
  if (isPlaced(block) && isPlaced(before) && block.level === before.level) return 5
  // What is marked smaller and stands right above a larger line leads up to it.
  if (before.level !== null && block.level !== null && block.level < before.level) return leadsUp
  if (block.shadowed !== before.shadowed) return 0.15
  if (areHalvesAlike(before, block)) return 5
  if (block.shadowed) return areTwoBetweenWhite(blocks, i) ? 0.5 : 0.1
  return block.blanks === 0 && before.blanks > 0 ? 0.8 : 0.3
}

/** Two lines set close together, with white above and below: headlines that were painted in a pile are more, or have none. */
function areTwoBetweenWhite(blocks: readonly Block[], i: number): boolean {
  const [before, block, below] = blocks.slice(i - 1, i + 2)
  if (!before || !block || !below) return false
  return (i === 1 || before.blanks > 0) && block.blanks === 0 && below.blanks > 0
}

/** Without a shadow, right above a shadowed line with its text below it: the place that both tell of. */
function leadsToText(blocks: readonly Block[], i: number): boolean {
  const [before, block, below] = blocks.slice(i - 1, i + 2)
  if (!before || !block || below?.role !== 'body' || before.shadowed || !block.shadowed) return false
  return isPlaceName(before.tape.text) && block.first - before.last === block.blanks + 1
}

/** How strongly a kicker belongs to its headline, by their ranks. */
const leadsUp = 1

/** What it says for a headline's article that the headline stands above it. */
const above = 1

/** The same of one with its author's name between. */
const aboveByline = 0.5

/** Text, or the title of a poem above it. */
const headsText = (blocks: readonly Block[], i: number) =>
  blocks[i]?.role === 'body' || (blocks[i]?.role === 'headline' && blocks[i + 1]?.role === 'body')

/** A headline that stands above one article, while nearly all that it names is named in another. */
function placeDoubt(block: number, scores: Float64Array, chosen: number): Guess[] {
  const own = (scores[chosen] ?? 0) - above
  if (own > 0.4 || !scores.some((score, s) => s !== chosen && score > 0.6)) return []
  return [{ block, reason: { key: 'rules.articles.belongs' }, confidence: 0.4 }]
}

/** An engine marked it, which reads a page in the order of its print. */
function isMarked(block: Block | undefined): boolean {
  return block !== undefined && block.level !== null && !block.shadowed
}

/** It is known to be a headline by the size of its type, and where it stands. */
function isPlaced(block: Block | undefined): boolean {
  return (block?.rows[0]?.place?.rank ?? null) !== null
}

function doubt(block: number, scores: Float64Array, chosen: number): Guess[] {
  const own = scores[chosen] ?? 0
  let second = Number.NEGATIVE_INFINITY
  for (const [s, score] of scores.entries()) if (s !== chosen && score > second) second = score
  if (own >= 0.3 || own - second > 0.08) return []
  return [{ block, reason: { key: 'rules.articles.belongs' }, confidence: 0.5 }]
}
