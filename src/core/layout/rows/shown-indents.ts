import { endsSentence, isCjkText } from '../../text'
import { opensArticle } from '../cues/openings'
import { endsInSignature } from '../cues/signatures'
import type { Row } from './row'

/**
 * For each row whether it is a line of its own, on a page that shows every paragraph's indent; null = this one does not.
 *
 * Between the end of the paragraph above and the next indent nothing stands but headlines and names.
 */
export function headingsByIndent(rows: readonly Row[]): readonly boolean[] | null {
  if (!showsIndents(rows)) return null
  const headings = rows.map(() => false)
  for (let to = rows.length; to > 0; to--) {
    if (to < rows.length && !rows[to]?.indented) continue
    let from = to
    while (from > 0 && isPlain(rows[from - 1])) from--
    const above = rows[from - 1]
    if (above && !above.alone && !endsSentence(above.text) && !endsInSignature(above.text)) continue
    headings.fill(true, from, to)
  }
  return headings
}

/** It stands out, no sentence ends on it, and nothing in it parts clauses. */
const isPlain = (row: Row | undefined) =>
  row !== undefined &&
  !row.indented &&
  !row.alone &&
  !/[，。、；！？…]|[：:]$/u.test(row.text) &&
  !endsInSignature(row.text)

/** White before a row is an indent where all news has it, and hardly any row that goes on behind a comma. */
function showsIndents(rows: readonly Row[]): boolean {
  let indented = 0
  let inside = 0
  for (const [i, row] of rows.entries()) {
    if (row.place !== null) return false
    // Whoever copied the page may have lost what stood before its first row.
    if (i > 0 && opensArticle(row.text) && !row.indented) return false
    // Latin script sets its names and headlines in from the edge as well.
    if (!row.indented || !isCjkText(row.text)) continue
    indented++
    if (/[，、,]$/u.test(rows[i - 1]?.text ?? '')) inside++
  }
  return indented >= fewestIndents && inside * 10 <= indented
}

const fewestIndents = 5
