import { endsSentence, type Lexicon } from '../../text'
import { isDeck } from '../cues/headings'
import { announcesNames, isNumberedHead } from '../cues/items'
import { isNameList } from '../cues/names'
import { isSalutation } from '../cues/notices'
import { count } from '../cues/phrases'
import { isProse } from './column-width'
import { widestColumn } from './columns'
import { longestHeading } from './heading-rows'
import type { Row } from './row'
import { SeamWords } from './seam-words'
import type { Verdict } from './weigh'

/** What a page does with blank lines. */
export interface Spacing {
  /** Share of the joins that are certain (no sentence ends) over which blank lines stand. */
  readonly inside: number
  /** The most blank lines that the page's setting puts between two lines of a paragraph; more part regions. */
  readonly usual: number
  /** Blank lines stand between paragraphs, and hardly ever inside them. */
  readonly parts: boolean
  /** White above it, or before it, shows where each paragraph begins. */
  readonly opens: boolean
  /** Most lines are whole paragraphs: nothing was wrapped. */
  readonly unwrapped: boolean
  /** Its headings have marks: a line without one is none. */
  readonly marked: boolean
  /** Unwrapped, with no mark on its headings, and no long line stops amid a sentence: none was torn. */
  readonly whole: boolean
  readonly words: SeamWords
}

export function spacingOf(rows: readonly Row[], lexicon: Lexicon | null): Spacing {
  let certain = 0
  let parted = 0
  const seen: number[] = []
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]
    if (!before || !isProse(before) || !isProse(row)) continue
    if (Math.abs(before.width - row.width) > 2.5) continue
    if (endsSentence(before.text)) continue
    certain++
    if (row.blanks > 0) parted++
    seen[row.blanks] = (seen[row.blanks] ?? 0) + 1
  }
  const inside = certain === 0 ? 0 : parted / certain
  const blanks = rows.filter((row) => row.blanks > 0).length
  const unwrapped = isUnwrapped(rows)
  const marked = rows.filter(({ level }) => level !== null).length > 1
  return {
    inside,
    usual: seen.findLastIndex((times) => times > 1 && times * 10 >= certain),
    parts: inside < 0.25 && blanks * 12 > rows.length,
    opens: showsOpenings(rows),
    unwrapped,
    marked,
    whole: unwrapped && !marked && !rows.some((row) => isLong(row) && !endsSentence(row.text)),
    words: new SeamWords(
      lexicon,
      rows.map(({ text }) => text),
    ),
  }
}

/** Whether most lines are whole paragraphs: longer than any column, or with a sentence's end. */
export function isUnwrapped(rows: readonly Row[]): boolean {
  let long = 0
  let weight = 0
  let text = 0
  let whole = 0
  for (const row of rows) {
    weight += row.width
    if (row.width > widestColumn) long += row.width
    if (!isProse(row)) continue
    text += row.width
    if (endsSentence(row.text)) whole += row.width
  }
  return weight > 0 && (long / weight > 0.6 || whole / text > 0.65)
}

/** Whether behind rows that surely end a paragraph nearly all rows have white above them, or before them. */
function showsOpenings(rows: readonly Row[]): boolean {
  let openings = 0
  let shown = 0
  for (const [i, row] of rows.entries()) {
    const [above, last] = rows.slice(Math.max(0, i - 2), i)
    if (!above || !last || !isProse(row) || !isProse(above) || !endsSentence(last.text)) continue
    if (last.blanks > 0 || last.level !== null || last.width > above.width - surelyShort) continue
    openings++
    if (row.blanks > 0 || row.indented) shown++
  }
  return openings >= fewestOpenings && shown >= openings * 0.9
}

// In em.
const surelyShort = 3
const fewestOpenings = 3

/** Few headlines are shorter; of longer ones chance makes a word with the text below. */
const shortestHeadline = 9

/** Paragraphs on one line each, torn where a column or a page ended. */
export function unwrapped(above: Row, below: Row, { marked, words, whole }: Spacing): Verdict {
  if (endsSentence(above.text)) return 'break'
  if (isSalutation(above.text) || isDeck(above.text) || isNumberedHead(above.text)) return 'break'
  // A heading has no mark inside, but where none was torn, and is short; a torn paragraph is a long line that stops in
  // mid-sentence.
  if (above.width < longestHeading && (whole || !/[，。；,;]/u.test(above.text))) {
    const named = isNameList(above.text.replace(/^[^，。；：:]{2,12}[：:]/u, ''))
    const torn = marked && above.width >= 6 && !named && below.width > 12
    const ends = endsSentence(below.text)
    const parted = ends && above.width < shortestHeadline && words.parts(above.text, below.text)
    return (!whole && isFragment(above.text)) || (torn && ends) || parted ? 'join' : 'break'
  }
  if (/[：:]$/u.test(above.text) || announcesNames(above.text)) return 'break'
  // Items of a list, one a line.
  if (above.width < longestHeading && below.width < longestHeading && /[；;]$/u.test(above.text))
    return 'break'
  if (
    !/[，。；、！？：,;!?:]/u.test(below.text) ||
    (below.width < longestHeading && !endsSentence(below.text))
  )
    return 'torn'
  return 'join'
}

/** On a page of paragraphs on one line each, one that no sentence ends: longer than a heading, with marks inside. */
export function isTornLine(row: Row, spacing: Spacing): boolean {
  return spacing.unwrapped && isLong(row)
}

/** Longer than a heading, with marks inside, and no announcement. */
export const isLong = ({ width, text }: Row) =>
  width >= longestHeading && /[，。；,;]/u.test(text) && !/[：:]$/u.test(text)

/** A short line that begins in prose: it holds a comma or opens a quotation that it does not close. */
function isFragment(text: string): boolean {
  return /[，；,;]/u.test(text) || count(text, '“') > count(text, '”')
}
