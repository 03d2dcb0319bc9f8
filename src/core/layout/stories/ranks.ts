import type { Role } from '../../document'
import { countHan, displayWidth, squeeze } from '../../text'
import type { Block } from '../block'
import { isDepartment } from '../cues/column-names'
import { isAttendance, isDeck, isOfPlace, isPlaceName, longestSubhead } from '../cues/headings'
import { isInCapitals } from '../cues/latin'
import { isNoticeHead } from '../cues/notices'
import { isQuoted } from '../cues/phrases'
import type { Story } from './stories'

type Bodies = Pick<Story, 'bodies'>

/**
 * What each headline line is in its article: headline, kicker above it, deck below it, subhead inside the text, or
 * the name of a column.
 */
export function rank(blocks: readonly Block[], stories: readonly Bodies[]): void {
  const lines = new Map<number, number[]>()
  for (const [i, block] of blocks.entries()) {
    if (block.role !== 'headline') continue
    const own = lines.get(block.article)
    if (own) own.push(i)
    else lines.set(block.article, [i])
  }
  for (const [article, own] of lines) {
    const story = stories[article]
    if (story) rankStory(blocks, own, story)
  }
  for (const story of stories) photoStory(blocks, story, lines)
}

function rankStory(blocks: readonly Block[], own: readonly number[], story: Bodies): void {
  const first = story.bodies[0] ?? 0
  const last = story.bodies.at(-1) ?? 0
  const shadowed = own.some((i) => blocks[i]?.shadowed)
  const headed = own.some((i) => i < first && blocks[i]?.shadowed)
  const top = own.filter(
    (i) =>
      !isInside(blocks, i, first, last, story) ||
      (blocks[i]?.shadowed && !headed) ||
      isOfAttendance(blocks, i),
  )
  const outside = shadowed ? top : top.length > 0 ? top : own.slice(0, 1)
  const level = Math.min(...outside.map((i) => blocks[i]?.level ?? 9))
  const subheads = own.flatMap((i) => (outside.includes(i) ? [] : (blocks[i] ?? [])))
  const text = story.bodies.map((i) => blocks[i]?.tape.text ?? '').join('\n')
  for (const i of own) {
    const block = blocks[i]
    if (!block) continue
    if (!outside.includes(i)) {
      block.role = 'subhead'
      continue
    }
    block.role = outsideRole(blocks, i, outside, { shadowed, level, text, first, last, subheads })
    if (block.role === 'headline' && saysMore(blocks, i, text)) block.role = 'deck'
  }
  if (!own.some((i) => blocks[i]?.role === 'headline')) {
    const main = own.find((i) => blocks[i]?.role === 'kicker')
    const block = main === undefined ? undefined : blocks[main]
    if (block) block.role = 'headline'
  }
}

/** Who attended stands below a headline, wherever that tears the text. */
const isOfAttendance = (blocks: readonly Block[], i: number) =>
  blocks.slice(i, i + 2).some(({ tape, role }) => role === 'headline' && isAttendance(tape.text))

/** Between two paragraphs of its own story. */
function isInside(blocks: readonly Block[], i: number, first: number, last: number, story: Bodies): boolean {
  if (i < first || i > last) return false
  for (let n = i - 1; n >= 0; n--) {
    const block = blocks[n]
    if (block?.role !== 'body') continue
    if (story.bodies[0] === undefined || block.article !== blocks[i]?.article) return false
    break
  }
  for (let n = i + 1; n < blocks.length; n++) {
    const block = blocks[n]
    if (block?.role === 'body') return block.article === blocks[i]?.article
  }
  return false
}

interface Context {
  readonly shadowed: boolean
  readonly level: number
  readonly text: string
  readonly first: number
  readonly last: number
  /** Those in its text. */
  readonly subheads: readonly Block[]
}

function outsideRole(
  blocks: readonly Block[],
  i: number,
  outside: readonly number[],
  context: Context,
): Role {
  const block = blocks[i]
  if (!block) return 'headline'
  const { text } = block.tape
  const at = outside.indexOf(i)
  const behind = outside.slice(0, at)
  const ahead = outside.slice(at + 1)
  if (/^(?:——|—|--)/u.test(text)) return 'deck'
  if (outside.length === 1) return 'headline'
  if (behind.length > 0 && isAttendance(text)) return 'deck'
  if (
    isDepartment(text) &&
    i < context.first &&
    outside.some((n) => !isDepartment(blocks[n]?.tape.text ?? ''))
  )
    return 'column'
  // Who wrote it stands below its headline: behind that come the titles of its parts.
  if (isParted(blocks, i, ahead[0])) return 'headline'
  if (isParted(blocks, behind.at(-1), i)) return 'subhead'
  // Below a headline in capitals, with white between, stands more of it.
  if (behind.includes(i - 1) && block.blanks > 0 && block.level === 1 && isInCapitals(text)) return 'deck'
  if (ahead.length > 0 && (block.shadowed ? isSeries(text) : isGenre(text))) return 'kicker'
  if (context.shadowed) {
    if (block.shadowed && isColumnAbove(blocks, i, context.text)) return 'column'
    // With a headline above the text and subheads in it, what stands behind it is the last of these.
    const asSubheads = context.subheads.some((line) => line.shadowed && line.copies === block.copies)
    if (block.shadowed && asSubheads && i > context.last && outside.some((n) => n < context.first))
      return 'subhead'
    if (block.shadowed)
      return isApartFromTied(blocks, i)
        ? 'kicker'
        : byShadows(
            blocks,
            i,
            behind.findLast((n) => blocks[n]?.role !== 'column'),
            ahead[0],
          )
    if (isPlaceName(text)) return 'kicker'
    const leads = ahead.some((n) => blocks[n]?.shadowed)
    const late = i > context.last
    if (leads && isColumn(text, context.text)) return 'column'
    // What leads up to a headline stands beside it, never alone above a text whose headline stands behind.
    if (i < context.first && ahead.every((n) => n > context.last) && countHan(text) <= longestColumn)
      return 'column'
    // Behind the text stands what was painted late: a subhead, but for one longer line above the headline, or in an
    // article that has no other.
    const single = outside.filter((n) => n > context.last && !blocks[n]?.shadowed).length === 1
    const long = squeeze(text).length > longestSubhead
    if (late && !(single && long && (leads || context.subheads.length === 0))) return 'subhead'
    if (isColumn(text, context.text)) return 'column'
    const below = behind.at(-1) === i - 1 && blocks[i - 1]?.shadowed === true
    return leads || (i < context.first && !below) ? 'kicker' : 'deck'
  }
  if (context.level < 9 && block.level !== context.level) {
    // Right above the headline's first line, and where lines have places, stands what leads up to it.
    if (block.level === null && block.rows[0]?.place && ahead.some((n) => blocks[n]?.level === context.level))
      return 'kicker'
    if (block.level === null && caption(blocks, i, context.first)) return 'caption'
    // So does a line right above it, with no other of its headlines before.
    if (block.level === null && at === 0 && ahead[0] === i + 1 && blocks[i + 1]?.level === context.level)
      return isColumn(text, context.text) ? 'column' : 'kicker'
    // A deck stands below its headline, never behind the text.
    if (block.level === null)
      return isColumn(text, context.text) ? 'column' : i > context.last ? 'subhead' : 'deck'
    if (!behind.some((n) => blocks[n]?.level === context.level))
      return ahead[0] === i + 1 && isShortColumn(text, context.text) ? 'column' : 'kicker'
    return i > context.last ? 'subhead' : 'deck'
  }
  const next = outside[at + 1]
  const decked = next === i + 1 && isDeck(blocks[next]?.tape.text ?? '')
  if (at === 0 && outside.length > 2 && !decked && isSlogan(text, context.text)) return 'column'
  // Above a deck alone stands the headline.
  const above = ahead.some((n) => !isDeck(blocks[n]?.tape.text ?? ''))
  if (next !== undefined && at === 0 && above) {
    const below = blocks[next]
    // Two lines set as one headline: the longer the first, the less it is a column's name.
    const tied = below?.blanks === 0 && block.blanks > 0 && squeeze(text).length > 6
    // A column's name is set smaller than the headline below it.
    const asLarge = block.rows[0]?.place && block.level !== null && block.level === below?.level
    if (!tied && !asLarge && isColumn(text, context.text)) return 'column'
    // What somebody says heads the article; who it was, and of what, leads up to it.
    if (next === i + 1 && !isQuoted(text) && isSpoken(below?.tape.text ?? '')) return 'kicker'
    // An engine gives a kicker a rank of its own. What a notice is about ends with its kind.
    const about = text.startsWith('关于') && isNoticeHead(text + (below?.tape.text ?? ''))
    const apart = below && next === i + 1 && below.blanks > 0 && block.level === null && !about
    if (apart && !isName(text, context.text) && printed(below) < printed(block) * muchLonger) return 'kicker'
  }
  // A headline that stands apart from the others and behind the text is a subhead that was painted late.
  const main = outside.find((n) => blocks[n]?.role !== 'column')
  const parted = main !== undefined && main < context.first && i > context.last
  return parted && !decked ? 'subhead' : 'headline'
}

/**
 * The last line of a headline is a deck where it is far longer than the one above, as only smaller type has room for, and
 * is no row of two halves: 一盏灯的三十年 above 桥头镇渡口夜校三十年来送出船工两千名.
 *
 * @param text what the article says
 */
function saysMore(blocks: readonly Block[], i: number, text: string): boolean {
  const [above, block, below] = blocks.slice(Math.max(0, i - 1), i + 2)
  if (i === 0 || !above || !block || above.role !== 'headline' || above.article !== block.article)
    return false
  // In a pile of headlines nothing tells which lines are of one.
  const first = blocks[i - 2]
  if (first && headings.has(first.role) && first.article !== block.article) return false
  if (below?.role === 'headline' && (below.article === block.article || !isOfText(first, block))) return false
  if (above.level !== null || block.level !== null || block.copies > above.copies) return false
  if (isName(above.tape.text, text) || isPlaceName(above.tape.text)) return false
  if (isOfPlace(block.tape.text) || isNoticeHead(block.tape.text)) return false
  if (/\p{Script=Han}[\s　]\p{Script=Han}/u.test(block.tape.text)) return false
  const own = first?.role === 'headline' ? [first, above] : [above]
  return own.every((line) => printed(block) >= printed(line) * muchLonger)
}

const muchLonger = 1.6

const headings: ReadonlySet<Role> = new Set(['headline', 'kicker', 'deck'])

const isOfText = (above: Block | undefined, { article }: Block) =>
  above?.article === article && (above.role === 'body' || above.role === 'signature')

/** In em, without the quotation marks that are squeezed. */
const printed = ({ tape: { text } }: Block) => displayWidth(squeeze(text).replace(/[“”‘’]/gu, ''))

/** Between two lines without shadows or ranks nothing stands but who wrote it. */
function isParted(blocks: readonly Block[], above: number | undefined, below: number | undefined): boolean {
  if (above === undefined || below !== above + 2 || blocks[above + 1]?.role !== 'byline') return false
  return [blocks[above], blocks[below]].every((line) => !line?.shadowed && line?.level === null)
}

/** With white below it, above a headline whose lines have none between them. */
function isApartFromTied(blocks: readonly Block[], i: number): boolean {
  const [before, block, first, second, next] = [-1, 0, 1, 2, 3].map((step) => blocks[i + step])
  if (!block || !first?.shadowed || !second?.shadowed || isPlaceName(block.tape.text)) return false
  if (before?.shadowed && block.blanks === 0) return false
  return first.blanks > 0 && second.blanks === 0 && !(next?.shadowed && next.blanks === 0)
}

/** A line with fewer shadows than the one below it leads up to that; with fewer than the one above, it says more of it. */
function byShadows(
  blocks: readonly Block[],
  i: number,
  above: number | undefined,
  below: number | undefined,
): Role {
  const own = blocks[i]
  if (!own) return 'headline'
  const isLess = (n: number | undefined) =>
    n !== undefined && Math.abs(n - i) === 1 && blocks[n]?.shadowed && (blocks[n]?.copies ?? 0) > own.copies
  const half = below !== undefined && isHalf(own, blocks[below])
  if (isLess(below) && !half && !isPlaceName(own.tape.text) && !/[：:]$/u.test(own.tape.text)) return 'kicker'
  return own.blanks > 0 && isLess(above) ? 'deck' : 'headline'
}

/** Two lines of one headline, as long as each other and set close. */
const isHalf = (one: Block, other: Block | undefined) =>
  other?.blanks === 0 && countHan(one.tape.text) === countHan(other.tape.text)

/** A bare name, which the text says again: 云溪高新区 above 全年签约亿元项目12个. */
function isName(line: string, text: string): boolean {
  const name = squeeze(line).replace(/[：:]$/u, '')
  return name.length <= 12 && !/[“”《》，、]/u.test(name) && (text.includes(name) || /[：:]$/u.test(line))
}

/** The name of a column: a few characters that the article never says. */
function isColumn(line: string, text: string): boolean {
  const name = squeeze(line)
  if (countHan(name) < 2 || name.length > 8 || isNoticeHead(name) || /[“”0-9？！：:]/u.test(name))
    return false
  return !text.includes(name) && !text.includes(name.slice(0, 4)) && !text.includes(name.slice(-4))
}

/** In characters. */
const longestColumn = 8
/** The same where it may lead up to the headline, or be one with its deck below it. */
const longestColumnAlone = 6

/**
 * A column's name is set apart from the headline below it, in a type of its own: with more shadows, or with fewer. Above
 * the place that a headline begins with, no line of it stands.
 */
function isColumnAbove(blocks: readonly Block[], i: number, text: string): boolean {
  const [before, block, below] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (!block || !below?.shadowed || below.role !== 'headline' || below.article !== block.article) return false
  if (before?.shadowed && before.article === block.article) return false
  const apart = below.copies !== block.copies || isPlaceName(below.tape.text)
  return below.blanks > 0 && apart && isShortColumn(block.tape.text, text)
}

const isShortColumn = (line: string, text: string) =>
  countHan(line) <= longestColumnAlone && isColumn(line, text)

/** Quoted whole, and more than a name: “听见喊声就跳下去了”. */
const isSpoken = (line: string) => isQuoted(line) && countHan(line) > longestColumn

/** What kind of report follows: 桥头镇夜校办学观察, 访桥头镇夜校校长归云. */
const isGenre = (text: string) =>
  /^(?:专访|访(?!谈|问)|记(?![者忆录住得]))[^\s，。、：？！“]{5,}$/u.test(text) ||
  /\S{4}(?:观察|调查|纪实|侧记|巡礼|扫描|见闻|透视|综述|采访记|特别报道|系列报道)(?:[（(]?之?[一二三四五六七八九十上中下]{1,2}[）)]?)?$/u.test(
    text,
  )

/** Of what all the reports of these days tell: “安全生产月”特别报道. */
const isSeries = (text: string) => /\S{4}(?:特别|系列|专题|连续)报道$/u.test(text)

/** A campaign's motto in two halves, which the text never says: 走进田野里 写好丰收年 above kicker and headline. */
function isSlogan(line: string, text: string): boolean {
  const [, one = '', other = ''] = /^(\p{Script=Han}{4,7})[\s　](\p{Script=Han}{4,7})$/u.exec(line) ?? []
  return one.length === other.length && one !== '' && !text.includes(one) && !text.includes(other)
}

/** A line without a rank between a headline and the text, below the gap that a photo left. */
function caption(blocks: readonly Block[], i: number, first: number): boolean {
  const block = blocks[i]
  if (!block || block.level !== null || block.shadowed || i > first) return false
  return block.blanks >= 2 && blocks[i - 1]?.role === 'headline' && (blocks[i - 1]?.level ?? null) !== null
}

/** A photo with its text and no headline is an article of its own, and its text the caption. */
function photoStory(
  blocks: readonly Block[],
  story: Bodies,
  lines: ReadonlyMap<number, readonly number[]>,
): void {
  const [only] = story.bodies
  if (only === undefined || story.bodies.length !== 1) return
  const block = blocks[only]
  if (!block || lines.has(block.article)) return
  const credit = [blocks[only - 1], blocks[only + 1]].some(
    (other) => other?.role === 'credit' && other.article === block.article,
  )
  if (credit) block.role = 'caption'
}
