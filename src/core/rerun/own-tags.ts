import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { layTag, type StandingTag, standingTags } from '../document'
import type { Units } from './units'

/**
 * Two tags that say the same stay two where the text between them went.
 *
 * @param meant the unit of the editor's document that a position of the merged one holds, or took the place of
 */
export function withOwnTags(mine: Units, document: Node, meant: (pos: number) => number): Node {
  const owners = new Map<string, StandingTag>()
  const key = ({ mark }: StandingTag, pos: number) => `${mark.type.name} ${pos}`
  for (const tag of standingTags(mine.document))
    for (let pos = tag.from; pos < tag.to; pos++) owners.set(key(tag, pos), tag)
  const tr = new Transform(document)
  for (const tag of standingTags(document)) {
    let owner: StandingTag | undefined
    for (let pos = tag.from; pos < tag.to; pos++) {
      const now = owners.get(key(tag, mine.pos[meant(pos)] ?? -1))
      if (!now || now === owner) continue
      if (owner) layTag(tr, { from: pos, to: tag.to }, tag.mark)
      owner = now
    }
  }
  return tr.doc
}
