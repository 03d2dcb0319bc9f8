import { type Block, endsText } from '../block'
import { isDepartment, isRubric } from '../cues/column-names'
import { isRunOfNames } from '../cues/names'
import { isDay, isDayOfYear, isNoticeHead, isSalutation, opensLetter } from '../cues/notices'
import { opensArticle } from '../cues/openings'

/** Who signs, behind the last sentence: an office above a date, a date alone below it. */
export function signers(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (!block.line || block.shadowed || block.level !== null) continue
    if (before?.role !== 'body' && before?.role !== 'signature') continue
    const next = blocks[i + 1]
    if (block.role === 'headline' && (isSigner(blocks, i) || isNamedAbove(blocks, i)))
      block.role = 'signature'
    else if (
      isDay(block.tape.text) ||
      (before.role === 'signature' && isDayOfYear(block.tape.text)) ||
      isPublisher(block.tape.text) ||
      isNamedReader(block.tape.text) ||
      (isLetter(blocks, i) && isWriter(block.tape.text))
    )
      block.role = 'signature'
    else if (
      block.role === 'headline' &&
      isOffice(block.tape.text) &&
      next &&
      // Headings are marked here, and this line is none.
      (isDay(next.tape.text) || isDayOfYear(next.tape.text) || next.shadowed || next.level !== null)
    )
      block.role = 'signature'
    else if (
      block.role === 'headline' &&
      block.tape.text.split(/[\s　]+/u).every(isOffice) &&
      (isBelowNotice(blocks, i) ||
        endsInCall(before.tape.text) ||
        ((!next || next.line || next.role === 'caption') &&
          (isPointOfAdvice(before.tape.text) || isAnswerOf(block.tape.text, before.tape.text))))
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
  return isRunOfNames(text) && (!next || atPhoto || isDepartment(next.tape.text))
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

/** The text above is a letter, or answers one: somebody is addressed, a paragraph or a few before. */
function isLetter(blocks: readonly Block[], i: number): boolean {
  return blocks.slice(Math.max(0, i - longestLetter), i).some(({ tape }) => addresses(tape.text))
}

const addresses = (text: string) =>
  isSalutation(text) || opensLetter(text) || /(?:答复|回复)如下[：:]$/u.test(text)

/** In paragraphs. */
const longestLetter = 6

/** Who writes to a paper: 读者 归云. */
const isNamedReader = (text: string) =>
  /^(?:读者|职工|市民|居民|网友|村民|业主)[\s　]+\p{Script=Han}{2,4}$/u.test(text)

/** Who writes to a paper, without a name: 云溪区松风里部分居民. */
const isReader = (text: string) =>
  /^[\p{Script=Han}“”0-9]{2,24}(?:居民|村民|职工|业主|读者|家长|市民|群众|商户|学生|研究生|乘客|用户)$/u.test(
    text,
  )

/** Who signs a letter without a name: readers, or the bodies that write it. */
export const isWriter = (text: string) =>
  isReader(text) || isNamedNeighbours(text) || isNameWithPlace(text) || text.split(/[\s　]+/u).every(isOffice)

/** 松风里居民 归云 程远. */
function isNamedNeighbours(text: string): boolean {
  const [who = '', ...names] = text.split(/[\s　]+/u)
  return isReader(who) && names.length > 0 && names.every((name) => /^\p{Script=Han}{2,3}$/u.test(name))
}

/** Whoever writes, from a place or a workplace, may choose any name: 桥头镇 归去来, 渡口船厂 水东流. */
const isNameWithPlace = (text: string) =>
  /^\p{Script=Han}{2,12}(?:[区县市镇乡村厂场站店院校]|公司|[大中小]学|车间|班组)[\s　]+\p{Script=Han}{2,3}$/u.test(
    text,
  )

/** A department below the notice that it is named in: 教务处. */
function isNamedAbove(blocks: readonly Block[], i: number): boolean {
  const text = blocks[i]?.tape.text ?? ''
  if (!/^\p{Script=Han}{1,8}[部处科办会室站社]$/u.test(text) || noticeAbove(blocks, i) === null) return false
  const head = blocks.findLastIndex(({ line, tape }, n) => n < i && line && isNoticeHead(tape.text))
  return blocks.slice(head + 1, i).some(({ tape }) => tape.text.includes(text))
}

/** The text above is a notice, a paragraph or a few of it, and no text follows but what the notice tore. */
function isBelowNotice(blocks: readonly Block[], i: number): boolean {
  const next = blocks[i + 1]
  const head = noticeAbove(blocks, i)
  if (head === null) return false
  const heads = next !== undefined && !opensArticle(next.tape.text) && (!next.line || next.role === 'byline')
  return !heads || blocks[head - 1]?.unfinished === true
}

/** The head of the notice that a block stands below; null = it stands below none. */
function noticeAbove(blocks: readonly Block[], i: number): number | null {
  for (let n = i - 1; n >= Math.max(0, i - longestNotice); n--) {
    const text = blocks[n]?.tape.text ?? ''
    if (blocks[n]?.line && isNoticeHead(text)) return n
    if (blocks[n]?.role === 'signature' || opensArticle(text)) return null
  }
  return null
}

/** In paragraphs. */
const longestNotice = 24

/** Whom to call is said last, above who announces it: …，咨询电话：0000-1234567。 */
const endsInCall = (text: string) => /(?:电话|热线)(?:[：:]\s?[\d—-]{7,}|[：:]?\s?\d{5,8})。?$/u.test(text)

/** What an office advises, point by point, or answers. */
const isPointOfAdvice = (text: string) =>
  /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、|答[：:])/u.test(text)

/** An office’s last words to whoever wrote: its thanks to the paper, or that one may turn to it by its name. */
const isAnswerOf = (office: string, text: string) =>
  text.includes(office) ||
  /感谢(?:广大)?读者|感谢[^，。]{0,8}贵报|贵报[^，。]{0,10}(?:监督|关心|支持)/u.test(text)

/** Who gives advice, and the word for it: 桥头镇消防站宣. */
const isPublisher = (text: string) => /宣$/u.test(text) && isOffice(text.slice(0, -1).trim())

/** The name of a body, as it stands below what it announces. */
const isOffice = (text: string) =>
  /^[\p{Script=Han}“”（）]{4,24}(?:公司|集团|委员会|委|总工会|工会|协会|学会|办公室|局|厅|院|校|部|会|社|中心|政府|(?:管理|办事|联络|筹备)处|站|所|馆|台|专家组|课题组|[总大支中]队|小组)$|^\p{Script=Han}{2,3}(?:办公室|编辑部|指挥部|组委会|委员会)$/u.test(
    text,
  )
