import type { FileLine } from '../../formats'
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
  { text, pieces }: FileLine<unknown, unknown>,
  printed: readonly PrintedLine[],
): LineNow {
  const edits: TextEdit[] = []
  const tags: PrintedTag[] = []
  let grown = 0
  for (const { number, from, to, fromSource } of pieces) {
    const line = printed[number - 1]
    if (!line) continue
    const toSource = fromSource + to - from
    const own = line.edits.filter((edit) => isOf(edit, fromSource, toSource, line.source.text))
    const start = from + grown
    const nowFrom = grownUpTo(line.edits, fromSource) + fromSource
    for (const edit of own) {
      const within = { from: Math.max(edit.from, fromSource), to: Math.min(edit.to, toSource) }
      // What goes over the end of a part is put where it begins.
      const put = edit.from < fromSource ? '' : edit.put
      edits.push({ from: within.from - fromSource + from, to: within.to - fromSource + from, put })
      grown += put.length - (within.to - within.from)
    }
    const end = from + grown + (to - from)
    for (const tag of line.tags) {
      const place = { from: tag.from - nowFrom + start, to: tag.to - nowFrom + start }
      if (place.from < end && place.to > start)
        tags.push({ ...tag, from: Math.max(start, place.from), to: Math.min(end, place.to) })
    }
  }
  return { text: applied(text, edits), edits, tags }
}

/** What is put between two parts is the first one's, unless a blank stands between. */
function isOf({ from, to }: TextEdit, start: number, end: number, text: string): boolean {
  if (from !== to) return from < end && to > start
  return from === start ? start === 0 || text[start - 1] === ' ' : from > start && from <= end
}

/** How much longer a text has become before a place. */
function grownUpTo(edits: readonly TextEdit[], at: number): number {
  let grown = 0
  for (const { from, to, put } of edits)
    if (from < at)
      grown += (to <= at ? put.length : Math.min(put.length, at - from)) - (Math.min(to, at) - from)
  return grown
}
