import { tagsOver } from '../../core/document'
import type { DeskPage, SuspectNow } from '../desk'

/**
 * Puts a suspect's suggestion in its place, as one operation: the tags that lie over all of it stay. False where there is
 * no such suggestion.
 */
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
