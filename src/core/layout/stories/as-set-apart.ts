import { squeeze } from '../../text'
import type { Block } from '../block'
import { isHeadingLike, isOfPlace, longestSubhead } from '../cues/headings'
import { isSalutation } from '../cues/notices'
import { opensArticle, opensQuestion } from '../cues/openings'
import { photoTextLikeness } from '../cues/photo-texts'
import { roleByForm } from '../roles/forms'
import { isAlone } from '../roles/lone-sentences'
import { isWriter } from '../roles/signers'
import { articleOrder } from './article-order'
import { rank } from './ranks'

/**
 * The articles of a page that sets them apart, in the order of their lines: what stands between two gaps is one, and a
 * line is in it what its place says. Sets `role` and `article`.
 *
 * @param opening the indices of the source lines that begin an article
 * @returns indices of blocks, article by article
 */
export function asSetApart(blocks: readonly Block[], opening: ReadonlySet<number>): number[][] {
  const articles: number[][] = []
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (opening.has(block.first) && before?.first !== block.first) articles.push([i])
    else articles.at(-1)?.push(i)
  }
  return articles.map((own, n) => {
    const article = own.flatMap((i) => blocks[i] ?? [])
    toRoles(article)
    for (const block of article) block.article = n
    return articleOrder(blocks, own)
  })
}

/** The roles of one article's blocks: what leads up to its headline or says more of it stands above the text. */
function toRoles(blocks: readonly Block[]): void {
  roleByForm(blocks)
  heading(blocks)
  verse(blocks)
  behindText(blocks)
  for (const block of blocks) block.article = 0
  const bodies = blocks.flatMap(({ role }, i) => (role === 'body' ? [i] : []))
  rank(blocks, [{ bodies }])
  kicker(blocks)
  const [first = blocks.length] = bodies
  for (const block of blocks.slice(first))
    if (block.role === 'deck' || block.role === 'kicker') block.role = 'subhead'
}

/** What an article begins with heads it, though it ask something or have a comma: 老粮站腾空，新教室开张. */
function heading(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.slice(0, -1).entries()) {
    if (block.role === 'headline' || block.role === 'column' || block.role === 'other') continue
    if (block.role !== 'body' || !mayHead(block.tape.text) || !isText(blocks[i + 1])) return
    block.role = 'headline'
  }
}

const mayHead = (text: string) =>
  text.length <= longestHeading &&
  !/[。：:；;、，]$/u.test(text) &&
  !opensArticle(text) &&
  !isSalutation(text) &&
  !opensQuestion(text)

/** Nothing that is said of a photo. */
const isText = (block: Block | undefined) => block?.role !== 'caption' && block?.role !== 'credit'

/** In characters. */
const longestHeading = 30

/** An article without a paragraph: the lines below its headline are its text, and a name behind them signs it. */
function verse(blocks: readonly Block[]): void {
  const lines = blocks.slice(1).filter(({ role }) => role === 'headline')
  if (lines.length < fewestVerses || blocks.some(isParagraph)) return
  for (const line of lines) line.role = 'body'
  const last = lines.at(-1)
  if (last && isName(last.tape.text) && lines.slice(0, -1).every(({ tape }) => !isName(tape.text)))
    last.role = 'signature'
}

const fewestVerses = 5

const isParagraph = ({ role, line }: Block) => role === 'body' && !line

/** In order, an article's notes, its signatures and its captions stand behind its text; no line heads anything there. */
function behindText(blocks: readonly Block[]): void {
  amidText(blocks)
  closingCaptions(blocks)
  const end = blocks.findLastIndex(({ role }) => role === 'body') + 1
  if (end === 0) return
  const behind = blocks.slice(end)
  for (const block of behind) if (block.role === 'byline') block.role = 'signature'
  const lines = behind.filter(({ role }) => role === 'headline' || role === 'column')
  for (const block of lines) {
    const { text } = block.tape
    if (isWriter(text) || (block === lines.at(-1) && isName(text))) block.role = 'signature'
    else if (lines.length === 1 && isPhrase(text)) block.role = 'caption'
  }
}

/** Of several names, or one that no list knows. */
const isName = (text: string) => /^\p{Script=Han}{2,4}(?:[\s　]\p{Script=Han}{2,4})*$/u.test(text)

/** What is longer than a subhead, or says what somebody does, in one piece. */
const isPhrase = (text: string) =>
  isHeadingLike(text) && !/[\s　]/u.test(text) && (text.length > longestSubhead || doesSomething.test(text))

const doesSomething = /.{2}[在正为向]./u

/** Nobody signs above a heading: a name there heads what follows. */
function amidText(blocks: readonly Block[]): void {
  let heads = false
  let text = false
  for (const block of blocks.toReversed()) {
    if (heads && block.role === 'signature') block.role = 'headline'
    heads ||= text && block.role === 'headline'
    text ||= block.role === 'body'
  }
}

/**
 * Lone sentences behind who signed say what a photo shows, and so do those that end an article of some length, if they read
 * more as that than as its last words.
 */
function closingCaptions(blocks: readonly Block[]): void {
  const signed = blocks.findIndex(({ role }) => role === 'signature')
  const paragraphs = blocks.filter(isParagraph).length
  for (const [i, block] of [...blocks.entries()].toReversed()) {
    if (block.role === 'caption' || block.role === 'credit') continue
    const behind = signed >= 0 && i > signed
    if (!isParagraph(block)) {
      if (behind) continue
      break
    }
    if (!behind && (paragraphs < fewestParagraphs || !isShown(block))) break
    block.role = 'caption'
  }
}

const fewestParagraphs = 3

const isShown = (block: Block) => isAlone(block) && photoTextLikeness(block.tape.text) >= 0

/**
 * Of two lines of a headline the first leads up to the other if that alone says where it happened, or if it is too long
 * for one of the headline's own, which may go on with a figure: 首批项目昨日集中签约 / 总投资30亿元.
 */
function kicker(blocks: readonly Block[]): void {
  const [first, ...others] = blocks.filter(({ role }) => role === 'headline')
  if (!first || others.length === 0 || [first, ...others].some(({ level }) => level !== null)) return
  const { text } = first.tape
  if (/[：:]$/u.test(text) || isOfPlace(text)) return
  const placed = !namesPlace.test(text) && others.some(({ tape }) => namesPlace.test(tape.text))
  const long = squeeze(text).length >= longKicker && !others.some(({ tape }) => /\d/u.test(tape.text))
  if (placed || long) first.role = 'kicker'
}

const namesPlace = /\p{Script=Han}{2}(?:高新区|经开区|开发区|示范区|新区|[省市县镇乡村])/u

/** In characters. */
const longKicker = 15
