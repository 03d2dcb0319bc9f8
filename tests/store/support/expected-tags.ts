import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { schema, standingTags } from '../../../src/core/document'
import { blocksOf, type Range } from './blocks'

/** What is expected of one UTF-16 unit of the text: the names of its tags; null = it is under none. */
export interface Under {
  readonly entity: string | null
  readonly figure: string | null
}
/** By the position in the document. */
export type Expected = ReadonlyMap<number, Under>

const none: Under = { entity: null, figure: null }

let names = 0
export const newName = () => String(++names)

/**
 * What the text is under, by names that are given to its tags. Tags may say the same of nobody: so a tag has the name that
 * is known of one of its units, and what the tags alone tell is where each begins and ends.
 */
export function read(document: Node, known: Expected = new Map()): Map<number, Under> {
  const found = new Map<number, Under>()
  document.descendants((node, pos) => {
    for (let at = 0; node.isText && at < node.nodeSize; at++) found.set(pos + at, none)
  })
  for (const { mark, from, to } of standingTags(document)) {
    const of = mark.type === schema.marks.figure ? 'figure' : 'entity'
    let name: string | null = null
    for (let pos = from; pos < to; pos++) name ??= known.get(pos)?.[of] ?? null
    name ??= newName()
    for (let pos = from; pos < to; pos++) found.set(pos, { ...(found.get(pos) ?? none), [of]: name })
  }
  return found
}

/** The stretches that are expected to be tags, as `standing` tells those that are. */
export function stretches(document: Node, expected: Expected): readonly string[] {
  const found: string[] = []
  for (const of of ['entity', 'figure'] as const)
    for (const { node, pos } of blocksOf(document)) {
      const end = pos + 1 + node.content.size
      let from = pos + 1
      for (let at = from + 1; at <= end; at++) {
        const name = expected.get(at - 1)?.[of] ?? null
        if (at < end && (expected.get(at)?.[of] ?? null) === name) continue
        if (name !== null) found.push(`${of} ${from} ${at}`)
        from = at
      }
    }
  return found
}

export function standing(document: Node): readonly string[] {
  const tags = standingTags(document)
  return (['entity', 'figure'] as const).flatMap((of) =>
    tags.filter(({ mark }) => mark.type.name === of).map(({ from, to }) => `${of} ${from} ${to}`),
  )
}

/**
 * What is expected after an edit: every unit that was neither deleted nor typed is under the tags that it was under.
 *
 * @param inserted what is expected of new text; null = as it stands
 * @param moved where a block went, by the position of what stands in it
 */
export function carried(
  before: Expected,
  tr: Transform,
  inserted: Under | null,
  moved: { readonly from: number; readonly to: number; readonly newFrom: number } | null,
): Map<number, Under> {
  const kept = new Map<number, Under>()
  for (const [pos, under] of before) {
    if (moved && pos >= moved.from && pos < moved.to) {
      kept.set(pos - moved.from + moved.newFrom, under)
      continue
    }
    const { deletedAfter, pos: to } = tr.mapping.mapResult(pos, 1)
    if (!deletedAfter) kept.set(to, under)
  }
  const now = read(tr.doc, kept)
  if (inserted) for (const pos of now.keys()) now.set(pos, inserted)
  for (const [pos, under] of kept) now.set(pos, under)
  return now
}

/** A place is tagged; tags of the same kind that it touches give way as far as they reach in their block. */
export function expectTag(
  expected: Map<number, Under>,
  block: Range,
  { from, to }: Range,
  of: keyof Under,
): void {
  const nameAt = (pos: number) => expected.get(pos)?.[of] ?? null
  let first = from
  while (first > block.from && nameAt(first) !== null && nameAt(first - 1) === nameAt(first)) first--
  let last = to
  while (last < block.to && nameAt(last - 1) !== null && nameAt(last) === nameAt(last - 1)) last++
  const name = newName()
  for (let pos = first; pos < last; pos++)
    expected.set(pos, { ...(expected.get(pos) ?? none), [of]: pos >= from && pos < to ? name : null })
}
