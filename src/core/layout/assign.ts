import type { Reason } from '../document'
import type { Block } from './block'
import { opensArticle } from './cues'
import type { Story } from './stories'
import { termsOf, Weights } from './terms'

/** A block whose article was a near guess. */
export interface Guess {
  readonly block: number
  readonly reason: Reason
  readonly confidence: number
}

/** How far, in stories before and after, a headline's story is looked for. */
const reach = 24

/**
 * Gives every block that is not running text to a story: by what it says, and where it says nothing that tells, by
 * where it stands. Sets `article`; blocks that belong to no story (photo news) get articles of their own.
 */
export function assign(blocks: readonly Block[], stories: readonly Story[]): Guess[] {
  for (const [n, story] of stories.entries())
    for (const i of story.bodies) {
      const block = blocks[i]
      if (block) block.article = n
    }
  const near = neighbours(blocks)
  const weights = new Weights(stories.map(({ terms }) => terms))
  const guesses = headlines(blocks, stories, weights, near)
  const next = { article: stories.length }
  signatures(blocks, near)
  photos(blocks, stories, weights, near, next)
  bylines(blocks, stories, near, next)
  notes(blocks, near)
  furniture(blocks, next)
  for (const [i, block] of blocks.entries())
    if (block.article < 0) block.article = near.after[i] ?? near.before[i] ?? next.article++
  return guesses
}

/** Where an article goes on is said at its end, where it began at its beginning. */
function notes(blocks: readonly Block[], near: Near): void {
  for (const [i, block] of blocks.entries()) {
    if (block.role !== 'note') continue
    const behind = /^[（(]?下?转/u.test(block.tape.text)
    block.article = (behind ? near.before[i] : near.after[i]) ?? -1
  }
}

/** Running heads and folios, which stand at the page's edges, belong to no article: each page's are one of their own. */
function furniture(blocks: readonly Block[], next: { article: number }): void {
  const own = new Map<number, number>()
  const head = blocks.findIndex(({ role }) => role !== 'other')
  const foot = blocks.findLastIndex(({ role }) => role !== 'other')
  for (const [i, block] of blocks.entries()) {
    const place = block.rows[0]?.place
    if (block.role !== 'other' || !(place ? place.edge : i < head || i > foot)) continue
    const page = place?.page ?? 0
    const article = own.get(page) ?? next.article++
    own.set(page, article)
    block.article = article
  }
}

/** For each block the number of the story of the nearest running text before and after it; null = none. */
interface Near {
  readonly before: readonly (number | null)[]
  readonly after: readonly (number | null)[]
}

function neighbours(blocks: readonly Block[]): Near {
  const before: (number | null)[] = []
  let last: number | null = null
  for (const block of blocks) {
    before.push(last)
    if (block.role === 'body') last = block.article
  }
  const after = new Array<number | null>(blocks.length).fill(null)
  last = null
  for (let i = blocks.length - 1; i >= 0; i--) {
    after[i] = last
    const block = blocks[i]
    if (block?.role === 'body') last = block.article
  }
  return { before, after }
}

/** Headline lines that stand together, each with its score for every story within reach. */
function headlines(
  blocks: readonly Block[],
  stories: readonly Story[],
  weights: Weights,
  near: Near,
): Guess[] {
  const guesses: Guess[] = []
  if (stories.length === 0) return guesses
  const after = convention(blocks, stories, weights, near)
  for (let from = 0; from < blocks.length; from++) {
    if (blocks[from]?.role !== 'headline') continue
    let to = from + 1
    while (to < blocks.length && blocks[to]?.role === 'headline') to++
    const low = Math.max(
      0,
      Math.min(near.before[from] ?? near.after[from] ?? 0, near.after[from] ?? 0) - reach,
    )
    const high = Math.min(stories.length, Math.max(near.before[from] ?? 0, near.after[from] ?? 0) + reach + 1)
    guesses.push(...group(blocks, from, to, stories, low, high, weights, near, after))
    from = to - 1
  }
  return guesses
}

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
    const terms = termsOf([block.tape.text])
    const a = weights.coverage(terms, stories[previous]?.terms ?? new Map())
    const b = weights.coverage(terms, stories[next]?.terms ?? new Map())
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
  // Where a headline tore a paragraph, its place says nothing about where it belongs.
  const next = blocks.slice(to, to + 60).find(({ role }) => role === 'body')
  const tears = next !== undefined && next.continues !== null
  const painted = blocks.slice(from, to).some(({ shadowed }) => shadowed)
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
    const terms = termsOf(blocks.slice(i, end).map(({ tape }) => tape.text))
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
        (isNext && isPlaced(blocks[i]) ? above : 0)
      own[s] = weights.coverage(terms, stories[story]?.terms ?? new Map())
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
  if (isPlaced(block) && isPlaced(before) && block.level === before.level) return 5
  // What is marked smaller and stands right above a larger line leads up to it.
  if (before.level !== null && block.level !== null && block.level < before.level) return leadsUp
  if (block.shadowed !== before.shadowed) return 0.15
  if (block.shadowed) return 0.1
  return block.blanks === 0 && before.blanks > 0 ? 0.8 : 0.3
}

/** How strongly a kicker belongs to its headline, by their ranks. */
const leadsUp = 1

/** What it says for a headline's article that the headline stands above it. */
const above = 1

/** A headline that stands above one article, while nearly all that it names is named in another. */
function placeDoubt(block: number, scores: Float64Array, chosen: number): Guess[] {
  const own = (scores[chosen] ?? 0) - above
  if (own > 0.4 || !scores.some((score, s) => s !== chosen && score > 0.6)) return []
  return [{ block, reason: { key: 'rules.articles.belongs' }, confidence: 0.4 }]
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

function signatures(blocks: readonly Block[], near: Near): void {
  for (const [i, block] of blocks.entries())
    if (block.role === 'signature') block.article = near.before[i] ?? near.after[i] ?? -1
}

/** Captions with their credits: to the story whose names they share, or to an article of their own. */
function photos(
  blocks: readonly Block[],
  stories: readonly Story[],
  weights: Weights,
  near: Near,
  next: { article: number },
): void {
  for (let from = 0; from < blocks.length; from++) {
    const block = blocks[from]
    if (!block || (block.role !== 'caption' && block.role !== 'credit')) continue
    let to = from + 1
    if (block.role === 'caption') while (blocks[to]?.role === 'credit') to++
    // An engine reads a credit first that is printed in the photo.
    else if (blocks[to]?.role === 'caption' && blocks[to + 1]?.role !== 'credit') to++
    const unit = blocks.slice(from, to)
    const terms = termsOf(unit.map(({ tape }) => tape.text.replace(/^(?:图片来源|图为)[:：]?/u, '')))
    const before = near.before[from] ?? null
    const after = near.after[from] ?? null
    let best = -1
    let most = 0
    let second = 0
    const low = Math.max(0, (before ?? after ?? 0) - reach)
    const high = Math.min(stories.length, (after ?? before ?? 0) + reach + 1)
    for (let s = low; s < high; s++) {
      const beside = s === before || s === after
      const score = weights.coverage(terms, stories[s]?.terms ?? new Map()) + (beside ? 0.05 : 0)
      if (score > most) {
        second = most
        most = score
        best = s
      } else if (score > second) second = score
    }
    const alone = stories.length === 1
    const clear = (most >= 0.25 && most >= second * 1.6) || (most >= 0.45 && most >= second + 0.12)
    const told = alone || clear || most >= 0.7
    const other = told && !alone && isOtherNews(unit, stories[best])
    const article = other ? -1 : told ? best : isOwn(blocks, from, to, stories, before, after)
    for (const one of unit) one.article = article >= 0 ? article : next.article
    if (article < 0) next.article++
    from = to - 1
  }
}

/** Photo news opens with a date, as news does, and then names whom it is about: somebody the story never names. */
function isOtherNews(unit: readonly Block[], story: Story | undefined): boolean {
  const caption = unit.find(({ role }) => role === 'caption')?.tape.text ?? ''
  const subject =
    /^(?:近日|日前|连日来|昨日|今日|(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?)，(?:由|在)?(\p{Script=Han}{2})/u.exec(
      caption,
    )
  return caption.length >= 40 && subject?.[1] !== undefined && !story?.terms.has(subject[1])
}

/** The story that a photo without names goes with: one beside it that has no headline; -1 = it stands for itself. */
function isOwn(
  blocks: readonly Block[],
  from: number,
  to: number,
  stories: readonly Story[],
  before: number | null,
  after: number | null,
): number {
  const caption = blocks.slice(from, to).find(({ role }) => role === 'caption')
  if (caption) return caption.tape.text.length < 40 && before !== null && before === after ? before : -1
  const next = blocks[to]
  if (next?.role === 'body' && after !== null && stories[after]) return after
  const previous = blocks[from - 1]
  if (previous?.role === 'body' && before !== null) return before
  return previous?.article ?? after ?? before ?? -1
}

function isNews(blocks: readonly Block[], story: Story | undefined): boolean {
  const first = blocks[story?.bodies[0] ?? -1]
  return first !== undefined && opensArticle(first.tape.text)
}

/** Bylines: with the headline above them, the text before or behind them, or a story that names no author. */
function bylines(
  blocks: readonly Block[],
  stories: readonly Story[],
  near: Near,
  next: { article: number },
): void {
  const signed = new Set<number>()
  for (const [n, story] of stories.entries()) if (story.signed) signed.add(n)
  for (const [i, block] of blocks.entries()) {
    if (block.role !== 'byline') continue
    const before = blocks[i - 1]
    const after = blocks[i + 1]
    const choices = [
      // Shadowed headlines are painted anywhere.
      before?.shadowed && after?.role === 'body' ? after.article : null,
      before?.role === 'headline' || before?.role === 'byline' ? before.article : null,
      before?.role === 'body' ? before.article : null,
      after?.role === 'body' ? after.article : null,
      after?.article ?? null,
      before?.article ?? null,
    ].filter((article): article is number => article !== null && article >= 0 && article < stories.length)
    const open = choices.filter((article) => !signed.has(article))
    // News opens with its dateline and names its author at its end; a byline is a report's.
    const free = open.find((article) => !isNews(blocks, stories[article])) ?? open[0]
    const article = free ?? choices[0] ?? near.before[i] ?? near.after[i] ?? next.article++
    block.article = article
    signed.add(article)
  }
}
