import type { Role } from '../document'
import { endsSentence, squeeze } from '../text'
import { isFlushRight, isSmallType } from './between-places'
import type { Block } from './block'
import { isMisreadByline, isReportersLine } from './bylines'
import { captions } from './captions'
import { isColumnOfOpinions, isDepartment, isRubric } from './column-names'
import { isBullet, isCreditText, isNoticeHead, isNumberedHead, opensArticle, opensNote } from './cues'
import { isOfOtherPage, isPageMark, isPageTitle, masthead, runningHeads } from './furniture'
import { isInTitleCase, isLatinByline, isLatinFolio } from './latin-forms'
import { latinRoles } from './latin-roles'
import { isSalutation, listsToBodies } from './lists'
import {
  isBracketedName,
  isNameList,
  isNameWithTrade,
  isRunOfNames,
  isSigned as isSignedBy,
  mayBeNames,
} from './names'

/**
 * The roles that a block's own form and its neighbours' tell, before anything is known of articles: bylines, credits,
 * signatures, captions, notes. What is left of the lines is a headline for now, what is left of the text a body.
 */
export function roleByForm(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    if (block.role === 'signature' || block.role === 'credit') continue
    block.role = block.line ? lineRole(block, blocks[i - 1], blocks[i + 1]) : textRole(block, blocks[i + 1])
    if (i === 0 && block.line && block.level === null && !block.shadowed && isPageTitle(block.tape.text))
      block.role = 'other'
    if ((block.role === 'headline' || block.role === 'body') && isInSmallType(block))
      block.role = isSigned(block, blocks[i - 1]) ? 'signature' : 'caption'
  }
  for (const [i, block] of blocks.entries())
    if (block.role === 'body' && isNoteHead(blocks[i - 1])) block.role = 'note'
  captions(blocks)
  masthead(blocks)
  runningHeads(blocks)
  runningHeads(blocks.toReversed())
  listsToBodies(blocks)
  signers(blocks)
  columnNames(blocks)
  contents(blocks)
  latinRoles(blocks)
}

/** What the page's other pages hold, line by line below its name: 夜校晚晚满座 3版. */
function contents(blocks: readonly Block[]): void {
  let inside = false
  for (const block of blocks) {
    inside = /导读$/u.test(block.tape.text) || (inside && block.line && isOfOtherPage(block.tape.text))
    if (inside && block.role === 'headline') block.role = isOfOtherPage(block.tape.text) ? 'other' : 'column'
  }
}

/** What a column is called, above its headline: one of opinions, or a place of its own on the page. */
function columnNames(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1]
    if (block.role !== 'headline' || block.level !== null || block.rows[0]?.place) continue
    const { text } = block.tape
    if (block.shadowed) {
      // What the editors say of a series stands below its name, and above the headline.
      if (next?.role === 'note' && blocks[i + 2]?.role === 'headline' && blocks[i + 2]?.shadowed)
        block.role = 'column'
      continue
    }
    if (next?.role === 'headline' && isColumnOfOpinions(text)) block.role = 'column'
    if (next && next.role !== 'body' && isDepartment(text)) block.role = 'column'
    if (isBelowLateHeadline(blocks, i)) block.role = 'column'
  }
}

/** A short line between a headline that stands behind its text and the news below: the column that the text stood in. */
function isBelowLateHeadline(blocks: readonly Block[], i: number): boolean {
  const [above, headline, { tape }, below] = [blocks[i - 2], blocks[i - 1], blocks[i] as Block, blocks[i + 1]]
  if (!headline?.shadowed || headline.role !== 'headline' || !below || !opensArticle(below.tape.text))
    return false
  if (above?.role !== 'body' && above?.role !== 'signature') return false
  return isDepartment(tape.text) || /^\p{Script=Han}{2,6}$/u.test(tape.text)
}

/** Who signs, behind the last sentence: an office above a date, a date alone below it. */
function signers(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (!block.line || block.shadowed || block.level !== null) continue
    if (before?.role !== 'body' && before?.role !== 'signature') continue
    const next = blocks[i + 1]
    if (block.role === 'headline' && isSigner(blocks, i)) block.role = 'signature'
    else if (isDay(block.tape.text) || (isLetter(blocks, i) && isWriter(block.tape.text)))
      block.role = 'signature'
    else if (
      block.role === 'headline' &&
      isOffice(block.tape.text) &&
      next &&
      // Headings are marked here, and this line is none.
      (isDay(next.tape.text) || next.shadowed || next.level !== null)
    )
      block.role = 'signature'
    else if (
      block.role === 'headline' &&
      isOffice(block.tape.text) &&
      (isBelowNotice(blocks, i) || (next?.line && isPointOfAdvice(before.tape.text)))
    )
      block.role = 'signature'
  }
}

/**
 * Who signs by a name that no list knows: two characters behind news, which has no subheads, and names run together
 * above a photo, where no column's name can stand.
 */
function isSigner(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]
  const text = block?.tape.text ?? ''
  const before = blocks[i - 1]
  const next = blocks[i + 1]
  if (!before || isRubric(text) || isDepartment(text) || !(endsText(before) || isAnnounced(before)))
    return false
  const atPhoto = next?.role === 'caption' || next?.role === 'credit'
  // An engine ranks the headline that comes next.
  if (/^\p{Script=Han}{2,4}$/u.test(text) && next?.level != null && block?.level === null)
    return isNewsAbove(blocks, i, true)
  if (/^\p{Script=Han}{2}$/u.test(text)) return atPhoto || (next?.role === 'body' && isNewsAbove(blocks, i))
  return isRunOfNames(text) && (!next || atPhoto)
}

/** The last line of a list that ends a text: a number to call. */
const isAnnounced = ({ role, tape }: Block) => role === 'body' && /[：:]\s?[\d—-]{7,}$/u.test(tape.text)

/**
 * The paragraphs above are one news item's, from its dateline on.
 *
 * @param unsigned whether its dateline must not name who wrote it
 */
function isNewsAbove(blocks: readonly Block[], i: number, unsigned = false): boolean {
  for (let n = i - 1; n >= Math.max(0, i - longestNews) && blocks[n]?.role === 'body'; n--) {
    const text = blocks[n]?.tape.text ?? ''
    if (opensArticle(text)) return !(unsigned && /^.{2,8}[讯电][\s　]?[（(]/u.test(text))
  }
  return false
}

/** In paragraphs. */
const longestNews = 12

/** The text above is a letter: somebody is addressed, a paragraph or a few before. */
function isLetter(blocks: readonly Block[], i: number): boolean {
  return blocks.slice(Math.max(0, i - longestLetter), i).some(({ tape }) => isSalutation(tape.text))
}

/** In paragraphs. */
const longestLetter = 6

/** Who writes to a paper, without a name: 云溪区松风里部分居民. */
const isReader = (text: string) =>
  /^[\p{Script=Han}“”0-9]{2,24}(?:居民|村民|职工|业主|读者|家长|市民|群众|商户|学生|乘客|用户)$/u.test(text)

/** Who signs a letter without a name: readers, or the bodies that write it. */
const isWriter = (text: string) =>
  isReader(text) || isNameWithPlace(text) || text.split(/[\s　]+/u).every(isOffice)

/** Whoever writes may choose any name: 桥头镇 归去来. */
const isNameWithPlace = (text: string) =>
  /^\p{Script=Han}{2,12}[区县市镇乡村][\s　]+\p{Script=Han}{2,3}$/u.test(text)

/** The text above is a notice, a paragraph or a few of it. */
function isBelowNotice(blocks: readonly Block[], i: number): boolean {
  const next = blocks[i + 1]
  if (next && (!next.line || next.role === 'byline')) return false
  for (let n = i - 1; n >= Math.max(0, i - longestNotice); n--) {
    const text = blocks[n]?.tape.text ?? ''
    if (blocks[n]?.line && isNoticeHead(text)) return true
    if (blocks[n]?.role === 'signature' || opensArticle(text)) return false
  }
  return false
}

/** In paragraphs. */
const longestNotice = 24

/** What an office advises, point by point, or answers. */
const isPointOfAdvice = (text: string) =>
  /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、|答[：:])/u.test(text)

const isDay = (text: string) =>
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/u.test(squeeze(text))

/** The name of a body, as it stands below what it announces. */
const isOffice = (text: string) =>
  /^[\p{Script=Han}“”（）]{4,24}(?:公司|集团|委员会|委|总工会|工会|协会|学会|办公室|局|厅|院|校|部|会|社|中心|政府|站|所|馆|台|[总大支中]队)$/u.test(
    text,
  )

/** All of it is set smaller than running text, as what stands below photos is. */
function isInSmallType({ rows }: Block): boolean {
  return rows.every(({ place }) => place !== null && isSmallType(place))
}

/** A name in small type, or what an engine read of one, right behind an article's last sentence. */
function isSigned({ tape: { text } }: Block, before: Block | undefined): boolean {
  if (isNameList(text)) return true
  return /^\p{Script=Han}{2,5}$/u.test(text) && before?.role === 'body' && endsSentence(before.tape.text)
}

function textRole({ tape: { text }, rows, blanks }: Block, after: Block | undefined): Role {
  if (isNote(text)) return 'note'
  if (isLatinFolio(text)) return 'other'
  if (isLatinByline(text)) return 'byline'
  // Set apart by white, a subhead of old may end in a stop, and a deck have two rows.
  if (rows.length < 4 && blanks > 0 && (after?.blanks ?? 0) > 0 && isInTitleCase(text)) return 'headline'
  if (text.length < 60 && isCreditText(text)) return 'credit'
  return 'body'
}

function lineRole(block: Block, before: Block | undefined, after: Block | undefined): Role {
  const { text } = block.tape
  if (isNote(text)) return 'note'
  if (isCreditText(text)) return 'credit'
  if (isRubric(text) || isDepartment(text)) return 'headline'
  const behindText = before !== undefined && endsText(before)
  if (isSignedBy(text) && (behindText || isWrapped(text))) return 'signature'
  if (behindText && isWrapped(text) && isBracketedName(text.slice(1, -1).trim())) return 'signature'
  if (isByline(text)) return behindText && !isBullet(text) && startsAnew(after) ? 'signature' : 'byline'
  const labelled = /^(?:本报|本刊|特约|记者|通讯员)/u.test(text)
  if (isReportersLine(text)) return behindText && labelled && startsAnew(after) ? 'signature' : 'byline'
  if ((behindText || before?.role === 'headline') && isMisreadByline(text)) return 'byline'
  const marked = block.level !== null || block.shadowed
  if ((!marked && isSpeech(text)) || isAnnouncement(text) || (behindText && endsInNumber(text))) return 'body'
  if (isNumberedHead(text) && !marked) return 'subhead'
  if (isPageMark(text) || (block.rows[0]?.place?.edge && isPageTitle(text))) return 'other'
  // With white above and none below it is the first of a heading's lines: 走出来 above 让船工登台.
  const tied = block.blanks > 0 && after?.line === true && after.blanks === 0
  if (!marked && !tied) {
    if (behindText && block.rows.every(isFlushRight)) return 'signature'
    if (isNameList(text)) {
      if (behindText) return 'signature'
      if (before?.role === 'headline' && after !== undefined && !after.line) return 'byline'
      // Behind the last section, whose subhead stands below it.
      if (before?.role === 'headline' && after?.shadowed && !before.shadowed) return 'signature'
    }
    // Above who wrote it stands a headline, however short.
    const heads = after !== undefined && isBullet(after.tape.text)
    if (behindText && !heads && (isPenName(text) || isNameWithTrade(text)) && startsAnew(after))
      return 'signature'
  }
  return 'headline'
}

/** A paragraph, or a line of one, with which a text may end. */
function endsText({ line, role, tape }: Block): boolean {
  return (!line || role === 'body') && endsSentence(tape.text)
}

const isWrapped = (text: string) => /^[（(].*[）)]$/u.test(text)

/** A sentence that somebody is said to speak: `问：…`, `记者：…`. */
function isSpeech(text: string): boolean {
  return /^[\p{Script=Han}A-Z]{1,4}[：:]/u.test(text) && endsSentence(text)
}

/** A list follows: …开放时间如下：. */
const isAnnouncement = (text: string) => /\S{4}(?:如下|包括|分别[是为])[：:]$/u.test(text)

/** A sentence without its stop, behind the number to call: …，联系电话：…. */
const endsInNumber = (text: string) => /，\S{0,4}(?:电话|热线|专线|传真)[：:]\s?[\d—-]{7,}$/u.test(text)

/** Names that no list of family names knows, behind an article's last sentence. */
function isPenName(text: string): boolean {
  // 服务窗, 茶话厅: columns are called after places where people meet.
  return mayBeNames(text) && !isCounted(text) && !/[窗台角谈吧栏廊厅站室]$/u.test(text) && !isRubric(text)
}

/** A number with its measure, which begins no name: 一把火, 两代人. */
const isCounted = (text: string) =>
  /^[一两三四五六七八九十][个本片群条盏张把场座件份根封种代块家门道间碗杯支杆枚]/u.test(text)

function startsAnew(after: Block | undefined): boolean {
  if (!after) return true
  const { text } = after.tape
  return after.line || opensArticle(text) || isCreditText(text) || opensNote(text)
}

function isByline(text: string): boolean {
  if (text.length > 60) return false
  if (isBullet(text)) return isSignedBy(text.slice(1).trim()) || !/[，。；：、\d]/u.test(text)
  if (isLatinByline(text)) return true
  if (endsSentence(text)) return false
  if (/^(?:本报|本刊|本网|新华社)?(?:特约|见习|实习|首席)*(?:记者|通讯员|评论员|撰稿)[\s　:：]/u.test(text))
    return !/[，。]/u.test(text)
  return /^文[/／]/u.test(text)
}

/** What the editors say, on a line of its own above it. */
const noteHead = /^(?:编者按|编者的话|编辑手记|编后语?|编余)$/u

export const isNoteHead = (block: Block | undefined) =>
  block?.role === 'note' && noteHead.test(block.tape.text)

function isNote(text: string): boolean {
  return (
    /^[（(]?(?:上接|下转|转)第?\s?[A-D]?\d{1,2}\s?版/u.test(text) ||
    opensNote(text) ||
    noteHead.test(text) ||
    /^[（(](?:(?:本(?:栏目?|专栏|版|报)|欢迎|来稿|投稿)[^（）()]{0,12}(?:邮箱|信箱|地址)[：:].{4,40}|(?:数据|资料|素材|信息)[^。（）()]{0,8}由.{2,24}提供|作者(?:系|为|单位)[：:]?.{2,40}|(?:未完)?待续|未完)[）)]$/u.test(
      text,
    ) ||
    // Who else had a hand in it, and where more of it stands.
    /^[（(]本(?:栏目|专栏|版|专版|活动)由.{2,30}(?:协办|主办|承办|合办|联办)[）)]$/u.test(text) ||
    /^[（(][^，。（）()]{0,12}(?:见|刊)第?\s?[A-D]?\d{1,2}\s?版[）)]$/u.test(text) ||
    // Of what book the text above tells.
    /^[（(]《[^《》]+》[^。]*出版[^。]*[）)]$/u.test(text) ||
    /^(?:人物(?:名片|档案|简介)|(?:作者|嘉宾)简介)[：:]/u.test(text) ||
    /^[（(](?:下转|上接)/u.test(text) ||
    /^(?:continued (?:on|from) page|see page) /iu.test(text)
  )
}
