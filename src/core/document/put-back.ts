import { type Node, Slice } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'

/** Makes a document another one: the smallest stretch in which they differ is put in. null = they are the same. */
export function putBack(now: Node, then: Node): Transform | null {
  const from = now.content.findDiffStart(then.content)
  const end = now.content.findDiffEnd(then.content)
  if (from === null || end === null) return null
  // Where the two overlap, something stands twice side by side: the stretch is taken from its first place.
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  const toNow = end.a + overlap
  const toThen = end.b + overlap
  const tr = new Transform(now)
  tr.replace(from, toNow, then.slice(from, toThen))
  if (tr.doc.eq(then)) return tr
  // A stretch that begins and ends in different depths is fitted rather than put: then the whole is put.
  return new Transform(now).replace(0, now.content.size, new Slice(then.content, 0, 0))
}
