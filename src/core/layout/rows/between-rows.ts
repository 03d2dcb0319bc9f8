import { endsSentence, isCjkText, isClosing } from '../../text'
import { isDepartment } from '../cues/column-names'
import { endsInCredit } from '../cues/credits'
import { isHeadingLike, isPlaceName } from '../cues/headings'
import { announcesNames, isBullet } from '../cues/items'
import { isNameList, isNameWithTrade, isSigned, mayBeNames } from '../cues/names'
import { opensArticle } from '../cues/openings'
import { endsInSignature } from '../cues/signatures'
import { betweenPlaces, goesOnInSmallType } from './between-places'
import { byWidths } from './by-widths'
import { byWords, closesNote } from './by-words'
import { type HeadingRows, longestHeading } from './heading-rows'
import { isOneHeadline } from './one-headline'
import { goesOn, type Row } from './row'
import { isFullAbove, type Seam, shortestFirst } from './seam'
import { isTornLine, type Spacing, unwrapped } from './spacing'
import { type Decision, sure, type Verdict } from './weigh'

/** What stands between row `i` and the one above it, the last of its paragraph’s rows so far. */
export function betweenRows(
  rows: readonly Row[],
  i: number,
  current: readonly Row[],
  headings: HeadingRows,
  spacing: Spacing,
): Decision {
  const above = rows[i - 1]
  const below = rows[i]
  if (!above || !below) return sure('break')
  const seam: Seam = { rows, i, above, below, current, columns: headings.columns, headings }
  const told = byKind(seam, spacing) ?? byWords(seam) ?? byPlaces(seam) ?? bySpacing(seam, spacing)
  const decision = told === null ? weighed(seam, spacing) : sure(told)
  return !isSettled(decision, current) && goesOnInWord(seam, spacing) ? sure('join') : decision
}

/** Most rows are joined, and widths will not part them again: their words need not be asked. */
const isSettled = ({ verdict, weighed, tears }: Decision, current: readonly Row[]) =>
  verdict === 'join' && (!weighed || (current.length > 1 && !tears))

/** A row ends amid a word, and is none of the lines that stand for themselves. */
function goesOnInWord({ i, above, below, headings }: Seam, { words }: Spacing): boolean {
  if (headings.areTied(i - 1)) return false
  if (!goesOn(above) || above.level !== null || below.level !== null || above.shadowed || below.shadowed)
    return false
  if ((above.alone && !opensBrief(above.text)) || below.alone) return false
  return words.join(above, below)
}

/** A bullet before more than who wrote something: ■杏花乡的渡口今年新开工建…. */
const opensBrief = (text: string) => isBullet(text) && /[，、；]|^.\s?\S{10,}$/u.test(text)

/** What lines are set apart from all others: headlines, credits, signatures, lines of a list. */
function byKind(seam: Seam, spacing: Spacing): Verdict | null {
  const { rows, i, above, below, current, columns, headings } = seam
  if (isClosing(below.text[0]) && !isBullet(below.text) && !/^[.…—]/u.test(below.text)) return 'join'
  if (isOneHeadline(rows, i, headings) || closesNote(current, below)) return 'join'
  if (above.level !== null || below.level !== null)
    return goesOn(above) && (isFullAbove(seam) || isTornLine(above, spacing)) ? 'torn' : 'break'
  if (above.shadowed || below.shadowed) return goesOn(above) && !above.shadowed ? 'torn' : 'break'
  if (goesOnInSmallType(above, below)) return 'join'
  if (columns.isListed(i) && columns.isListed(i - 1)) return columns.isRestOfListed(i) ? 'join' : 'break'
  if (endsInCredit(above.text) || endsInSignature(endOf(current))) return 'break'
  // A photo's text and credit on one row, wider than the column that they tear.
  if (endsInCredit(below.text) && columns.sticksOut(i) && current.length > 1 && !columns.sticksOut(i - 1))
    return goesOn(above) ? 'torn' : 'break'
  if (above.alone || below.alone) return goesOn(above) && !above.alone ? 'torn' : 'break'
  return null
}

function byPlaces({ above, below }: Seam): Verdict | null {
  const told = betweenPlaces(above, below)
  return told === 'break' && isTornByPlace(above) ? 'torn' : told
}

/** What the white of the page tells, and rows that are too short for anything else. */
function bySpacing(seam: Seam, spacing: Spacing): Verdict | null {
  const { i, above, below, current, columns, headings } = seam
  if (spacing.unwrapped)
    return isSecondOfTwo(seam) || isNamedAbove(seam) ? 'break' : unwrapped(above, below, spacing)
  // A list's entry, that fills its column with names.
  const fills = isFullAbove(seam) || (current.length === 1 && columns.fillsIndented(i - 1))
  if (fills && goesOn(above) && announcesNames(current[0]?.text ?? '')) return 'join'
  if (columns.showsIndents && !headings.has(i) && !headings.has(i - 1)) {
    if (below.indented) return goesOn(above) && isFullAbove(seam) ? 'torn' : 'break'
    if (goesOn(above)) return 'join'
  }
  const both = headings.has(i) && headings.has(i - 1)
  if (below.blanks <= spacing.usual && !both && goesOnInLatin(above.text, below.text)) return 'join'
  if (spacing.parts && below.blanks > spacing.usual && beginsAnewInLatin(above.text, below.text))
    return 'break'
  if (spacing.inside >= 0.5 && below.blanks > spacing.usual) return goesOn(above) ? 'torn' : 'break'
  if (
    endsSentence(above.text) &&
    [mayBeNames, isNameList, isSigned, isNameWithTrade].some((is) => is(below.text))
  )
    return 'break'
  // No paragraph's first row is as short.
  if (current.length === 1 && above.width <= shortestFirst && goesOn(above)) return 'break'
  return opensArticle(above.text) && goesOn(above) ? 'join' : null
}

/** The line above is short and stands below another one: both are a headline's, though an engine marked it in no way. */
function isSecondOfTwo({ rows, i, above, below, current }: Seam): boolean {
  const first = rows[i - 2]
  return (
    first !== undefined &&
    current.length === 1 &&
    isPlaceName(first.text) &&
    isHeadingLike(above.text) &&
    above.width < below.width / 2
  )
}

/** The line above is short and stands right below a column's name: it heads what stands there this time. */
const isNamedAbove = ({ rows, i, above }: Seam) =>
  isDepartment(rows[i - 2]?.text ?? '') && !endsSentence(above.text) && above.width <= longestHeading

function weighed(seam: Seam, spacing: Spacing): Decision {
  const { i, above, below, columns } = seam
  const verdict = byWidths(seam, spacing)
  const known =
    above.place !== null || below.place !== null || !isCjkText(above.text) || !isCjkText(below.text)
  if (!known && spacing.opens && below.blanks === 0 && !below.indented && endsSentence(above.text))
    return { verdict, weighed: true, firm: true }
  if (known || spacing.inside >= 0.25 || below.blanks === 0) return { verdict, weighed: !known }
  // An engine sets every block apart that it saw: one may end amid a sentence.
  return { verdict, weighed: goesOn(above) && spacing.parts && columns.isIndented(i), tears: true }
}

/** The last two rows' texts: who signs may be named on both. */
function endOf(rows: readonly Row[]): string {
  const last = rows.at(-1)?.text ?? ''
  return /[）)]$/u.test(last) && !/[（(]/u.test(last) ? (rows.at(-2)?.text ?? '') + last : last
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
