import { decide, isAboutLayout, markAsPrinted, tagsOver } from '../../core/document'
import { type DeskPage, inName, type SuspectNow } from '../desk'
import type { SeriesRequest } from '../series'
import type { Beside } from './word-beside'

/** What can be said of a suspect, each as one named operation. All answer false where the text stays as it is. */

/** Puts a suspect's suggestion in its place; the tags that lie over all of it stay. */
export function fixSuspect(desk: DeskPage, { from, to, suspect }: SuspectNow, index: number): boolean {
  const after = suspect.suggestions[index]
  if (after === undefined) return false
  return desk.perform({ key: 'operations.fix', values: { before: suspect.text, after } }, (tr) => {
    if (after === '') {
      tr.delete(from, to)
      return
    }
    const tags = (['entity', 'figure'] as const).flatMap((of) =>
      tagsOver(tr.doc, { from, to }, of).filter((tag) => tag.from <= from && tag.to >= to),
    )
    tr.insertText(after, from, to)
    // Where a tag ends with what is replaced, ProseMirror takes the new text for text beside it.
    for (const { mark } of tags) tr.addMark(from, from + after.length, mark)
  })
}

/** It stands like this on the paper. */
export function sayPrinted(desk: DeskPage, at: SuspectNow, note: string): boolean {
  const name = { key: 'operations.asPrinted', values: { text: inName(at.suspect.text) } }
  return desk.perform(name, (tr) => markAsPrinted(tr, at, note.trim()))
}

/** It is no error, here. */
export function sayFine(desk: DeskPage, at: SuspectNow): boolean {
  const name = { key: 'operations.fine.here', values: { text: inName(at.suspect.text) } }
  return desk.perform(name, (tr) => decide(tr, at, at.suspect.rule, 'fine'))
}

/** It is decided later; put off once more, it is as it was. */
export function putOff(desk: DeskPage, at: SuspectNow): boolean {
  const name = { key: 'operations.later', values: { text: inName(at.suspect.text) } }
  return desk.perform(name, (tr) => decide(tr, at, at.suspect.rule, 'later'))
}

/**
 * Whether there can be others like a suspect: a doubt about the layout, the sense, or two numbers is about this one
 * place.
 */
export function hasSeries({ suspect: { rule }, pair }: SuspectNow): boolean {
  return !pair && !isAboutLayout(rule) && rule !== 'continuity'
}

/** The series of all that is like a suspect; null = it has none. A character alone is looked for with the one beside it. */
export function seriesLike(at: SuspectNow, beside: Beside): SeriesRequest | null {
  if (!hasSeries(at)) return null
  const { text, left, right, suggestions } = at.suspect
  const alone = [...text].length === 1
  const neighbour = (side: Beside, one: string) => (alone && beside === side && /\p{L}/u.test(one) ? one : '')
  const before = neighbour('left', left)
  const behind = neighbour('right', right)
  const [first] = suggestions
  return {
    kind: 'replace',
    find: { text: before + text + behind, regex: false, matchCase: true, matchWidth: true },
    replace: first === undefined ? null : before + first + behind,
    scope: 'page',
    from: 'suspect',
  }
}
