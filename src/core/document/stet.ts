import type { Transform } from 'prosemirror-transform'
import type { Change } from './changes'
import { lineText } from './line-runs'
import { schema } from './schema'

/**
 * Takes a change back: what the source says stands again. The smallest patch, so that tags beside it survive. The
 * change's positions must be those of `tr.doc`; to take several back, begin with the last.
 */
export function stet(tr: Transform, change: Change): void {
  switch (change.kind) {
    case 'text':
      restoreText(tr, change)
      return
    case 'join':
      tr.split(change.from)
      return
    case 'line':
      restoreLine(tr, change)
      return
    default:
      change.kind satisfies never
  }
}

function restoreText(tr: Transform, { from, to, before, line }: Change): void {
  if (before === '') {
    tr.delete(from, to)
    return
  }
  const $from = tr.doc.resolve(from)
  const kept = (from < to ? ($from.nodeAfter?.marks ?? []) : $from.marks()).filter(
    (mark) => mark.type !== schema.marks.line,
  )
  const text = lineText(before, line)
  tr.replaceWith(from, to, text.mark([...kept, ...text.marks]))
}

/** A line that is gone comes back as a block of its own behind the block of the line before it. */
function restoreLine(tr: Transform, { from, before, line }: Change): void {
  const $from = tr.doc.resolve(from)
  const block = schema.nodes.block.create({ role: 'other' }, lineText(before.trim(), line))
  tr.insert($from.depth >= 2 ? $from.after(2) : 1, block)
}
