import { endsSentence } from '../../text'
import { isDepartment } from '../cues/column-names'
import { endsInCredit, isCreditText, opensPhoto, saysWhatIsSeen, saysWhoIsWhere } from '../cues/credits'
import { isHeadingLike, isOfPlace } from '../cues/headings'
import { announcesNames, isNextItem, opensEntryOfList, opensItem, opensNumbers } from '../cues/items'
import { opensInCapitals } from '../cues/latin'
import { isNote } from '../cues/notes'
import { isClosingWord, isDay, isNumberToCall, isSalutation, opensLetter } from '../cues/notices'
import {
  isDateline,
  opensArticle,
  opensEntry,
  opensNote,
  opensQuestion,
  opensWithDay,
  saysWhenOrWhence,
} from '../cues/openings'
import { isOfOtherPage } from '../cues/page-marks'
import { clearly, likely, photoTextLikeness } from '../cues/photo-texts'
import { isCouplet, isOpenText } from '../cues/phrases'
import { splitTail } from './parts'
import { goesOn, type Row } from './row'
import { isFullAbove, type Seam, shortestFirst } from './seam'
import type { Verdict } from './weigh'

/** What the words on both sides of a seam tell for certain; null = nothing. */
export function byWords(seam: Seam): Verdict | null {
  const { rows, i, above, below, columns } = seam
  // No paragraph ends with a column's name, least of all without a mark.
  if (goesOn(above) && (isOfNewsBelow(seam) || (isDepartment(below.text) && rows[i + 1]?.shadowed)))
    return 'torn'
  if (isWholePhotoText(seam)) return 'torn'
  // Nor does any sentence go on with a photo's number on a row of its own: 图②：….
  if (goesOn(above) && /^图[①-⑳][：:]/u.test(below.text)) return columns.isHeading(i - 1) ? 'break' : 'torn'
  if (beginsAnew(seam) || isNextOfList(seam)) return 'break'
  if (goesOnBelow(seam)) return 'join'
  return headsPhoto(seam) ? 'break' : null
}

/**
 * A photo's text on the row above a report, behind an article that breaks off: the name that it begins with comes again
 * in the report, and not in the article.
 */
function isOfNewsBelow({ rows, i, below, current }: Seam): boolean {
  const next = rows[i + 1]
  if (!next || !opensArticle(next.text) || !/^[^。！？]{8,}。$/u.test(below.text)) return false
  const words = /^“([^“”]{3,16})”/u.exec(below.text)?.[1]
  if (words === undefined) return false
  const textOf = (own: readonly Row[]) => own.map(({ text }) => text).join('')
  return textOf(rows.slice(i + 1, i + 1 + newsRows)).includes(words) && !textOf(current).includes(words)
}

/** So many rows of a report tell whom it is about. */
const newsRows = 6

function beginsAnew(seam: Seam): boolean {
  const { rows, i, above, below, current, columns } = seam
  const ended = endsSentence(above.text)
  if (isSalutation(above.text) || isSalutation(below.text)) return true
  if (isDay(above.text) && current.length === 1) return true
  if (opensArticle(below.text) || opensNote(below.text) || opensLetter(below.text)) return true
  if (ended && [isNumberToCall, opensPhoto, isClosingWord, isNote].some((opens) => opens(below.text)))
    return true
  if (/[）)]$/u.test(above.text) && isInBrackets(current.map(({ text }) => text).join(''))) return true
  if (opensQuestion(below.text) && (ended || columns.isHeading(i - 1))) return true
  if (ended && opensQuestion(current[0]?.text ?? '') && /^答[：:]/u.test(below.text)) return true
  if (areOfTwoPhotos(seam)) return true
  if (isOfPlace(below.text) && rows[i + 1]?.alone && current.length === 1) return true
  return opensInCapitals(below.text) && current.length === 1 && !/[,;:.–—-]$/u.test(above.text)
}

/** A note or a credit that fills more than its row ends on the second one: （本版图片由桥头镇文化 / 站提供）. */
export function closesNote(current: readonly Row[], { text }: Row): boolean {
  const first = current.length === 1 ? (current[0]?.text ?? '') : ''
  if (!/^[（(][^（）()]*$/u.test(first) || !/^[^（）()]*[）)]$/u.test(text)) return false
  return isInBrackets(first + text)
}

/** What the editors say, or whose the photos are. */
const isInBrackets = (text: string) => isNote(text) || (text.length < 40 && isCreditText(text))

/** A sentence each, between who wrote the article and whose the photos are, or that say what is seen. */
function areOfTwoPhotos({ rows, i, above, below, current }: Seam): boolean {
  if (current.length > 1 || ![above, below].every(({ text }) => /^[^。！？]{8,}。$/u.test(text))) return false
  const [before, next] = [rows[i - 2], rows[i + 1]]
  if (before?.alone && next && isCreditText(next.text)) return true
  return !saysWhat(below) && [above, below].every(({ text }) => photoTextLikeness(text) >= rather)
}

/** In nats, of a sentence beside another one that says what is seen as well. */
const rather = 1.5

/** An item, an entry, a verse or a line of contents, behind another one or what announces them. */
function isNextOfList(seam: Seam): boolean {
  const { above, below } = seam
  const [first] = seam.current
  if (announces(above.text) && opensNumbers(below.text)) return true
  // A list of names, group by group, whose entries end in no stop.
  if ((announcesList(above.text) || announcesNames(first?.text ?? '')) && announcesNames(below.text))
    return true
  if (/[。；：]$/u.test(above.text) && (announcesNames(below.text) || opensItem(below.text))) return true
  if (/[。；]$/u.test(above.text) && isNextItem(first?.text ?? '', below.text)) return true
  if (opensEntryOfList(below.text) && (announcesList(above.text) || isWholeEntry(seam))) return true
  // Whom the last one works for, or where, ends it, if more would have fitted behind.
  if (/[）)]$/u.test(above.text) && isWholeEntry(seam) && namesSome(seam) && endsEarly(seam)) return true
  // Each entry of a chronicle begins with its day; so did the one above.
  if (opensEntry(below.text) && opensEntry(first?.text ?? '') && endsSentence(above.text)) return true
  return [isCouplet, isOfOtherPage].some((isLine) => isLine(above.text) && isLine(below.text))
}

/** The rows above are an entry of a list, no sentence, and nothing in it is left open. */
function isWholeEntry(seam: Seam): boolean {
  const text = seam.current.map((row) => row.text).join('')
  if (!opensEntryOfList(text) || /[。！？]|[，、；：,;:第]$/u.test(text)) return false
  return !isOpenText(text)
}

/** More than one is named behind the colon. */
const namesSome = ({ current }: Seam) => /[）)、，].*[）)]$/u.test(current.map(({ text }) => text).join(''))

/** Short of the row above it in its own paragraph, or of its column. */
function endsEarly(seam: Seam): boolean {
  const before = seam.current.at(-2)
  return before ? seam.above.width < before.width - surelyShort : !isFilled(seam)
}

/** In em. */
const surelyShort = 3

const isFilled = (seam: Seam) => isFullAbove(seam) || seam.columns.fillsIndented(seam.i - 1)

function goesOnBelow(seam: Seam): boolean {
  const { rows, i, above, below, current, columns } = seam
  if (asksMore(seam) || goesOnAcross(seam) || isOnePhotosText(seam)) return true
  if (opensPhoto(current[0]?.text ?? '') && goesOn(above) && above.width >= below.width - 1.1) return true
  // Only a paragraph's last row is not stretched to its column's edge.
  if (above.stretched && !columns.isHeading(i)) return true
  if (isDateline(above.text) || goesOnWithPhoto(current, below, rows[i + 1])) return true
  if (isFilled(seam)) {
    if (goesOn(above) && opensQuestion(current[0]?.text ?? '')) return true
    if (isAmidEntry(seam) || closesQuotation(current, below.text) || saysWhoSpoke(current, below.text))
      return true
  }
  if (!goesOn(above) || !isFullAbove(seam)) return false
  // One character is no line of its own.
  return (opensItem(above.text) && current.length === 1) || /^\p{Script=Han}$/u.test(below.text)
}

/** A name in an entry of a list, behind others or behind whom they work for, is cut where its column ends. */
function isAmidEntry({ current, above }: Seam): boolean {
  const text = current.map((row) => row.text).join('')
  if (!opensEntryOfList(text) || !/\p{Script=Han}$/u.test(above.text)) return false
  return /[、（(]/u.test(text) && !/^\d|[。！？]/u.test(text)
}

/** Whoever interviews asks at last, right above the answer. */
function asksMore({ rows, i, below, current }: Seam): boolean {
  const answer = rows[i + 1]?.text ?? ''
  return (
    opensQuestion(current[0]?.text ?? '') &&
    /？[”’]?$/u.test(below.text) &&
    /^\p{Script=Han}{1,5}[：:]/u.test(answer) &&
    !opensQuestion(answer)
  )
}

/** A photo's text and credit on one row, as the words say, amid a paragraph's sentence. */
function isWholePhotoText({ above, below, current }: Seam): boolean {
  if (current.length < 2 || !goesOn(above) || !endsInCredit(below.text)) return false
  const said = below.text.slice(0, splitTail(below.text)?.from)
  return endsSentence(said) && (saysWhoIsWhere(said) || photoTextLikeness(said) >= clearly)
}

/** Two rows above a credit, or before it, that together tell who is at what, where the second alone does not. */
function isOnePhotosText({ rows, i, above, below, current }: Seam): boolean {
  const next = rows[i + 1]
  const said = below.text.slice(0, splitTail(below.text)?.from)
  if (current.length > 1 || endsSentence(above.text) || above.width < shortestSeen) return false
  if (said.length === below.text.length && !(next && isCreditText(next.text))) return false
  return photoTextLikeness(above.text + said) >= clearly && photoTextLikeness(said) < likely
}

/** In em. */
const shortestSeen = 10

/** A photo's news, set across the columns: no paragraph in it begins as far out as the row above. */
function goesOnAcross({ i, above, below, current, columns }: Seam): boolean {
  return (
    opensWithDay.test(current[0]?.text ?? '') &&
    columns.sticksOut(i - 1) &&
    columns.sticksOut(i) &&
    Math.abs(above.width - below.width) <= 1.1
  )
}

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

const saysWhat = ({ text }: Row) => saysWhatIsSeen(text)

/** In rows. */
const longestPhotoNews = 8

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

/** …公布如下：, …名单. */
const announcesList = (text: string) => /(?:(?:如下|名单|包括|[是为有])[：:]|名单)$/u.test(text)

/** What comes is announced by a colon. */
const announces = (text: string) => /[：:]$/u.test(text)

/** A headline, below which only a photo's caption with its credit stands, or another headline with its byline. */
function headsPhoto({ rows, i, above, below, current }: Seam): boolean {
  const next = rows[i + 1]
  if (current.length > 1 || !isHeadingLike(above.text) || opensPhoto(above.text)) return false
  if (endsSentence(above.text) || /[：:]$/u.test(above.text) || isOpenText(above.text)) return false
  // A character or two are the end of its sentence.
  if (below.width <= shortestFirst && endsSentence(below.text)) return false
  if (endsInCredit(below.text)) return true
  if (!next?.alone) return false
  return isCreditText(next.text) ? endsSentence(below.text) : isHeadingLike(below.text)
}
