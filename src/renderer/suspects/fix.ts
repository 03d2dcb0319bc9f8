import { replaceRange } from '../../core/find'
import type { DeskPage, SuspectNow } from '../desk'

/** Puts a suspect's suggestion in its place, as one operation: the tags that lie there stay. False where there is no such suggestion. */
export function fixSuspect(desk: DeskPage, { from, to, suspect }: SuspectNow, index: number): boolean {
  const after = suspect.suggestions[index]
  if (after === undefined) return false
  return desk.perform({ key: 'operations.fix', values: { before: suspect.text, after } }, (tr) => {
    if (after === '') tr.delete(from, to)
    else if (tr.doc.resolve(from).sameParent(tr.doc.resolve(to))) replaceRange(tr, from, to, after)
    else tr.insertText(after, from, to)
  })
}
