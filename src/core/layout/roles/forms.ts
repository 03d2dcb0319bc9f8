import type { Role } from '../../document'
import { endsSentence } from '../../text'
import { type Block, endsText } from '../block'
import { isMisreadByline, isReportersLine } from '../cues/bylines'
import { isDepartment, isRubric } from '../cues/column-names'
import { isCreditText, saysWhatIsSeen } from '../cues/credits'
import { announcesNames, isBullet, isListOfNames, isNumberedHead } from '../cues/items'
import { isInTitleCase, isLatinByline, isLatinFolio } from '../cues/latin'
import {
  isBracketedName,
  isNameBehindTrade,
  isNameList,
  isNameWithTrade,
  isSigned as isSignedBy,
  isSurelyNamed,
  mayBeNames,
  readsAsNames,
} from '../cues/names'
import { isNote, opensNote, opensNoteBelow } from '../cues/notes'
import { isClosingWord } from '../cues/notices'
import { opensArticle, opensQuestion } from '../cues/openings'
import { isPageMark, isPageTitle } from '../cues/page-marks'
import { isFlushRight, isSmallType } from '../rows/between-places'
import { captions } from './captions'
import { columnNames, contents } from './column-heads'
import { masthead, runningHeads } from './furniture'
import { latinRoles } from './latin-roles'
import { listsToBodies } from './lists'
import { signers } from './signers'

/**
 * The roles that a block's own form and its neighbours' tell, before anything is known of articles: bylines, credits,
 * signatures, captions, notes. What is left of the lines is a headline for now, what is left of the text a body.
 */
export function roleByForm(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    if (block.role === 'signature' || block.role === 'credit') continue
    block.role = block.line ? lineRole(blocks, i) : textRole(blocks, i)
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

/** All of it is set smaller than running text, as what stands below photos is. */
function isInSmallType({ rows }: Block): boolean {
  return rows.every(({ place }) => place !== null && isSmallType(place))
}

/** A name in small type, or what an engine read of one, right behind an article's last sentence. */
function isSigned({ tape: { text } }: Block, before: Block | undefined): boolean {
  if (isNameList(text)) return true
  return /^\p{Script=Han}{2,5}$/u.test(text) && before?.role === 'body' && endsSentence(before.tape.text)
}

function textRole(blocks: readonly Block[], i: number): Role {
  const [before, block, after] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (!block) throw new RangeError('a text has a block')
  const { tape, rows, blanks } = block
  const { text } = tape
  if (isNote(text)) return 'note'
  if (isLatinFolio(text)) return 'other'
  if (isLatinByline(text)) return 'byline'
  // Set apart by white, a subhead of old may end in a stop, and a deck have two rows.
  if (rows.length < 4 && blanks > 0 && (after?.blanks ?? 0) > 0 && isInTitleCase(text)) return 'headline'
  if (text.length < 60 && isCreditText(text)) return 'credit'
  return isClauses(block) && isWhereHeadlinesStand(before, after) ? 'headline' : 'body'
}

/** One row in two clauses or with a question, as headlines may have: 渡口亮灯，末班船等谁. */
const isClauses = ({ tape: { text }, rows }: Block) =>
  rows.length === 1 &&
  text.length <= longestHeadline &&
  (endsSentence(text) ? /？$/u.test(text) : !/[；：，、）]$/u.test(text)) &&
  !opensArticle(text)

/** In characters. */
const longestHeadline = 30

/** Above who wrote a text, above its first question, or behind who signs the page's last one. */
function isWhereHeadlinesStand(before: Block | undefined, after: Block | undefined): boolean {
  if (!after) return before?.role === 'signature' || before?.role === 'note'
  if (before?.unfinished) return false
  if (after.line) return isBullet(after.tape.text) && isByline(after.tape.text)
  return opensQuestion(after.tape.text) && before?.role === 'headline'
}

function lineRole(blocks: readonly Block[], i: number): Role {
  const [before, block, after] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (!block) throw new RangeError('a line has a block')
  const { text } = block.tape
  if (isNote(text)) return 'note'
  if (isCreditText(text)) return 'credit'
  if (isRubric(text) || isDepartment(text)) return 'headline'
  const behindText = isBehindText(blocks, i)
  if (behindText && isOfEditors(text)) return 'signature'
  if (isSignedBy(text) && (behindText || isWrapped(text))) return 'signature'
  if (behindText && isNameBehindTrade(text)) return 'signature'
  if (behindText && isWrapped(text) && isBracketedName(text.slice(1, -1).trim())) return 'signature'
  if (isByline(text)) return behindText && !isBullet(text) && startsAnew(after) ? 'signature' : 'byline'
  const labelled = /^(?:本报|本刊|特约|记者|通讯员)/u.test(text)
  if (isReportersLine(text)) return behindText && labelled && startsAnew(after) ? 'signature' : 'byline'
  if ((behindText || before?.role === 'headline') && isMisreadByline(text)) return 'byline'
  const marked = block.level !== null || block.shadowed
  if (
    (!marked && (isSpeech(text) || announcesNames(text))) ||
    [isAnnouncement, isClosingWord].some((is) => is(text)) ||
    (behindText && endsInNumber(text))
  )
    return 'body'
  if (isNumberedHead(text) && !marked) return 'subhead'
  // Whose names they are is said above: the report goes on.
  if (!marked && behindText && isListOfNames(text) && after && announcesNames(after.tape.text))
    return 'subhead'
  if (isPageMark(text) || (block.rows[0]?.place?.edge && isPageTitle(text))) return 'other'
  // With white above and none below it is the first of a heading's lines: 走出来 above 让船工登台.
  const tied = block.blanks > 0 && after?.line === true && after.blanks === 0
  if (!marked && !tied) {
    // Above who wrote it stands a headline, however short.
    const heads = after?.line === true && isBullet(after.tape.text)
    if (behindText && (block.rows.every(isFlushRight) || (!heads && readsAsNames(text)))) return 'signature'
    if (isNameList(text)) {
      if (behindText) return 'signature'
      if (before?.role === 'headline' && after !== undefined && !after.line) return 'byline'
      // Behind the last section, whose subhead stands below it.
      if (before?.role === 'headline' && after?.shadowed && !before.shadowed) return 'signature'
    }
    if (before?.role === 'headline' && after !== undefined && !after.line && isNameWithTrade(text))
      return 'byline'
    if (behindText && !heads && isSurelyNamed(text)) return 'signature'
    if (behindText && !heads && (isPenName(text) || isNameWithTrade(text)) && startsAnew(after))
      return 'signature'
  }
  return 'headline'
}

/** The paper signs: 本报编辑部. */
const isOfEditors = (text: string) => /^本[报刊](?:编辑部|编委会|评论部|通联部)$/u.test(text)

/** A sentence ends above, or above the photo that was set before this line. */
function isBehindText(blocks: readonly Block[], i: number): boolean {
  const before = blocks[i - 1]?.role === 'credit' ? blocks[i - 2] : blocks[i - 1]
  return before !== undefined && endsText(before)
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
  return after.line || [opensArticle, isCreditText, saysWhatIsSeen, opensNote].some((opens) => opens(text))
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

export const isNoteHead = (block: Block | undefined) =>
  block?.role === 'note' && opensNoteBelow(block.tape.text)
