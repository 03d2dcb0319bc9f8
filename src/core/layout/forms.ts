import type { Role } from '../document'
import { endsSentence, squeeze } from '../text'
import { isIndented, isSmallType } from './between-places'
import type { Block } from './block'
import { widestColumn } from './columns'
import { isBullet, isCreditText, isNumberedHead, isRubric, opensArticle, saysWhoIsWhere } from './cues'
import { isInTitleCase, isLatinByline, isLatinFolio } from './latin-forms'
import { isContact, isSalutation, listsToBodies } from './lists'
import { isNameList, isSigned as isSignedBy, mayBeNames } from './names'

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
  captions(blocks)
  masthead(blocks)
  runningHeads(blocks)
  runningHeads(blocks.toReversed())
  listsToBodies(blocks)
  signers(blocks)
}

/** Who signs, behind the last sentence: an office above a date, a date alone below it. */
function signers(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (!block.line || block.shadowed || block.level !== null) continue
    if (before?.role !== 'body' && before?.role !== 'signature') continue
    const next = blocks[i + 1]
    if (isDay(block.tape.text) || (isLetter(blocks, i) && isReader(block.tape.text))) block.role = 'signature'
    else if (
      block.role === 'headline' &&
      isOffice(block.tape.text) &&
      next &&
      (isDay(next.tape.text) || next.shadowed)
    )
      block.role = 'signature'
  }
}

/** The text above is a letter: somebody is addressed, a paragraph or a few before. */
function isLetter(blocks: readonly Block[], i: number): boolean {
  return blocks.slice(Math.max(0, i - longestLetter), i).some(({ tape }) => isSalutation(tape.text))
}

/** In paragraphs. */
const longestLetter = 6

/** Who writes to a paper, without a name: 云溪区松风里部分居民. */
const isReader = (text: string) =>
  /^[\p{Script=Han}“”0-9]{2,24}(?:居民|村民|职工|业主|读者|家长|市民|群众|商户|学生|乘客|用户)$/u.test(text)

const isDay = (text: string) =>
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/u.test(squeeze(text))

/** The name of a body, as it stands below what it announces. */
const isOffice = (text: string) =>
  /^[\p{Script=Han}“”（）]{4,24}(?:公司|集团|委员会|委|总工会|工会|协会|学会|办公室|局|厅|院|校|部|会|社|中心|政府|站|所|馆)$/u.test(
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

/** How many lines of furniture may stand at an edge of a page. */
const mostFurniture = 4

/** The paper's name above its date and number, at the top of a page in Latin script. */
function masthead(blocks: readonly Block[]): void {
  const [name, date] = blocks
  if (name?.role !== 'headline' || !name.line || !date || !isLatinFolio(date.tape.text)) return
  name.role = 'other'
}

/** What stands at the page's edge beside date and editors, and names no article: `3 园区`, the paper's name in capitals. */
function runningHeads(fromEdge: readonly Block[]): void {
  for (const block of fromEdge.slice(0, mostFurniture)) {
    const { text } = block.tape
    const named = isSectionMark(text) || isContact(text) || isPaperName(text)
    const furniture = block.role === 'other' || (block.line && !block.shadowed && named)
    if (!furniture) return
    block.role = 'other'
  }
}

/** A page's number with its section's name, or nothing but capitals in a paper that is not written in them. */
function isSectionMark(text: string): boolean {
  return (
    /^[A-D]?\d{1,2}(?:[\s　]*\p{Script=Han}){2,4}$/u.test(text) ||
    /^(?:\p{Script=Han}[\s　]*){2,4}[A-D]?\d{1,2}$/u.test(text) ||
    /^[A-Z]{3,}(?: [A-Z]{2,}){1,5}$/u.test(text)
  )
}

/** 渡口晨报: alone on a line at the page's edge. */
function isPaperName(text: string): boolean {
  return /^(?:\p{Script=Han}[\s　]*){2,10}(?:[日晚晨早周时导商]\s?报|都\s?市\s?报|[青工]\s?[年人]\s?报|科\s?技\s?报|周\s?刊)$/u.test(
    text,
  )
}

function textRole({ tape: { text }, rows, blanks }: Block, after: Block | undefined): Role {
  if (isNote(text)) return 'note'
  if (isLatinFolio(text)) return 'other'
  if (isLatinByline(text)) return 'byline'
  // Set apart by white, a subhead of old may end in a stop.
  if (rows.length === 1 && blanks > 0 && (after?.blanks ?? 0) > 0 && isInTitleCase(text)) return 'headline'
  if (text.length < 60 && isCreditText(text)) return 'credit'
  return 'body'
}

function lineRole(block: Block, before: Block | undefined, after: Block | undefined): Role {
  const { text } = block.tape
  if (isNote(text)) return 'note'
  if (isCreditText(text)) return 'credit'
  if (isRubric(text)) return 'headline'
  const behindText = before !== undefined && endsText(before)
  if (isSignedBy(text) && (behindText || isWrapped(text))) return 'signature'
  if (isByline(text)) return behindText && !isBullet(text) && startsAnew(after) ? 'signature' : 'byline'
  if (isSpeech(text)) return 'body'
  if (isNumberedHead(text) && block.level === null && !block.shadowed) return 'subhead'
  if (isPageMark(text) || (block.rows[0]?.place?.edge && isPageTitle(text))) return 'other'
  if (!block.shadowed && block.level === null) {
    if (isNameList(text)) {
      if (behindText) return 'signature'
      if (before?.role === 'headline' && after !== undefined && !after.line) return 'byline'
    }
    if (behindText && isPenName(text) && startsAnew(after)) return 'signature'
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

/** Names that no list of family names knows, behind an article's last sentence. */
function isPenName(text: string): boolean {
  // 服务窗, 茶话厅: columns are called after places where people meet.
  return mayBeNames(text) && !/[窗台角谈吧栏廊厅站室]$/u.test(text) && !isRubric(text)
}

function startsAnew(after: Block | undefined): boolean {
  if (!after) return true
  return after.line || opensArticle(after.tape.text) || isCreditText(after.tape.text)
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

function isNote(text: string): boolean {
  return (
    /^[（(]?(?:上接|下转|转)第?\s?[A-D]?\d{1,2}\s?版/u.test(text) ||
    /^[（(]?(?:编者按|编者的话|编辑手记|编后语?|编余)[:：）)]/u.test(text) ||
    /^(?:编者按|编者的话|编辑手记|编后语?|编余)$/u.test(text) ||
    /^[（(](?:下转|上接)/u.test(text) ||
    /^(?:continued (?:on|from) page|see page) /iu.test(text)
  )
}

/** A running head: date, issue number, editors. */
function isPageMark(text: string): boolean {
  return (
    isLatinFolio(text) ||
    /^\d{4}年\d{1,2}月\d{1,2}日(?:[\s　]*星期[一二三四五六日天])?(?:[\s　]*第?\s?[A-D]?\d{1,3}\s?版)?$/u.test(
      text,
    ) ||
    /^(?:本版|值班|执行)?(?:责任编辑|责编|版式设计|编辑|校对|美编|主编|电话|热线|邮箱|E-?mail)[\s　]*[:：]/iu.test(
      text,
    ) ||
    (/(?:星期[一二三四五六日天]|第\s?\d{1,6}\s?期)/u.test(text) && /\d{4}年/u.test(text) && text.length < 60)
  )
}

/** What a running head says: the paper's name and the page's number. */
function isPageTitle(text: string): boolean {
  return text.length < 24 && /第[\s“”"'‘’]{0,4}[A-D]?\S{1,3}\s{0,2}版$/u.test(text)
}

/** At most this long is a caption that stands beside its credit. */
const captionLength = 220

function captions(blocks: readonly Block[]): void {
  const column = usualColumn(blocks)
  for (const [i, block] of blocks.entries()) {
    if (block.role === 'body' && (isPhotoText(block.tape.text) || isWhoIsWhere(block))) block.role = 'caption'
    if (block.role !== 'credit') continue
    const before = blocks[i - 1]
    if (!before || before.role === 'caption') continue
    const own = block.tail && before.last === block.last
    const wide = before.rows.length > 1 && widest([before]) > column * 1.6
    const short =
      (wide
        ? before.tape.text.length <= captionLength
        : before.tape.text.length <= 80 && sentences(before.tape.text) <= 2) &&
      !opensArticle(before.tape.text)
    // Below the gap that the photo left stands its credit, and the line above it is a headline.
    if (before.role === 'headline' && (block.blanks > 1 || blocks[i + 1]?.role === 'body') && !own) continue
    if (!own && isOfNext(block, before, blocks[i + 1])) continue
    if (own || (isCandidate(before) && short && !isWholeNote(block.tape.text))) before.role = 'caption'
  }
  ownColumns(blocks)
  // Told once: a page may have as many lone sentences as lines.
  const first = blocks.find(({ role }) => role !== 'other')
  const foot = 1 + blocks.findLastIndex(({ role, line }) => role === 'headline' || (role === 'body' && !line))
  for (const [i, block] of blocks.entries())
    if (isAlone(block) && standsByPhoto(blocks, i, first?.role === 'body', i + 1 >= foot))
      block.role = 'caption'
}

/** Whose photo it is stands in the text below the credit, and not above it: an engine read the credit first. */
function isOfNext(credit: Block, before: Block, next: Block | undefined): boolean {
  const source = /[：:]\s?(\p{Script=Han}{2,16})$/u.exec(credit.tape.text)?.[1]
  if (source === undefined || next?.role !== 'body') return false
  return next.tape.text.includes(source) && !before.tape.text.includes(source)
}

/** One sentence of a row or two that opens no article. */
function isAlone(block: Block): boolean {
  return (
    block.role === 'body' &&
    block.continues === null &&
    !block.unfinished &&
    block.rows.length <= 2 &&
    // What stands in is a paragraph of running text.
    !block.rows.slice(0, 1).some(isIndented) &&
    block.tape.text.length <= 80 &&
    sentences(block.tape.text) <= 1 &&
    !opensArticle(block.tape.text)
  )
}

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
  const heads = before.role === 'headline' || before.role === 'byline'
  if (
    heads &&
    next?.role === 'body' &&
    (opensArticle(next.tape.text) || (block.blanks > 1 && next.blanks < block.blanks))
  )
    return true
  // Right behind another photo's credit or caption, with no text to go on with.
  const apart = !next || next.line || next.role === 'caption'
  if (before.role === 'credit' && blocks[i - 2]?.role === 'caption' && apart) return true
  // Behind the last headline of a page whose headlines stand below their articles.
  return (
    behind &&
    (heads || before.role === 'caption' || before.role === 'credit') &&
    (foot || followsAlone(blocks, i))
  )
}

/** Nothing but lone sentences and credits from here to the page's foot. */
function followsAlone(blocks: readonly Block[], i: number): boolean {
  return (
    blocks
      .slice(i + 1, i + 9)
      .every((block) => block.role === 'credit' || block.role === 'caption' || isAlone(block)) &&
    blocks.length <= i + 9
  )
}

/** A photo spans a few columns at most, in em. */
const widestCaption = 45

/**
 * Captions without a credit: single sentences of one or two rows, set in a column of their own that is neither the one
 * of the text above nor of the text below, even if their first rows were two em in.
 */
function ownColumns(blocks: readonly Block[]): void {
  for (let from = 1; from < blocks.length; from++) {
    if (!isSmall(blocks[from])) continue
    let to = from + 1
    while (isSmall(blocks[to])) to++
    const run = blocks.slice(from, to)
    const above = blocks[from - 1]
    const below = blocks[to]
    const width = widest(run)
    const wrapped = run.some(({ rows }) => rows.length > 1)
    if (
      wrapped &&
      width <= widestCaption &&
      above?.role === 'body' &&
      below?.role === 'body' &&
      below.continues === null
    ) {
      const apart = (other: Block) => {
        const column = widest([other])
        // Two rows tell a column only where it is a lead's, much wider than the photo.
        const told = other.rows.length > 2 || column > width * 1.6
        return (
          told && column <= widestColumn && Math.abs(column - width) > 1.6 && Math.abs(column - width - 2) > 1
        )
      }
      if (apart(above) && apart(below)) for (const block of run) block.role = 'caption'
    }
    from = to
  }
}

function isSmall(block: Block | undefined): boolean {
  return (
    block?.role === 'body' &&
    block.rows.length <= 2 &&
    !block.unfinished &&
    sentences(block.tape.text) === 1 &&
    !opensArticle(block.tape.text)
  )
}

function widest(blocks: readonly Block[]): number {
  let width = 0
  for (const { rows } of blocks) for (const row of rows) width = Math.max(width, row.width)
  return width
}

function isCandidate(block: Block): boolean {
  return (
    (block.role === 'body' || (block.role === 'headline' && block.level === null && !block.shadowed)) &&
    block.continues === null
  )
}

/** A credit for all photos of the page belongs to none. */
function isWholeNote(text: string): boolean {
  return /^[（(]?本(?:版|组)/u.test(text)
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
    /(?:^|。)(?:图为|图①|上图|下图|左图|右图)[^。]{2,80}。?(?:[^。]{0,16}摄)?$/u.test(text)
  )
}

function sentences(text: string): number {
  let count = 0
  for (const char of text) if (char === '。' || char === '！' || char === '？') count++
  return count
}
