import type { Transform } from 'prosemirror-transform'
import { AddMarkStep, RemoveMarkStep } from 'prosemirror-transform'
import type { SelectionAt } from '../../core/contract'
import { schema } from '../../core/document'

/** What was changed, as a selection, where it is one place within a block that is not at the given selection; else null. */
export function changedElsewhere(changed: Transform, { anchor, head }: SelectionAt): SelectionAt | null {
  const place = changedRange(changed)
  if (!place) return null
  const { from, to } = place
  const $from = changed.doc.resolve(from)
  if ($from.parent.type !== schema.nodes.block || !$from.sameParent(changed.doc.resolve(to))) return null
  const touches = from <= Math.max(anchor, head) && Math.min(anchor, head) <= to
  return touches ? null : { anchor: from, head: to }
}

/** From the first to the last of what was changed, in the document after it; null = nothing but attributes. */
function changedRange({ steps, mapping }: Transform): { from: number; to: number } | null {
  let range: { from: number; to: number } | null = null
  for (const [index, step] of steps.entries()) {
    const later = mapping.slice(index + 1)
    const add = (start: number, end: number) => {
      const [from, to] = [later.map(start, -1), later.map(end, 1)]
      range = range ? { from: Math.min(range.from, from), to: Math.max(range.to, to) } : { from, to }
    }
    // Marks are in no step map.
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) add(step.from, step.to)
    else
      step.getMap().forEach((_start, _end, start, end) => {
        add(start, end)
      })
  }
  return range
}
