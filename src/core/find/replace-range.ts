import { Fragment } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { schema } from '../document'

/**
 * Puts `put` in the place of `[from, to)`, which lies within one block, as the smallest patch: what both share at their
 * ends is not touched. Each character takes the marks (line, tags, sic) of the one in whose place it stands; what is
 * more than before takes those of the last. Does nothing where nothing would change.
 */
export function replaceRange(tr: Transform, from: number, to: number, put: string): void {
  const old = [...tr.doc.textBetween(from, to)]
  const now = [...put]
  const most = Math.min(old.length, now.length)
  let start = 0
  while (start < most && old[start] === now[start]) start++
  let end = 0
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  const gone = old.slice(start, old.length - end)
  const come = now.slice(start, now.length - end)
  if (gone.length === 0 && come.length === 0) return
  const at = from + lengthOf(old.slice(0, start))
  const until = at + lengthOf(gone)
  // Where nothing goes, the character before says what comes; at the very beginning, the one behind.
  const models = gone.length > 0 ? placesOf(gone, at) : [start > 0 ? at - 1 : at]
  const texts = come.map((one, index) => {
    const model = models[Math.min(index, models.length - 1)] ?? at
    return schema.text(one, tr.doc.nodeAt(model)?.marks ?? [])
  })
  tr.replaceWith(at, until, Fragment.fromArray(texts))
}

const lengthOf = (characters: readonly string[]) => characters.join('').length

function placesOf(characters: readonly string[], from: number): readonly number[] {
  return characters.map((_, index) => from + lengthOf(characters.slice(0, index)))
}
