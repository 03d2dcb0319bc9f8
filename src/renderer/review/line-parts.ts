import type { Node } from 'prosemirror-model'
import { lineOf } from '../../core/document'
import type { Lit } from '../desk'

/** A stretch of a source line's text that is read as one, where it stands in the document. */
export interface LinePart extends Lit {
  /** 1-based source line. */
  readonly line: number
  /** Which part of the line it is of, from 0. Printed lines are one part. */
  readonly part: number
  readonly text: string
}

/** So many characters of a line are a part: an engine may give a whole page as one line, far longer than a screen. */
export const partLength = 60

/** All text of a page, in its order. Where marks part the text, one part of a line is several of these; blanks are none. */
export function linePartsOf(page: Node): readonly LinePart[] {
  const found: LinePart[] = []
  const reached = new Map<number, number>()
  page.descendants((node, pos) => {
    const line = node.isText ? lineOf(node) : null
    if (line !== null) {
      const text = node.text ?? ''
      const before = reached.get(line) ?? 0
      for (let from = 0, to = 0; from < text.length; from = to) {
        const at = before + from
        to = Math.min(text.length, from + partLength - (at % partLength))
        const said = text.slice(from, to)
        if (/\S/u.test(said))
          found.push({
            line,
            part: Math.floor(at / partLength),
            from: pos + from,
            to: pos + to,
            text: said,
          })
      }
      reached.set(line, before + text.length)
    }
    return !node.isText
  })
  return found
}

/** How many parts each line has. */
export function partCounts(parts: readonly LinePart[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Set<number>>()
  for (const { line, part } of parts) counts.set(line, (counts.get(line) ?? new Set()).add(part))
  return new Map([...counts].map(([line, { size }]) => [line, size]))
}

/**
 * Where each stretch begins that is still to be read: parts that follow each other in the text, and lines that do in
 * their source, are one.
 *
 * @param isRead of a part
 */
export function unreadStretches(
  parts: readonly LinePart[],
  isRead: (part: LinePart) => boolean,
): readonly LinePart[] {
  const found: LinePart[] = []
  let before: LinePart | null = null
  for (const part of parts) {
    if (isRead(part)) {
      before = null
      continue
    }
    const goesOn = before !== null && (part.line === before.line || part.line === before.line + 1)
    if (!goesOn) found.push(part)
    before = part
  }
  return found
}
