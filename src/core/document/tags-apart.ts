import type { Node } from 'prosemirror-model'
import type { Mapping, Transform } from 'prosemirror-transform'
import { layTag, type StandingTag, standingTags, type TagMark, tagsChanged, tagsOver } from './standing-tags'

/** From here on, what tells a tag apart says that it was cut in two. */
const firstTorn = 3

/**
 * Keeps two tags two where an edit brings them together that say the same, and knows the halves of a tag that it cuts in
 * two, so that they are one again once they stand together: `mapping` led from `before` to `tr.doc`, and `tr` is given the
 * steps that do it. A tag that was put over several is one.
 */
export function keepTagsApart(tr: Transform, before: Node, mapping: Mapping): void {
  const { doc } = tr
  for (const type of ['entity', 'figure'] as const) {
    let last: { readonly was: StandingTag; readonly to: number } | null = null
    for (const was of tagsChanged(before, doc, type)) {
      const place = { from: mapping.map(was.from, 1), to: mapping.map(was.to, -1) }
      if (place.from >= place.to) continue
      if (!doc.resolve(place.from).sameParent(doc.resolve(place.to))) markHalves(tr, was, place, type)
      else if (last && place.from - last.to !== was.from - last.was.to) part(tr, last.to, place.from, type)
      last = { was, to: place.to }
    }
  }
}

/** Of one tag that ends behind `to` and holds `from`, what begins there becomes another. */
function part(tr: Transform, to: number, from: number, of: TagMark): void {
  const [joined] = tagsOver(tr.doc, { from: to - 1, to }, of)
  if (!joined || joined.to <= from || joined.mark.attrs.apart >= firstTorn) return
  layTag(tr, { from, to: joined.to }, joined.mark)
}

/** The halves get a number that no other tag of the page has. */
function markHalves(
  tr: Transform,
  { mark }: StandingTag,
  place: { from: number; to: number },
  of: TagMark,
): void {
  if (mark.attrs.apart >= firstTorn) return
  const all = standingTags(tr.doc).map((tag) => tag.mark.attrs.apart as number)
  const apart = all.reduce((most, one) => Math.max(most, one), firstTorn - 1) + 1
  for (const half of tagsOver(tr.doc, place, of))
    if (half.mark.eq(mark)) tr.addMark(half.from, half.to, mark.type.create({ ...mark.attrs, apart }))
}
