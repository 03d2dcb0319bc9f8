import { isCjkText } from '../../text'
import { announcesNames } from '../cues/items'
import { opensArticle } from '../cues/openings'
import type { Row } from './row'

/** So many lines without a mark follow each other in verse and lists alone. */
const fewestListed = 4

/** A line of verse or of a list, or the `rest` of one that was too long for its column. */
export type Listed = 'line' | 'rest'

/**
 * For each row whether it is a line of verse or of a list: rows without a mark, of many widths. Running text would fill
 * its column, and need a comma. Null = it is neither.
 */
export function listedIn(rows: readonly Row[]): (Listed | null)[] {
  const listed = rows.map((): Listed | null => null)
  for (let from = 0; from < rows.length; from++) {
    let to = from
    while (isMarkless(rows[to])) to++
    const end = endOfList(rows, from, to)
    const before = rows[from - 1]
    const inProse = before !== undefined && !/[。！？：:”）]$/u.test(before.text)
    if (end - from >= fewestListed && !inProse && differ(rows.slice(from, end - 1)))
      for (const [n, rest] of restsIn(rows.slice(from, end)).entries())
        listed[from + n] = rest ? 'rest' : 'line'
    from = to
  }
  for (let from = 0; from < rows.length; from++) {
    let to = from
    while (isEntry(rows[to])) to++
    if (to - from >= fewestEntries) {
      listed.fill('line', from, to)
      // What stands below the last one is no more of it, unless it is a word or two.
      if ((rows[to]?.width ?? 0) > longestRest) listed[to] ??= 'line'
    }
    from = to
  }
  return listed
}

/** How much of what there is: 31条：夜航的渡船, 夏布：每匹200元，持平. No clause ends in such rows of running text. */
const isEntry = (row: Row | undefined) =>
  row?.text.includes('：') === true &&
  row.width <= widestListed &&
  /^[^，。；：！？“”]{2,12}：[^。；：！？]{2,}$/u.test(row.text) &&
  /\d/u.test(row.text) &&
  !/[，、]$/u.test(row.text)

const fewestEntries = 3

/** In em. */
const longestRest = 4

/** Where a list's lines say first what they are of, one that does not goes on in the line above, which fills the column. */
function restsIn(list: readonly Row[]): boolean[] {
  const column = list.reduce((most, { width }) => Math.max(most, width), 0)
  const labelled = list.map(({ text }) => /^\p{Script=Han}{2,9}：/u.test(text))
  const known = labelled[0] === true && labelled.filter(Boolean).length >= fewestLabelled
  return list.map((_, n) => known && labelled[n] === false && (list[n - 1]?.width ?? 0) >= column - 1.1)
}

const fewestLabelled = 3

function isMarkless(row: Row | undefined): boolean {
  if (!row || row.width < 2 || row.width > widestListed || !isCjkText(row.text)) return false
  // 桥头镇：夜校开到渡口, among lines that have no mark at all.
  const text = row.text.includes('：')
    ? row.text.replace(/(?<=^\p{Script=Han}{2,9})：(?=.{4})/u, '')
    : row.text
  return !/[，。、；：！？…,;:]/u.test(text) && !opensArticle(text) && !announcesNames(row.text)
}

/** Without the rows at its end that are as wide as those below them: a paragraph begins with them. */
function endOfList(rows: readonly Row[], from: number, to: number): number {
  const next = rows[to]
  let end = to
  if (next && next.width >= 8) while (end > from && isAsWide(rows[end - 1], next)) end--
  return end
}

const isAsWide = (row: Row | undefined, next: Row) => Math.abs((row?.width ?? 0) - next.width) <= 2.2

/** In em. */
const widestListed = 24

/** All but the last row of a narrow column are of one width. */
function differ(rows: readonly Row[]): boolean {
  const [first] = rows
  return first !== undefined && rows.some(({ width }) => Math.abs(width - first.width) > 1.6)
}
