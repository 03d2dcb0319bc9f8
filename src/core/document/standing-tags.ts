import type { Mark, MarkType, Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { Range } from '../text'
import { schema } from './schema'
import { markedSpans } from './tags'

/** A tag where it stands in a document. */
export interface StandingTag extends Range {
  /** An `entity` or a `figure`. */
  readonly mark: Mark
  readonly text: string
  /** 1-based source line that it begins in; null = it was typed where no line was near. */
  readonly line: number | null
}

export type TagMark = 'entity' | 'figure'

/** A block that was not edited is not read again. Offsets are those of its text. */
const known = new WeakMap<Node, readonly StandingTag[]>()

/** All tags of a document, in its order; of two that begin at one place the longer comes first. */
export function standingTags(document: Node): readonly StandingTag[] {
  const found: StandingTag[] = []
  document.descendants((node, pos) => {
    if (node.type !== schema.nodes.block) return node.type === schema.nodes.article
    for (const tag of tagsOfBlock(node))
      found.push({ ...tag, from: pos + 1 + tag.from, to: pos + 1 + tag.to })
    return false
  })
  return found
}

/** The tags of one type that share text with a place. */
export function tagsOver(document: Node, { from, to }: Range, of: TagMark): readonly StandingTag[] {
  const found: StandingTag[] = []
  document.nodesBetween(from, to, (node, pos) => {
    if (node.type !== schema.nodes.block) return true
    for (const tag of tagsOfBlock(node)) {
      const placed = { ...tag, from: pos + 1 + tag.from, to: pos + 1 + tag.to }
      if (tag.mark.type.name === of && placed.from < to && placed.to > from) found.push(placed)
    }
    return false
  })
  return found
}

/** The tags in blocks of a document that another one does not hold as they are. */
export function* tagsChanged(before: Node, after: Node, of: TagMark): Generator<StandingTag> {
  const stay = new Set(after.children)
  const were = new Set(before.children)
  // A key changes one article of a page: no block of the others is looked at.
  const kept = new Set(after.children.flatMap((article) => (were.has(article) ? [] : article.children)))
  let start = 0
  for (const article of before.children) {
    let at = start + 1
    for (const block of stay.has(article) ? [] : article.children) {
      const place = { from: at, to: at + block.nodeSize }
      if (!kept.has(block)) yield* tagsOver(before, place, of)
      at = place.to
    }
    start += article.nodeSize
  }
}

function tagsOfBlock(block: Node): readonly StandingTag[] {
  const before = known.get(block)
  if (before) return before
  const tags = [...spans(block, schema.marks.entity), ...spans(block, schema.marks.figure)].toSorted(
    (a, b) => a.from - b.from || b.to - a.to,
  )
  known.set(block, tags)
  return tags
}

function spans(block: Node, type: MarkType): readonly StandingTag[] {
  return markedSpans(block, type).map(({ mark, text, from, to, line }) => ({ mark, text, from, to, line }))
}

/** Tags a stretch of one block. Tags of the same type that it touches give way as a whole: none is left a stump. */
export function putTag(tr: Transform, place: Range, mark: Mark): void {
  for (const { from, to } of tagsOver(tr.doc, place, mark.type.name as TagMark))
    tr.removeMark(from, to, mark.type)
  layTag(tr, place, mark)
}

/**
 * Puts a tag on a place that is free of others of its type, or in the place of one: told apart from equal ones beside
 * it.
 */
export function layTag(tr: Transform, { from, to }: Range, mark: Mark): void {
  const beside = [tr.doc.resolve(from).nodeBefore, tr.doc.resolve(to).nodeAfter]
  const taken = beside.map((node) => node && mark.type.isInSet(node.marks)?.attrs.apart)
  const apart = [0, 1, 2].find((one) => !taken.includes(one))
  tr.addMark(from, to, mark.type.create({ ...mark.attrs, apart }))
}

/** Whether two tags mean the same, whatever tells them apart. */
export function sameTag(one: Mark, other: Mark): boolean {
  return one.eq(other.type.create({ ...other.attrs, apart: one.attrs.apart as unknown }))
}

/** Takes the tags of one type, or (null) of both, away that share text with a place. False where there are none. */
export function takeTags(tr: Transform, place: Range, of: TagMark | null): boolean {
  const gone = (of === null ? (['entity', 'figure'] as const) : [of]).flatMap((one) =>
    tagsOver(tr.doc, place, one),
  )
  for (const { from, to, mark } of gone) tr.removeMark(from, to, mark.type)
  return gone.length > 0
}
