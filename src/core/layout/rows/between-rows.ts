import { endsSentence, isCjkText, isClosing } from '../../text'
import { isDepartment } from '../cues/column-names'
import { endsInCredit, isCreditText, opensPhoto } from '../cues/credits'
import { isHeadingLike } from '../cues/headings'
import { announcesCounted, isBullet, isNextItem, opensItem, opensNumbers } from '../cues/items'
import { opensInCapitals } from '../cues/latin'
import { isNameList, isSigned, mayBeNames } from '../cues/names'
import { isClosingWord, isNumberToCall, isSalutation } from '../cues/notices'
import {
  isDateline,
  opensArticle,
  opensEntry,
  opensNote,
  opensQuestion,
  saysWhenOrWhence,
} from '../cues/openings'
import { isOfOtherPage } from '../cues/page-marks'
import { isCouplet, isOpenText } from '../cues/phrases'
import { endsInSignature } from '../cues/signatures'
import { betweenPlaces, goesOnInSmallType } from './between-places'
import { byWidths } from './by-widths'
import type { Columns } from './columns'
import { isOneHeadline } from './one-headline'
import { goesOn, type Row } from './row'
import { isTornLine, type Spacing, unwrapped } from './spacing'
import { type Decision, sure } from './weigh'

/** What stands between row `i` and the one above it, the last of its paragraph’s rows so far. */
export function betweenRows(
  rows: readonly Row[],
  i: number,
  current: readonly Row[],
  columns: Columns,
  spacing: Spacing,
): Decision {
  const above = rows[i - 1]
  const below = rows[i]
  if (!above || !below) return sure('break')
  if (isClosing(below.text[0]) && !isBullet(below.text) && !/^[.…—]/u.test(below.text)) return sure('join')
  if (isOneHeadline(rows, i, columns)) return sure('join')
  if (above.level !== null || below.level !== null)
    return sure(
      goesOn(above) && (columns.isFull(i - 1, above) || isTornLine(above, spacing)) ? 'torn' : 'break',
    )
  if (above.shadowed || below.shadowed) return sure(goesOn(above) && !above.shadowed ? 'torn' : 'break')
  if (goesOnInSmallType(above, below)) return sure('join')
  if (columns.isListed(i) && columns.isListed(i - 1)) return sure('break')
  if (endsInCredit(above.text) || endsInSignature(endOf(current))) return sure('break')
  // A photo's text and credit on one row, wider than the column that they tear.
  if (endsInCredit(below.text) && columns.sticksOut(i) && current.length > 1 && !columns.sticksOut(i - 1))
    return sure(goesOn(above) ? 'torn' : 'break')
  if (above.alone || below.alone) return sure(goesOn(above) && !above.alone ? 'torn' : 'break')
  if (isSalutation(above.text)) return sure('break')
  if (endsSentence(above.text) && isNumberToCall(below.text)) return sure('break')
  if (opensArticle(below.text) || opensNote(below.text)) return sure('break')
  if (endsSentence(above.text) && opensPhoto(below.text)) return sure('break')
  // No paragraph ends with it, least of all without a mark.
  if (goesOn(above) && isDepartment(below.text) && rows[i + 1]?.shadowed) return sure('torn')
  if (opensQuestion(below.text) && (endsSentence(above.text) || columns.isHeading(i - 1)))
    return sure('break')
  const full = columns.isFull(i - 1, above) || columns.fillsIndented(i - 1)
  if (opensQuestion(current[0]?.text ?? '') && goesOn(above) && full) return sure('join')
  if (announces(above.text) && opensNumbers(below.text)) return sure('break')
  if (/[。；：]$/u.test(above.text) && announcesCounted(below.text)) return sure('break')
  if (/[。；]$/u.test(above.text) && isNextItem(current[0]?.text ?? '', below.text)) return sure('break')
  if (endsSentence(above.text) && isClosingWord(below.text)) return sure('break')
  // Whoever speaks in the paragraph above stops on this row.
  if (full && closesQuotation(current, below.text)) return sure('join')
  if (full && saysWhoSpoke(current, below.text)) return sure('join')
  // Only a paragraph's last row is not stretched to its column's edge.
  if (above.stretched && !columns.isHeading(i)) return sure('join')
  if (opensInCapitals(below.text) && current.length === 1 && !/[,;:.–—-]$/u.test(above.text))
    return sure('break')
  if (isDateline(above.text)) return sure('join')
  // Each entry of a chronicle begins with its day; so did the one above.
  if (opensEntry(below.text) && opensEntry(current[0]?.text ?? '') && endsSentence(above.text))
    return sure('break')
  if (goesOnWithPhoto(current, below, rows[i + 1])) return sure('join')
  if (opensItem(below.text) && /[。；：:]$/u.test(above.text)) return sure('break')
  if (isCouplet(above.text) && isCouplet(below.text)) return sure('break')
  if (isOfOtherPage(above.text) && isOfOtherPage(below.text)) return sure('break')
  if (opensItem(above.text) && current.length === 1 && goesOn(above) && columns.isFull(i - 1, above))
    return sure('join')
  // One character is no line of its own.
  if (/^\p{Script=Han}$/u.test(below.text) && goesOn(above) && columns.isFull(i - 1, above))
    return sure('join')
  if (headsPhoto(rows, i, current)) return sure('break')
  const told = betweenPlaces(above, below)
  if (told === 'join') return sure('join')
  if (told === 'break') return sure(isTornByPlace(above) ? 'torn' : 'break')
  if (spacing.unwrapped) return sure(unwrapped(above, below, spacing))
  const headings = columns.isHeading(i) && columns.isHeading(i - 1)
  if (below.blanks <= spacing.usual && !headings && goesOnInLatin(above.text, below.text)) return sure('join')
  if (spacing.parts && below.blanks > spacing.usual && beginsAnewInLatin(above.text, below.text))
    return sure('break')
  if (spacing.inside >= 0.5 && below.blanks > spacing.usual) return sure(goesOn(above) ? 'torn' : 'break')
  if (endsSentence(above.text) && (mayBeNames(below.text) || isNameList(below.text) || isSigned(below.text)))
    return sure('break')
  // No paragraph's first row is as short.
  if (current.length === 1 && above.width <= shortestFirst && goesOn(above)) return sure('break')
  if (opensArticle(above.text) && goesOn(above)) return sure('join')
  const verdict = byWidths(rows, i, current, columns, spacing)
  const known =
    above.place !== null || below.place !== null || !isCjkText(above.text) || !isCjkText(below.text)
  if (!known && spacing.opens && below.blanks === 0 && !below.indented && endsSentence(above.text))
    return { verdict, weighed: true, firm: true }
  if (known || spacing.inside >= 0.25 || below.blanks === 0) return { verdict, weighed: !known }
  // An engine sets every block apart that it saw: one may end amid a sentence.
  return { verdict, weighed: goesOn(above) && spacing.parts && columns.isIndented(i), tears: true }
}

/** In em. */
const shortestFirst = 3

/** What a photo's news ends with, behind a row as wide as the one above it: 图为… begins no paragraph of it. */
function goesOnWithPhoto(current: readonly Row[], below: Row, next: Row | undefined): boolean {
  if (!saysWhat(below)) return false
  const [before, above] = current.slice(-2)
  if (!before) return false
  // On two rows by itself, above its credit.
  if (!above) return next !== undefined && isCreditText(next.text) && saysWhenOrWhence(before.text)
  return (
    endsSentence(above.text) &&
    above.width >= before.width - 1.1 &&
    !current.slice(-longestPhotoNews).some(saysWhat)
  )
}

const saysWhat = ({ text }: Row) => text.startsWith('图为')

/** In rows. */
const longestPhotoNews = 8

/** The last two rows' texts: who signs may be named on both. */
function endOf(rows: readonly Row[]): string {
  const last = rows.at(-1)?.text ?? ''
  return /[）)]$/u.test(last) && !/[（(]/u.test(last) ? (rows.at(-2)?.text ?? '') + last : last
}

/** Who said what the rows above quote, and nothing else: …。” 归云师傅说。 Or all that they do is quote. */
function saysWhoSpoke(rows: readonly Row[], text: string): boolean {
  if (!/[。！？…]”$/u.test(rows.at(-1)?.text ?? '')) return false
  const [said, mark] = /^[^，。：；“”]{2,20}(?:说|道|表示|坦言|感慨|介绍)([，：。])/u.exec(text) ?? []
  if (said === undefined) return false
  return mark === '。' ? said === text : /^“[^“”]*”$/u.test(rows.map((row) => row.text).join(''))
}

/** Of a few rows at most: where a mark was lost, a quotation seems to go on for ever. */
function closesQuotation(rows: readonly Row[], text: string): boolean {
  if (!/^[^“”]{0,40}”/u.test(text) || rows.length > longestSpeech) return false
  const said = rows.map((row) => row.text).join('')
  return said.lastIndexOf('“') > said.lastIndexOf('”')
}

/** In rows. */
const longestSpeech = 12

/** What comes is announced by a colon. */
const announces = (text: string) => /[：:]$/u.test(text)

/** A headline, below which only a photo's caption with its credit stands, or another headline with its byline. */
function headsPhoto(rows: readonly Row[], i: number, current: readonly Row[]): boolean {
  const above = rows[i - 1]
  const below = rows[i]
  const next = rows[i + 1]
  if (!above || !below || current.length > 1 || !isHeadingLike(above.text)) return false
  if (endsSentence(above.text) || /[：:]$/u.test(above.text) || isOpenText(above.text)) return false
  // A character or two are the end of its sentence.
  if (below.width <= shortestFirst && endsSentence(below.text)) return false
  if (endsInCredit(below.text)) return true
  if (!next?.alone) return false
  return isCreditText(next.text) ? endsSentence(below.text) : isHeadingLike(below.text)
}

/** A line of Latin script goes on in one that begins in lower case, and behind a word that nothing ends with. */
function goesOnInLatin(above: string, below: string): boolean {
  if (endsSentence(above) || !/^[“‘"'(]?\p{Script=Latin}/u.test(below)) return false
  return /^[“‘"'(]?\p{Ll}/u.test(below) || /\s(?:the|an?|of|to|and|or|in|at|by|for|from|with)$/u.test(above)
}

/** Behind a blank line, where these part paragraphs, a capital begins another one. */
function beginsAnewInLatin(above: string, below: string): boolean {
  return /\p{Script=Latin}$/u.test(above) && /^[“‘"'(]?\p{Lu}\p{Script=Latin}/u.test(below)
}

/** It fills its column and ends no sentence. */
function isTornByPlace({ place, text }: Row): boolean {
  return place !== null && place.rank === null && place.short < 1.1 && !endsSentence(text)
}
