import { countHan, endsSentence, squeeze } from '../../text'
import type { Block } from '../block'
import { isDepartment } from '../cues/column-names'
import { creditedTo, isForAll, opensPhoto } from '../cues/credits'
import { isDeck, isPlaceName, longestSubhead } from '../cues/headings'
import { isBullet, isCounted, opensEntryOfList } from '../cues/items'
import { isInCapitals } from '../cues/latin'
import { isNameWithTrade } from '../cues/names'
import { answersLetter, isNoticeHead, isSalutation } from '../cues/notices'
import { opensArticle, opensCorrection, opensQuestion, saysWhenOrWhence } from '../cues/openings'
import type { Cohesion } from './cohesion'
import type { Subjects } from './subjects'
import type { Titles } from './titles'

/** What cutting looks at: the page's blocks, the indices of its paragraphs, and what these have in common. */
export interface Page {
  readonly blocks: readonly Block[]
  readonly bodies: readonly number[]
  readonly cohesion: Cohesion
  readonly subjects: Subjects
  readonly titles: Titles
  /** Its headlines, each by its lines. */
  readonly heads: readonly (readonly number[])[]
  /** Of its headlines, counted from the first, those that stand behind their text and above who wrote it. */
  readonly lateSigned: ReadonlySet<number>
  /** Its headings that are like each other. */
  readonly series: ReadonlySet<number>
  /** Those of its headlines, counted from the first, that are such headings. */
  readonly subheads: ReadonlySet<number>
  /** Of its torn paragraphs, where each goes on. */
  readonly rests: ReadonlyMap<number, number>
  /** Its brief news, item by item, each with its column. */
  readonly briefs: ReadonlyMap<number, number>
  /** Its news is always preceded by who wrote the article before. */
  readonly endsSigned: boolean
  /** Its articles open with datelines and bylines. */
  readonly news: boolean
  /** Its headlines are known by the size of their type. */
  readonly sized: boolean
  /** Its headlines are set in capitals, in a script that has small letters. */
  readonly inCapitals: boolean
  /** Its headlines are known by their shadows. */
  readonly shadowed: boolean
}

/** Paragraphs on either side of a place that are compared with each other. */
const view = 5

/** Paragraphs of an article that are asked for a name, however long it is. */
const longView = 20

/** From this size on, 1 = running text, a line is an article's headline. */
const headlineType = 1.4

/** From this share on, the paragraphs on both sides of a place have their subject in common. */
const sameSubject = 0.1

/**
 * Whether an article ends before a page's nth paragraph.
 *
 * @param above the article's paragraphs so far
 */
export function endsBefore(page: Page, n: number, above: readonly number[]): boolean {
  const { blocks, bodies } = page
  const from = bodies[n - 1] ?? 0
  const to = bodies[n] ?? 0
  const block = blocks[to]
  if (!block) return false
  // No paragraph is torn by another one of its own article.
  if ((page.rests.get(from) ?? to) > to) return true
  if (page.briefs.has(to) && page.briefs.get(from) === page.briefs.get(to)) return false
  if (opensArticle(block.tape.text) || opensCorrection(block.tape.text)) return true
  if (to - from > 1 && isSalutation(block.tape.text)) return true
  if (tellsWhoseTextEnds(blocks[from]?.tape.text ?? '')) return true
  const [bullet] = block.tape.text
  // Items of one list, each perhaps signed; and what an office answers to the letter above.
  if (isBullet(block.tape.text) && blocks[from]?.tape.text.startsWith(bullet ?? '')) return false
  if (answersLetter(block.tape.text)) return false
  // An interview goes on, which began with who is asked, and so does whoever answers.
  if (opensQuestion(blocks[from]?.tape.text ?? '')) return false
  if (opensQuestion(block.tape.text) && above.some((i) => opensQuestion(blocks[i]?.tape.text ?? '')))
    return false
  // A report in pictures, which the page numbers, ends with them.
  const numbered = blocks.slice(from + 1, to).filter(({ tape }) => opensPhoto(tape.text)).length
  if (numbered >= fewestNumbered) return true
  let marks = 0
  let headings = 0
  let authors = 0
  let subheads = 0
  let titled = false
  let closed = false
  for (let i = from + 1; i < to; i++) {
    const between = blocks[i]
    if (!between) continue
    if (between.role === 'signature') return to - from > 2 || !isAmongVoices(blocks, i)
    if (between.role === 'credit' && isForAll(between.tape.text)) closed = true
    if (between.role === 'credit' && isOfOthers(between, block, blocks, above)) return true
    // Above an article stands the name of its column, never inside one.
    if (between.role === 'column') return true
    if (between.role === 'byline') authors++
    else if (between.role === 'caption' || between.role === 'credit') marks += closed ? 0 : 1
    else if (between.role === 'headline' && !(page.sized && isInRunningType(between))) {
      headings++
      if (page.series.has(i)) subheads++
      // Type this large stands above an article, not inside one.
      if ((between.rows[0]?.place?.type ?? 0) >= headlineType) return true
      // So does a line in capitals, in a language that has small letters.
      if (between.level === 1 && isInCapitals(between.tape.text)) return true
      if (between.shadowed || between.level === 1) marks += 1
      if (isNoticeHead(between.tape.text) || isDepartment(between.tape.text)) return true
      // No subhead says more of itself on a line below it.
      if (blocks[i - 1]?.role === 'headline') {
        if (isDeck(between.tape.text)) return true
        titled ||= !page.series.has(i) && squeeze(between.tape.text).length > longestSubhead
      }
      if (isPlaceName(between.tape.text) && isOfBelow(between, block, blocks, above)) return true
      // Whose all the photos are is said at the article's end.
      if (closed && (between.shadowed || between.level !== null)) return true
    }
  }
  const left = above.slice(-view)
  // Among headlines with shadows, one without is a subhead.
  if (page.shadowed && headings > 0 && marks + authors === 0) return false
  // So is one in small letters among headlines in capitals.
  if (page.inCapitals && headings > 0 && marks + authors === 0) return false
  if (headings + authors === 0 && isLeadOfReport(blocks, above)) return false
  if (marks + headings + authors === 0)
    return isBehindList(blocks, to, above) || startsAnother(page, n, left, above)
  const right = ahead(page, n)
  // Nor is it as long as a headline, if what follows tells of something else, though it names a place again.
  if (titled && page.cohesion.between(left, right) < farApart) return true
  if (beginsSigned(page, n, above)) return page.cohesion.between(left, right) < apart
  // Nobody signed above a heading like any other, where every article ends with who wrote it.
  if (page.endsSigned && headings === 1 && marks + authors === 0) return false
  // One of an article's subheads and nothing else, if the text on both sides has anything in common.
  if (subheads > 0 && subheads === headings && authors === 0 && page.cohesion.between(left, right) > 0)
    return false
  const own = above.slice(-longView)
  const named = page.subjects.shared(left, right, own)
  if (named >= sameSubject && authors === 0) return false
  // Who spoke above speaks again, and nobody has signed in between; officials come in news after news.
  const mayGoOn = authors === 0 && (marks === 0 || !saysWhenOrWhence(block.tape.text))
  if (mayGoOn && page.subjects.tiedByVoice(own, unsigned(page, n))) return false
  const between = blocks.slice(from + 1, to)
  const heads =
    headings > 0 && named === 0 && (authors > 0 || !isLikeSubhead(between) || isEntry(blocks[from]))
  const limit = 0.025 + 0.004 * Math.min(3, marks) + (authors > 0 ? 0.1 : 0) + (heads ? 0.015 : 0)
  // Where articles say that they begin, what does not may be a section.
  const custom = page.news && authors === 0 && headings > 0 ? 0.01 : 0
  return page.cohesion.between(left, right) < limit - custom
}

/**
 * Whether an article that another one tore goes on with the nth paragraph, right behind who signs that: it has no opening
 * of its own, and names what the torn one names.
 *
 * @param torn the torn article's paragraphs so far
 */
export function resumesBehindSigner(page: Page, n: number, torn: readonly number[]): boolean {
  const { blocks, bodies, subjects } = page
  const [from = 0, to = 0] = [bodies[n - 1], bodies[n]]
  const text = blocks[to]?.tape.text ?? ''
  if (to !== from + 2 || blocks[from + 1]?.role !== 'signature' || opensArticle(text)) return false
  return subjects.shared(torn.slice(-view), ahead(page, n), torn.slice(-longView)) >= sameSubject
}

/** The first paragraph below a headline and who wrote it: a report that names its author so has more of them. */
const isLeadOfReport = (blocks: readonly Block[], [first = 0, ...more]: readonly number[]) =>
  more.length === 0 && blocks[first - 1]?.role === 'byline' && blocks[first - 2]?.role === 'headline'

/** Where an author works is told behind the last sentence, whatever an engine takes the bracket for: （作者单位：…. */
const tellsWhoseTextEnds = (text: string) => /[（(〈<]作者单位[：:][^。]*$/u.test(text)

/** A list under a head of its own ends with its last entry, unless what follows speaks of those whom it names. */
function isBehindList(blocks: readonly Block[], to: number, above: readonly number[]): boolean {
  const [first = 0] = above
  const text = blocks[to]?.tape.text ?? ''
  if (above.length < fewestEntries || !isNoticeHead(blocks[first - 1]?.tape.text ?? '')) return false
  if (
    opensEntryOfList(text) ||
    /^(?:以上|上述|特此|希望|此次|本次|其中|获奖|受表彰|注[：:]|[^，。；：]{2,6}[（(]略[）)])/u.test(text)
  )
    return false
  return above.every((i) => opensEntryOfList(blocks[i]?.tape.text ?? ''))
}

const fewestEntries = 2

/**
 * Nothing but one line as short as a subhead, without a figure: news has longer headlines that count, and a text with one
 * as short has its author's name beside it.
 */
function isLikeSubhead(between: readonly Block[]): boolean {
  const [heading, more] = between
  if (more !== undefined || heading === undefined || /\d/u.test(heading.tape.text)) return false
  return countHan(heading.tape.text) <= longestSubhead
}

/** No sentence ends it, and none was torn: an entry of a list, behind which no section begins. */
const isEntry = (block: Block | undefined) =>
  block !== undefined && !block.unfinished && !endsSentence(block.tape.text)

/** The text below names what a line says, and the story above never does. */
function isOfBelow(line: Block, below: Block, blocks: readonly Block[], above: readonly number[]): boolean {
  const name = line.tape.text.replace(/[：:]$/u, '')
  return below.tape.text.includes(name) && !above.some((i) => blocks[i]?.tape.text.includes(name))
}

/** Whose photo it is stands in the text below the credit, and nowhere in the story above. */
function isOfOthers(
  credit: Block,
  below: Block,
  blocks: readonly Block[],
  above: readonly number[],
): boolean {
  const source = creditedTo(credit.tape.text)
  if (source === null || !below.tape.text.includes(source)) return false
  return !above.some((i) => blocks[i]?.tape.text.includes(source))
}

const fewestNumbered = 3

/** In paragraphs. */
const longestVoice = 4

/** One of several people whom a paper lets speak under one headline, each with name and trade: the next one follows. */
function isAmongVoices(blocks: readonly Block[], at: number): boolean {
  if (!isVoice(blocks[at])) return false
  for (const block of blocks.slice(at + 1, at + 2 + longestVoice)) {
    if (block.role !== 'body') return isVoice(block)
    if (opensArticle(block.tape.text)) return false
  }
  return false
}

/** （企业职工 某某） */
function isVoice(block: Block | undefined): boolean {
  const [, inner] = /^[（(](.+)[）)]$/u.exec(block?.tape.text ?? '') ?? []
  return block?.role === 'signature' && inner !== undefined && isNameWithTrade(inner)
}

/** On a page whose headlines are larger, a heading in the type of running text is a subhead. */
function isInRunningType({ rows, shadowed }: Block): boolean {
  const place = rows[0]?.place
  return !shadowed && place != null && place.rank === null
}

/**
 * Whether another article begins with the nth paragraph although nothing stands before it: it names what one of the
 * page's headlines names, the paragraphs before it name what another does, and neither names the other's. Or it opens as
 * news does, and where the one headline's words end another's begin.
 */
function startsAnother(page: Page, n: number, left: readonly number[], above: readonly number[]): boolean {
  const right = ahead(page, n)
  const unlike = () =>
    page.subjects.shared(left, right, above.slice(-longView)) < sameSubject &&
    page.cohesion.between(left, right) < apart
  if (endsList(page, n)) return page.cohesion.between(left, right) < apart
  if (namesAnother(page, n, above.slice(-longView))) return unlike()
  return (
    saysWhenOrWhence(page.blocks[page.bodies[n] ?? 0]?.tape.text ?? '') &&
    page.titles.change(above.slice(-longView), right) &&
    unlike()
  )
}

/** Behind two items of one list, of briefs or of figures, the nth paragraph is prose of some length, and none of them. */
function endsList({ blocks, bodies }: Page, n: number): boolean {
  const [one, two, next] = [n - 2, n - 1, n].map((m) => blocks[bodies[m] ?? -1])
  if (!one || !two || !next || next.rows.length < 3) return false
  const [mark] = two.tape.text
  if (isBullet(two.tape.text)) return one.tape.text[0] === mark && next.tape.text[0] !== mark
  return isCounted(one.tape.text) && isCounted(two.tape.text)
}

/**
 * The nth paragraph names what a headline with an author of its own names that stands behind the text, and none of the
 * paragraphs before does.
 */
function beginsSigned({ subjects, lateSigned, bodies }: Page, n: number, above: readonly number[]): boolean {
  for (const headline of subjects.headlinesOf(bodies[n] ?? 0))
    if (
      lateSigned.has(headline) &&
      above.slice(-longView).every((i) => !subjects.headlinesOf(i).has(headline))
    )
      return true
  return false
}

/** Its nth paragraph names what one of the page's headlines names, those before it only what others name. */
function namesAnother(page: Page, n: number, left: readonly number[]): boolean {
  const { subjects, bodies, subheads } = page
  const at = bodies[n] ?? 0
  const theirs = subjects.headlinesOf(at)
  if ([...theirs].every((headline) => headsNext(page, headline, at))) return false
  let named = false
  for (const i of left)
    for (const headline of subjects.headlinesOf(i)) {
      if (theirs.has(headline)) return false
      // A text may name its subheads and, further on, its headline.
      if (!subheads.has(headline)) named = true
    }
  return named
}

/** A headline further on stands above a text of its own, which names what it names and opens as news does. */
function headsNext({ blocks, heads, subjects }: Page, headline: number, at: number): boolean {
  const below = 1 + (heads[headline]?.at(-1) ?? -1)
  const block = blocks[below]
  if (below <= at || block?.role !== 'body' || !opensArticle(block.tape.text)) return false
  return subjects.headlinesOf(below).has(headline)
}

/** Below it, two runs of paragraphs have hardly more in common than any two of a page. */
const apart = 0.06

/** Below it, they have less in common than that. */
const farApart = 0.04

/** The paragraphs from the nth on before which nothing says that an article ended, subheads between them. */
function unsigned({ blocks, bodies }: Page, n: number): number[] {
  const first = bodies[n] ?? 0
  const right: number[] = []
  for (let i = first; i < blocks.length && right.length < longView; i++) {
    const block = blocks[i]
    if (block?.role === 'body') {
      if (i > first && opensArticle(block.tape.text)) break
      right.push(i)
    } else if (block?.role !== 'headline' || block.shadowed || block.level !== null) break
  }
  return right
}

/** The paragraphs from the nth on that surely belong to one article. */
function ahead({ blocks, bodies }: Page, n: number): number[] {
  const right: number[] = []
  for (let m = n; m < n + view && m < bodies.length; m++) {
    const i = bodies[m] ?? 0
    const block = blocks[i]
    if (m > n && block && (opensArticle(block.tape.text) || blocks[i - 1]?.role === 'signature')) break
    right.push(i)
  }
  return right
}
