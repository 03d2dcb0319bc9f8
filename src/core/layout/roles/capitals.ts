import { isCjkText } from '../../text'
import { isInCapitals, isLatinSalutation } from '../cues/latin'
import type { Row } from '../rows/row'

/**
 * Where nothing else tells ranks, lines in capitals with white above them head the articles of a page in small letters.
 *
 *     SHERIFF CATCHES CHICKEN / THIEVES … NOTICE
 */
export function withCapitals(rows: readonly Row[]): readonly Row[] {
  if (rows.some(({ level, place, shadowed }) => level !== null || place !== null || shadowed)) return rows
  const heads: boolean[] = []
  let addressed = false
  for (const [i, row] of rows.entries()) {
    addressed = isLatinSalutation(row.text) || (addressed && !heads[i - 1])
    const goesOn = row.blanks === 0 && heads[i - 1] === true
    const opens = (i === 0 || row.blanks > 0) && isHeading(row, rows[i + 1])
    heads.push(isInCapitals(row.text) && (goesOn || opens) && !(addressed && signs(row, rows[i + 1])))
  }
  const count = heads.filter((head, i) => head && !heads[i - 1]).length
  if (count === 0 || count * fewestRows > rows.length) return rows
  if (rows.filter(({ text }) => isCjkText(text)).length * 2 > rows.length) return rows
  return rows.map((row, i) => (heads[i] ? { ...row, level: 1 } : row))
}

/** Rows of a page to one that is in capitals, at least: in a list or a table of them they head nothing. */
const fewestRows = 3

/** Two words, or a longer one. In small letters no text goes on below it: its first words were set in capitals. */
function isHeading({ text }: Row, below: Row | undefined): boolean {
  if (!/\p{Lu}{4}|\p{Lu}{2,}[^\p{L}]+\p{Lu}{2,}/u.test(text)) return false
  return !below || below.blanks > 0 || !/^\p{Ll}/u.test(below.text)
}

/** Below a letter, with no text of its own: the name or the pen name of its writer. */
function signs({ text }: Row, below: Row | undefined): boolean {
  return text.split(' ').length <= longestName && (!below || isInCapitals(below.text))
}

/** In words. */
const longestName = 4
