import type { Role } from '../../document'
import { countHan, endsSentence, squeeze } from '../../text'
import type { Block } from '../block'
import { namesPhotographer } from '../cues/bylines'
import { creditedTo, isForAll, opensPhoto, saysWhoIsWhere } from '../cues/credits'
import { opensArticle, opensWithDay } from '../cues/openings'
import { clearly, likely, photoTextLikeness } from '../cues/photo-texts'
import { isAlone, sentences } from './lone-sentences'
import { ownColumns, widest } from './own-columns'
import { inPhotoGaps } from './photo-gaps'

/** At most this long is a caption that stands beside its credit. */
const captionLength = 220

/** Which blocks are captions: by what they say, their credit, and where only a photo's words can stand. */
export function captions(blocks: readonly Block[]): void {
  const column = usualColumn(blocks)
  const shadows =
    blocks.filter(({ role, shadowed }) => role === 'headline' && shadowed).length >= fewestShadows
  for (const [i, block] of blocks.entries()) {
    if (
      block.role === 'body' &&
      (block.inset || opensPhoto(block.tape.text) || isPhotoText(block.tape.text) || isWhoIsWhere(block))
    )
      block.role = 'caption'
    if (block.role !== 'credit') continue
    const before = blocks[i - 1]
    if (!before || before.role === 'caption') continue
    const own = block.tail && before.last === block.last
    const wide =
      before.rows.length > 1 && widest([before]) > column * 1.4 && !isOfColumn(before, blocks[i - 2])
    const short =
      (wide
        ? before.tape.text.length <= captionLength
        : before.tape.text.length <= 80 && sentences(before.tape.text) <= 2) &&
      !opensArticle(before.tape.text)
    // Below the gap that the photo left stands its credit, and the line above it is a headline.
    const heads =
      before.role === 'headline' &&
      (before.shadowed || !shadows) &&
      !isBelowRanked(blocks, i - 1) &&
      !isTearing(blocks, i)
    if (heads && (block.blanks > 1 || blocks[i + 1]?.role === 'body') && !own) continue
    if (!own && (isOfNext(block, before, blocks[i + 1]) || isBehindText(before, blocks[i + 1]))) {
      const next = blocks[i + 1]
      const torn = before.unfinished && blocks[i + 2]?.role === 'body'
      if (next && isWhole(next) && (torn || isPhotoNews(next, blocks[i + 2]))) next.role = 'caption'
      continue
    }
    if (own || (isCandidate(before) && short && !isForAll(block.tape.text))) before.role = 'caption'
    else if (before.role === 'body' && !short) belowCredit(blocks, i)
  }
  for (const [i, block] of blocks.entries())
    if (isUnmarked(block, blocks[i - 1], blocks[i + 1], shadows)) block.role = 'caption'
  numbered(blocks)
  aboveTheirCredit(blocks)
  belowTheirCredit(blocks)
  ownColumns(blocks)
  // Told once: a page may have as many lone sentences as lines.
  const first = blocks.find(({ role }) => role !== 'other')
  const foot = 1 + blocks.findLastIndex(({ role, line }) => role === 'headline' || (role === 'body' && !line))
  for (const [i, block] of blocks.entries())
    if (
      isAlone(block) &&
      !isAwaited(blocks, i) &&
      standsByPhoto(blocks, i, first?.role === 'body', i + 1 >= foot) &&
      photoTextLikeness(block.tape.text) >= unlikely
    )
      block.role = 'caption'
  inPhotoGaps(blocks)
  amongCaptions(blocks)
  for (const [i, block] of blocks.entries())
    if (readsAsPhotoText(block, blocks[i - 1])) block.role = 'caption'
  const end = blocks.findLastIndex(({ role }) => role !== 'other')
  const last = blocks[end]
  if (last && isLastPhoto(last, blocks[end - 1])) last.role = 'caption'
}

/** Behind who signs the page's last article nothing is left to stand but a photo. */
function isLastPhoto(block: Block, above: Block | undefined): boolean {
  const { text } = block.tape
  if (block.role !== 'body' || above?.role !== 'signature') return false
  if (!isWhole(block) || !opensWithDay.test(squeeze(text)) || sentences(text) > 1) return false
  return photoTextLikeness(text) >= rather
}

/** In nats, where its place says so. */
const rather = 1

/** In lines: where as many headlines have shadows, all have. */
const fewestShadows = 2

/**
 * A line that no mark ends, between a headline and the news below it, that says what is seen; or one wrapped where nothing
 * that heads an article is.
 */
function isUnmarked(
  block: Block,
  above: Block | undefined,
  below: Block | undefined,
  shadows: boolean,
): boolean {
  if (block.role !== 'headline' || block.shadowed || block.level !== null) return false
  if (above?.role !== 'headline' || below?.role !== 'body' || !opensArticle(below.tape.text)) return false
  return (shadows && block.rows.length > 1) || photoTextLikeness(block.tape.text) >= beyondDeck
}

/** In nats: a deck speaks of people as well. */
const beyondDeck = 4

/** Its words alone say so: behind a text that breaks off they may be the end of it, and have to say it clearly. */
function readsAsPhotoText(block: Block, above: Block | undefined): boolean {
  const { text } = block.tape
  if (!isAlone(block) || !endsSentence(text) || text.length < shortestCaption) return false
  return photoTextLikeness(text) >= (above?.unfinished ? clearly : likely)
}

/** Behind a text that is no photo's, the news below the credit is, where it ends the page or another article begins. */
function belowCredit(blocks: readonly Block[], credit: number): void {
  const [next, after] = blocks.slice(credit + 1, credit + 3)
  if (next?.role !== 'body' || !isWhole(next)) return
  if (
    isPhotoNews(next, after) ||
    (opensWithDay.test(next.tape.text) && after && opensArticle(after.tape.text))
  )
    next.role = 'caption'
}

/** As wide as the paragraph above: it goes on with that, in a column as wide. */
const isOfColumn = (block: Block, above: Block | undefined) =>
  above?.role === 'body' && above.rows.length > 1 && Math.abs(widest([above]) - widest([block])) <= 1.1

/** In nats. */
const unlikely = -2
/** In characters, of one that only its words tell. */
const shortestCaption = 6

/** A line longer than headlines are, between a text that stops amid a sentence and the credit: a photo tore it. */
function isTearing(blocks: readonly Block[], credit: number): boolean {
  const [above, line, , below] = blocks.slice(Math.max(0, credit - 2), credit + 2)
  if (!above?.unfinished || above.line || below?.role !== 'body' || opensArticle(below.tape.text))
    return false
  return line !== undefined && countHan(line.tape.text) >= longHeadline
}

/** In characters. */
const longHeadline = 22

/** A photo tore the sentence above: what stands behind it is the sentence's end. */
function isAwaited(blocks: readonly Block[], i: number): boolean {
  let above = i - 1
  while (above > 0 && above >= i - mostBeside && isOfPhoto(blocks[above])) above--
  const torn = blocks[above]
  return above < i - 1 && torn?.role === 'body' && torn.unfinished && !torn.line
}

/** Whose all the photos are is said amid a text right below them: the lone sentences above it are their texts. */
function aboveTheirCredit(blocks: readonly Block[]): void {
  for (const [i, { role, tape }] of blocks.entries()) {
    const next = blocks[i + 1]
    if (role !== 'credit' || !isForAll(tape.text) || next?.role !== 'body' || opensArticle(next.tape.text))
      continue
    for (let n = i - 1; n >= i - mostBeside; n--) {
      const block = blocks[n]
      if (!block || !isAlone(block) || blocks[n - 1]?.role === 'headline') break
      block.role = 'caption'
    }
  }
}

/**
 * Lone sentences that stand in a row with a photo's text: photos stand together below who wrote an article, and between
 * paragraphs that are all longer.
 */
function amongCaptions(blocks: readonly Block[]): void {
  for (let from = 0; from < blocks.length; from++) {
    let to = from
    while (to - from <= mostBeside && (blocks[to]?.role === 'caption' || isLoneSentence(blocks[to]))) to++
    const run = blocks.slice(from, to)
    if (
      run.length > 1 &&
      run.some(({ role }) => role === 'caption') &&
      isAmidColumns(blocks[from - 1], blocks[to])
    )
      for (const block of run) block.role = 'caption'
    from = Math.max(from, to - 1)
  }
}

/** In characters, where it stands without a credit. */
const longestCaption = 80

/** What stands between two blocks tears the text: neither is as short as a photo's text. */
function isAmidColumns(above: Block | undefined, below: Block | undefined): boolean {
  const isColumn = (block: Block | undefined) =>
    block?.role === 'body' &&
    !block.unfinished &&
    (block.rows.length > 2 || block.tape.text.length > longestCaption)
  return (isColumn(above) || above?.role === 'byline') && isColumn(below)
}

/** Behind an article that ends with whose all its photos are, nothing but their texts stands above the next headline. */
function belowTheirCredit(blocks: readonly Block[]): void {
  for (const [i, { role, tape }] of blocks.entries()) {
    if (role !== 'credit' || !isForAll(tape.text)) continue
    let to = i + 1
    while (isLoneSentence(blocks[to])) to++
    if (to < blocks.length && blocks[to]?.role !== 'headline') continue
    for (const block of blocks.slice(i + 1, to)) block.role = 'caption'
  }
}

const isLoneSentence = (block: Block | undefined) =>
  block !== undefined &&
  isAlone(block) &&
  endsSentence(block.tape.text) &&
  photoTextLikeness(block.tape.text) >= unlikely

/**
 * Photos of one report that the page numbers, ①…②…, behind the text whose author took them or signed for them, or above
 * who did.
 */
function numbered(blocks: readonly Block[]): void {
  const known = blocks.some(({ role, tape }) => isWriterOfPhotos(role, tape.text))
  for (let from = 0; from < blocks.length; from++) {
    let to = from
    while (isNumberedPhoto(blocks[to], to - from)) to++
    const run = blocks.slice(from, to)
    const told = run.some(({ role }) => role === 'caption') || blocks[to]?.role === 'credit'
    if (run.length > 1 && (told || (known && run.every(({ tape }) => sentences(tape.text) <= 1))))
      for (const block of run) block.role = 'caption'
    from = Math.max(from, to - 1)
  }
}

const isWriterOfPhotos = (role: Role, text: string) =>
  (role === 'byline' && namesPhotographer(text)) || (role === 'credit' && isForAll(text))

function isNumberedPhoto(block: Block | undefined, n: number): boolean {
  if (
    (block?.role !== 'body' && block?.role !== 'caption') ||
    block.tape.text.charCodeAt(0) !== firstNumber + n
  )
    return false
  return sentences(block.tape.text) <= mostSaid && !/；$/u.test(block.tape.text)
}

/** In sentences, of one photo. */
const mostSaid = 3

/** ① */
const firstNumber = 0x2460

/** A line that an engine gave no rank, right below the headline to which it gave one. */
function isBelowRanked(blocks: readonly Block[], i: number): boolean {
  const above = blocks[i - 1]
  return blocks[i]?.level === null && above?.role === 'headline' && above.level !== null
}

const mostBeside = 6

const isOfPhoto = (block: Block | undefined) => block?.role === 'caption' || block?.role === 'credit'

/** Whose photo it is stands in the text below the credit, and not above it: an engine read the credit first. */
function isOfNext(credit: Block, before: Block, next: Block | undefined): boolean {
  const source = creditedTo(credit.tape.text)
  if (source === null || next?.role !== 'body') return false
  return next.tape.text.includes(source) && !before.tape.text.includes(source)
}

/** Above the credit a text ends, or breaks off, and below it stands what happened on what day. */
function isBehindText(before: Block, next: Block | undefined): boolean {
  const isText = before.role === 'body' && before.unfinished && before.tape.text.length > longestCaption
  if (!isText && before.role !== 'signature') return false
  return next?.role === 'body' && opensWithDay.test(next.tape.text) && sentences(next.tape.text) <= mostSaid
}

/** It says on what day, and no text follows. */
const isPhotoNews = ({ tape: { text } }: Block, after: Block | undefined) =>
  opensWithDay.test(text) && (after === undefined || after.role === 'headline')

/** Behind a sentence that breaks off it ends one itself: what broke off goes on below it. */
const isWhole = ({ tape: { text }, unfinished }: Block) =>
  !unfinished && text.length <= captionLength && endsSentence(text) && !opensArticle(text)

/**
 * Whether a lone sentence stands where only a photo can be.
 *
 * @param behind the page's headlines stand below their articles: it begins with text
 * @param foot neither a headline nor a paragraph comes behind it
 */
function standsByPhoto(blocks: readonly Block[], i: number, behind: boolean, foot: boolean): boolean {
  const block = blocks[i]
  const before = blocks[i - 1]
  const next = blocks[i + 1]
  if (!block || !before) return false
  // Below the gap that the photo left under its headline.
  // An engine may have read its credit first.
  const above = before.role === 'credit' ? blocks[i - 2] : before
  const heads = above?.role === 'headline' || above?.role === 'byline'
  // News begins with its dateline: what stands between it and who signs the article above, or the word that this one
  // breaks off with, is neither's.
  const ends = before.role === 'signature' || (before.role === 'body' && !endsSentence(before.tape.text))
  if (ends && next?.role === 'body' && opensArticle(next.tape.text)) return true
  if (
    heads &&
    next?.role === 'body' &&
    (opensArticle(next.tape.text) || (block.blanks > 1 && next.blanks < block.blanks))
  )
    return true
  // Right behind another photo's credit or caption, with no text to go on with.
  const apart = !next || next.line || next.role === 'caption'
  if (before.role === 'credit' && blocks[i - 2]?.role === 'caption' && apart) return true
  const closed = before.role === 'signature' || before.role === 'note' || before.role === 'caption'
  if (!behind && closed && standsAboveHeadline(blocks, i)) return true
  // Behind the last headline of a page whose headlines stand below their articles.
  return (
    behind &&
    (heads || before.role === 'caption' || before.role === 'credit') &&
    (foot || followsAlone(blocks, i))
  )
}

/** Nothing but lone sentences, none longer than a photo's, from here to the next headline. */
function standsAboveHeadline(blocks: readonly Block[], i: number): boolean {
  let n = i
  while (
    n < i + mostBeside &&
    isLoneSentence(blocks[n]) &&
    (blocks[n]?.tape.text.length ?? 0) <= longestOfSome
  )
    n++
  return n > i && blocks[n]?.role === 'headline'
}

/** In characters, where others stand beside it. */
const longestOfSome = 48

/** Nothing but lone sentences and credits from here to the page's foot. */
function followsAlone(blocks: readonly Block[], i: number): boolean {
  return (
    blocks
      .slice(i + 1, i + 9)
      .every((block) => block.role === 'credit' || block.role === 'caption' || isAlone(block)) &&
    blocks.length <= i + 9
  )
}

function isCandidate(block: Block): boolean {
  return (
    (block.role === 'body' || (block.role === 'headline' && block.level === null && !block.shadowed)) &&
    block.continues === null
  )
}

/** One sentence that says who stands where in a photo. */
function isWhoIsWhere({ tape: { text }, rows }: Block): boolean {
  return rows.length <= 3 && text.length <= 80 && sentences(text) <= 1 && saysWhoIsWhere(text)
}

/** How wide the page's columns mostly are, in em; without an end where nothing was wrapped. */
function usualColumn(blocks: readonly Block[]): number {
  const columns = blocks.flatMap((block) =>
    block.role === 'body' && block.rows.length > 2 ? [widest([block])] : [],
  )
  return columns.toSorted((a, b) => a - b)[columns.length >> 1] ?? Number.POSITIVE_INFINITY
}

/** 图为 … in the last sentence, as captions of photo news end. */
function isPhotoText(text: string): boolean {
  return (
    text.length <= captionLength &&
    /(?:^|[。，])(?:图为|图[①-⑳]|上图|下图|左图|右图)[^。]{2,80}。?(?:[^。]{0,16}摄)?$/u.test(text)
  )
}
