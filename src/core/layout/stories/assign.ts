import type { Block } from '../block'
import { isDepartment } from '../cues/column-names'
import { closesArticle } from '../cues/notes'
import { isNoticeHead, isSalutation } from '../cues/notices'
import { opensArticle } from '../cues/openings'
import { isEditors, isOfOtherPage } from '../cues/page-marks'
import { isNoteHead } from '../roles/forms'
import { type Guess, headlines } from './headline-stories'
import { type Near, neighbours } from './near'
import { photos } from './photo-stories'
import { closingSubheads } from './series'
import type { Story } from './stories'
import { type Vocabulary, Weights } from './terms'
import { toldByPaint } from './told-by-paint'

/**
 * Gives every block that is not running text to a story: by what it says, and where it says nothing that tells, by
 * where it stands. Sets `article`; blocks that belong to no story (photo news) get articles of their own.
 */
export function assign(
  blocks: readonly Block[],
  stories: readonly Story[],
  vocabulary: Vocabulary,
  series: ReadonlySet<number>,
): Guess[] {
  for (const [n, story] of stories.entries())
    for (const i of story.bodies) {
      const block = blocks[i]
      if (block) block.article = n
    }
  const near = neighbours(blocks)
  const weights = new Weights(
    stories.map(({ terms }) => terms),
    vocabulary,
  )
  for (const i of closingSubheads(blocks, series)) {
    const block = blocks[i]
    if (!block || near.before[i] === null) continue
    block.role = 'subhead'
    block.article = near.before[i] ?? -1
  }
  const guesses = toldByPaint(blocks, stories, near) ? [] : headlines(blocks, stories, weights, near, series)
  departments(blocks)
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

/**
 * What stands in a place of its own on the page has its name right above it: 数说上半年 above the figures. So have a
 * notice and a letter, though the page's headlines stand below their articles; a letter's may throw shadows like those.
 */
function departments(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    const below = blocks[i + 1]
    if (block.role !== 'headline' || block.level !== null || below?.role !== 'body') continue
    const plain = !block.shadowed
    const notice = plain && isNoticeHead(block.tape.text) && !opensArticle(below.tape.text)
    if (notice || headsLetter(blocks, below) || (plain && isDepartment(block.tape.text)))
      block.article = below.article
  }
}

/** Above whom a letter greets that has no other headline. */
const headsLetter = (blocks: readonly Block[], below: Block) =>
  isSalutation(below.tape.text) &&
  !blocks.some(({ role, article }) => role === 'headline' && article === below.article)

/**
 * Where an article goes on, and what the editors say of it afterwards, stands at its end; where it began, at its
 * beginning.
 */
function notes(blocks: readonly Block[], near: Near): void {
  for (const [i, block] of blocks.entries()) {
    if (block.role !== 'note') continue
    const head = blocks[i - 1]
    const told = head && isNoteHead(head) ? head : block
    const behind = closesArticle(told.tape.text)
    const [before, after] = [blocks[i - 1], blocks[i + 1]]
    // Above a late headline, behind who signs: both are of one article.
    const amid =
      before?.role === 'signature' && after?.role === 'headline' && before.article === after.article
    block.article = (amid ? before.article : behind ? near.before[i] : near.after[i]) ?? -1
  }
}

/** Running heads and folios, which stand at the page's edges, belong to no article: each page's are one of their own. */
function furniture(blocks: readonly Block[], next: { article: number }): void {
  const own = new Map<number, number>()
  contents(blocks, next)
  const head = blocks.findIndex(({ role }) => role !== 'other')
  const foot = blocks.findLastIndex(({ role }) => role !== 'other')
  for (const [i, block] of blocks.entries()) {
    const place = block.rows[0]?.place
    const edge = place ? place.edge : i < head || i > foot
    if (block.role !== 'other' || isOfOtherPage(block.tape.text)) continue
    if (!edge && !isEditors(block.tape.text)) continue
    const page = place?.page ?? 0
    const article = own.get(page) ?? next.article++
    own.set(page, article)
    block.article = article
  }
}

/** What other pages hold is told of in an article of its own, whatever stands around it. */
function contents(blocks: readonly Block[], next: { article: number }): void {
  const items = blocks.filter(({ role, tape }) => role === 'other' && isOfOtherPage(tape.text))
  if (items.length === 0) return
  const article = next.article++
  for (const item of items) item.article = article
}

function signatures(blocks: readonly Block[], near: Near): void {
  for (const [i, block] of blocks.entries())
    if (block.role === 'signature') block.article = near.before[i] ?? near.after[i] ?? -1
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
