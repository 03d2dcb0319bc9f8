import type { FileLine } from '../../formats'
import type { Source } from '../../text'
import { applied, type PrintedLine, type PrintedTag, type TextEdit } from './printed-lines'

/** What became of a line of the file. */
export interface LineNow {
  readonly text: string
  /** Of the file's line, in order. */
  readonly edits: readonly TextEdit[]
  /** Offsets into the line as it reads now. */
  readonly tags: readonly PrintedTag[]
}

/** @param printed the page's lines, in the source's order */
export function lineNow(
  { text, lines }: FileLine<unknown, unknown>,
  printed: readonly PrintedLine[],
): LineNow {
  const edits: TextEdit[] = []
  const tags: PrintedTag[] = []
  let grown = 0
  for (const { number, from } of lines) {
    const line = printed[number - 1]
    if (!line) continue
    edits.push(...line.edits.map((edit) => ({ ...edit, from: edit.from + from, to: edit.to + from })))
    const start = from + grown
    tags.push(...line.tags.map((tag) => ({ ...tag, from: tag.from + start, to: tag.to + start })))
    grown += line.text.length - line.source.text.length
  }
  return { text: applied(text, edits), edits, tags }
}

/** Whether a file's lines are those that were imported: a reader may have learnt since to take columns apart. */
export function areOf(lines: readonly FileLine<unknown, unknown>[], source: Source): boolean {
  let count = 0
  for (const { text, lines: own } of lines)
    for (const { number, from } of own) {
      const imported = source.lines[number - 1]?.text
      if (imported === undefined || !text.startsWith(imported, from)) return false
      count++
    }
  return count === source.lines.length
}
