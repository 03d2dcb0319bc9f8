import type { Transform } from 'prosemirror-transform'
import { schema } from './schema'
import { layTag } from './standing-tags'
import { type Mention, mentionsOf } from './tags'

/** Points every mention that is meant at a record, or at none (null). Answers how many were changed. */
export function linkMentions(
  tr: Transform,
  isMeant: (mention: Mention) => boolean,
  entity: string | null,
): number {
  let changed = 0
  tr.doc.descendants((node, pos) => {
    if (node.type !== schema.nodes.block) return node.type === schema.nodes.article
    for (const mention of mentionsOf(node)) {
      if (mention.entity === entity || !isMeant(mention)) continue
      const mark = schema.marks.entity.create({ kind: mention.kind, entity })
      layTag(tr, { from: pos + 1 + mention.from, to: pos + 1 + mention.to }, mark)
      changed++
    }
    return false
  })
  return changed
}
