import { endsSentence, isCjkText, isClosing } from '../text'
import { betweenPlaces, goesOnInSmallType, isCentred, isIndented } from './between-places'
import { byWidths } from './by-widths'
import { Columns } from './columns'
import {
  endsInCredit,
  endsInSignature,
  isBullet,
  isClosingWord,
  isCreditText,
  isDateline,
  isHeadingLike,
  isInCapitals,
  isLatinBreak,
  isNextItem,
  isNumberToCall,
  isOpenText,
  opensArticle,
  opensEntry,
  opensInCapitals,
  opensItem,
  opensNumbers,
  opensQuestion,
} from './cues'
import { isOfOtherPage } from './furniture'
import { type Inset, insetsOf } from './insets'
import { isNameList, isSigned, mayBeNames } from './names'
import type { Row } from './row'
import { isTornLine, type Spacing, spacingOf, unwrapped } from './spacing'
import { type Decision, type Verdict, weigh } from './weigh'

/** Rows that make one paragraph, headline or other piece of text. */
export interface Paragraph {
  readonly rows: readonly Row[]
  /** `line` = a short line that stands for itself: a headline, a name, a credit. */
  readonly shape: 'text' | 'line'
  /** Its last row is as wide as its column and no sentence ends there: it goes on somewhere. */
  readonly unfinished: boolean
  /** It stands in a column amid its text: see {@link insetsOf}. */
  readonly inset: boolean
}

export interface Paragraphs {
  readonly paragraphs: readonly Paragraph[]
  /** Whether a paragraph that begins with this row may be the second half of another. */
  readonly beginsInside: (row: Row) => boolean
  readonly spacing: Spacing
}

/**
 * Joins rows into paragraphs by the width of the columns they stand in.
 *
 * A row ends its paragraph if what begins the next row would still have fitted on it, or if a sentence ends on it and
 * the next row is indented. A row that ends no sentence and fills its column goes on.
 */
export function toParagraphs(rows: readonly Row[], mark: number, joins: boolean): Paragraphs {
  const spacing = spacingOf(rows)
  const guess = new Columns(rows, mark)
  const insets = insetsOf(rows, spacing.inside < 0.25 ? 0 : spacing.usual)
  const guesses = decide(rows, guess, spacing, insets, joins)
  const first = cut(rows, guess, guesses, insets)
  const columns = new Columns(rows, mark, widths(first, guess.indent))
  const decisions = decide(rows, columns, spacing, insets, joins)
  const paragraphs = cut(rows, columns, weigh(rows, columns.indent, decisions, guesses), insets)
  const places = new Map(rows.map((row, i) => [row.index, i] as const))
  const beginsInside = (row: Row) => {
    const i = places.get(row.index)
    return i !== undefined && !columns.isIndented(i) && !columns.isHeading(i)
  }
  return { paragraphs, beginsInside, spacing }
}

/** For each row the width of the column that its paragraph fills; 0 where it has too few rows to tell. */
function widths(paragraphs: readonly Paragraph[], indent: number): number[] {
  return paragraphs.flatMap(({ rows, shape }) => {
    // Latin lines are ragged.
    const isSet = shape === 'text' && isCjkText(rows[0]?.text ?? '')
    const full = rows.slice(0, -1).map(({ width }, n) => (n === 0 ? width + indent : width))
    const told = isSet && full.length > 2 ? (full.toSorted((a, b) => a - b)[full.length >> 1] ?? 0) : 0
    return rows.map(() => told)
  })
}

/** What stands between each row and the one above it. */
function decide(
  rows: readonly Row[],
  columns: Columns,
  spacing: Spacing,
  insets: ReadonlyMap<number, Inset>,
  joins: boolean,
): Decision[] {
  const out: Decision[] = []
  let current: Row[] = []
  for (const [i, row] of rows.entries()) {
    const inset = insets.get(i)
    const decision =
      i === 0 || !joins
        ? sure('break')
        : inset
          ? sure(aboutPhoto(inset, rows[i - 1]))
          : between(rows, i, current, columns, spacing)
    if (decision.verdict !== 'join') current = []
    current.push(row)
    out.push(decision)
  }
  return out
}

/** A photo's text stands for itself, and tears the paragraph that it stands in. */
function aboutPhoto(inset: Inset, above: Row | undefined): Verdict {
  if (inset === 'inner') return 'join'
  return inset === 'first' && above && goesOn(above) && !above.alone && above.level === null
    ? 'torn'
    : 'break'
}

function cut(
  rows: readonly Row[],
  columns: Columns,
  decisions: readonly Decision[],
  insets: ReadonlyMap<number, Inset>,
): Paragraph[] {
  const out: Paragraph[] = []
  let at = 0
  for (let i = 1; i <= rows.length; i++) {
    const verdict = decisions[i]?.verdict ?? (endsSentence(rows[i - 1]?.text ?? '') ? 'break' : 'torn')
    if (verdict === 'join') continue
    const [first] = rows.slice(at, at + 1)
    const alone =
      first !== undefined &&
      (i === at + 1 ? isLine(first, columns, at) : isOneHeadline(rows, at + 1, columns))
    const unfinished = verdict === 'torn' && !alone
    out.push({
      rows: rows.slice(at, i),
      shape: alone ? 'line' : 'text',
      unfinished,
      inset: insets.get(at) === 'first',
    })
    at = i
  }
  return out
}

/** What comes is announced by a colon. */
const announces = (text: string) => /[：:]$/u.test(text)

const sure = (verdict: Verdict): Decision => ({ verdict, weighed: false })

function between(
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
      goesOn(above) && (isFull(above, i - 1, columns) || isTornLine(above, spacing)) ? 'torn' : 'break',
    )
  if (above.shadowed || below.shadowed) return sure(goesOn(above) && !above.shadowed ? 'torn' : 'break')
  if (goesOnInSmallType(above, below)) return sure('join')
  if (columns.isListed(i) && columns.isListed(i - 1)) return sure('break')
  if (endsInCredit(above.text) || endsInSignature(endOf(current))) return sure('break')
  // A photo's text and credit on one row, wider than the column that they tear.
  if (endsInCredit(below.text) && columns.sticksOut(i) && current.length > 1 && !columns.sticksOut(i - 1))
    return sure(goesOn(above) ? 'torn' : 'break')
  if (above.alone || below.alone) return sure(goesOn(above) && !above.alone ? 'torn' : 'break')
  if (endsSentence(above.text) && isNumberToCall(below.text)) return sure('break')
  if (opensArticle(below.text)) return sure('break')
  if (opensQuestion(below.text) && (endsSentence(above.text) || columns.isHeading(i - 1)))
    return sure('break')
  const full = isFull(above, i - 1, columns) || columns.fillsIndented(i - 1)
  if (opensQuestion(current[0]?.text ?? '') && goesOn(above) && full) return sure('join')
  if (announces(above.text) && opensNumbers(below.text)) return sure('break')
  if (/[。；]$/u.test(above.text) && isNextItem(current[0]?.text ?? '', below.text)) return sure('break')
  if (endsSentence(above.text) && isClosingWord(below.text)) return sure('break')
  // Only a paragraph's last row is not stretched to its column's edge.
  if (above.stretched && !columns.isHeading(i)) return sure('join')
  if (opensInCapitals(below.text) && current.length === 1 && !/[,;:.–—-]$/u.test(above.text))
    return sure('break')
  if (isDateline(above.text)) return sure('join')
  // Each entry of a chronicle begins with its day; so did the one above.
  if (opensEntry(below.text) && opensEntry(current[0]?.text ?? '') && endsSentence(above.text))
    return sure('break')
  if (goesOnWithPhoto(current, below)) return sure('join')
  if (opensItem(below.text) && /[。；：:]$/u.test(above.text)) return sure('break')
  if (isOfOtherPage(above.text) && isOfOtherPage(below.text)) return sure('break')
  if (opensItem(above.text) && current.length === 1 && goesOn(above) && isFull(above, i - 1, columns))
    return sure('join')
  // One character is no line of its own.
  if (/^\p{Script=Han}$/u.test(below.text) && goesOn(above) && isFull(above, i - 1, columns))
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
  if (known || spacing.inside >= 0.25 || below.blanks === 0) return { verdict, weighed: !known }
  // An engine sets every block apart that it saw: one may end amid a sentence.
  return { verdict, weighed: goesOn(above) && spacing.parts && columns.isIndented(i), tears: true }
}

/** In em. */
const shortestFirst = 3

/** What a photo's news ends with, behind a row as wide as the one above it: 图为… begins no paragraph of it. */
function goesOnWithPhoto(current: readonly Row[], below: Row): boolean {
  const [before, above] = current.slice(-2)
  if (!before || !above || !/^图为/u.test(below.text) || !endsSentence(above.text)) return false
  return (
    above.width >= before.width - 1.1 &&
    !current.slice(-longestPhotoNews).some(({ text }) => /^图为/u.test(text))
  )
}

/** In rows. */
const longestPhotoNews = 8

/** The last two rows' texts: who signs may be named on both. */
function endOf(rows: readonly Row[]): string {
  const last = rows.at(-1)?.text ?? ''
  return /[）)]$/u.test(last) && !/[（(]/u.test(last) ? (rows.at(-2)?.text ?? '') + last : last
}

/** White between two lines of one headline, in ems of their type. */
const headlineLead = 0.7

/**
 * Whether row i goes on with the headline of the row above it, in Latin script: in one type and right below it, both in
 * capitals, or with a small letter. (Of Chinese headlines each line is one: they are set to stand alone.)
 */
function isOneHeadline(rows: readonly Row[], i: number, columns: Columns): boolean {
  const above = rows[i - 1]
  const below = rows[i]
  if (!above || !below || above.level !== below.level || /[.!?:]$/u.test(above.text)) return false
  if (!isLatinBreak(above.text, below.text)) return false
  const [one, two] = [above.place, below.place]
  if (one && two) {
    const [less, more] = [Math.min(one.type, two.type), Math.max(one.type, two.type)]
    return above.level !== null && two.gap !== null && two.gap < more * headlineLead && more < less * 1.12
  }
  if (below.blanks > 0) return false
  if (above.level !== null) return isInCapitals(above.text) && isInCapitals(below.text)
  return /^\p{Ll}/u.test(below.text) && columns.isHeading(i - 1) && columns.isHeading(i)
}

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

function goesOn(row: Row): boolean {
  return !endsSentence(row.text)
}

/** It fills its column and ends no sentence. */
function isTornByPlace({ place, text }: Row): boolean {
  return place !== null && place.rank === null && place.short < 1.1 && !endsSentence(text)
}

function isFull(row: Row, i: number, columns: Columns): boolean {
  return columns.isFull(i, row)
}

function asksInClauses(text: string): boolean {
  const comma = text.indexOf('，')
  return comma >= 0 && /[？！?!]$/u.test(text) && /[，：；]/u.test(text.slice(comma + 1))
}

function isLine(row: Row, columns: Columns, i: number): boolean {
  if (row.level !== null || row.shadowed || row.alone || isCentred(row)) return true
  if (endsSentence(row.text) && !/[？！?!]$/u.test(row.text)) return false
  // No headline asks in three clauses.
  if (asksInClauses(row.text) && row.width > 24 && row.level === null && !row.shadowed) return false
  // It stands in as a first line does, and goes on in what follows.
  if (/[：:]$/u.test(row.text) && isIndented(row)) return false
  return row.width <= 40 && (columns.isHeading(i) || !/[，。；,;]/u.test(row.text))
}
