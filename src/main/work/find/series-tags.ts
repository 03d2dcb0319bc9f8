import type { Mark } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { SeriesAct, Tag } from '../../../core/contract'
import { type EntityKind, putTag, sameTag, schema, tagsOver } from '../../../core/document'
import type { Range } from '../../../core/text'

type TagAct = Exclude<SeriesAct, { kind: 'replace' }>

/** Does an act on tags to one place. False where it is so already, or has no such tag. */
export function applyTagAct(tr: Transform, act: TagAct, place: Range): boolean {
  switch (act.kind) {
    case 'tag': {
      const mark = markOf(act.tag)
      const standing = tagOn(tr, place, act.tag.of)
      if (standing && sameTag(standing, mark)) return false
      putTag(tr, place, mark)
      return true
    }
    case 'untag': {
      const mark = tagOn(tr, place, act.was === null ? 'figure' : 'entity')
      if (!mark || (act.was !== null && mark.attrs.kind !== act.was)) return false
      tr.removeMark(place.from, place.to, mark.type)
      return true
    }
    case 'retag': {
      const mark = tagOn(tr, place, 'entity')
      if (mark?.attrs.kind !== act.was || act.was === act.to) return false
      putTag(tr, place, entity(act.to, null))
      return true
    }
    default:
      return act satisfies never
  }
}

/** The tag that lies exactly on a place; null = none does. */
function tagOn(tr: Transform, { from, to }: Range, of: Tag['of']): Mark | null {
  const [tag, another] = tagsOver(tr.doc, { from, to }, of)
  return tag && !another && tag.from === from && tag.to === to ? tag.mark : null
}

function markOf(tag: Tag): Mark {
  if (tag.of === 'entity') return entity(tag.kind, tag.record === null ? null : String(tag.record))
  const { kind, value, unit, approx } = tag
  return schema.marks.figure.create({ kind, value, unit, approx })
}

function entity(kind: EntityKind, record: string | null): Mark {
  return schema.marks.entity.create({ kind, entity: record })
}
