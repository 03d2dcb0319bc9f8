import { Mark } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { Change, TakenBack } from './changes'
import { lineText } from './line-runs'
import { schema } from './schema'

/**
 * Takes changes back: what the source says stands again. The smallest patches, so that tags beside them survive. Their
 * positions must be those of `tr.doc`, in whatever order they are given.
 */
export function stet(tr: Transform, changes: readonly Change[]): void {
  for (const change of lastFirst(changes)) stetOne(tr, change)
}

/** Makes corrections again that were taken back. Their positions must be those of `tr.doc`. */
export function correctAgain(tr: Transform, taken: readonly TakenBack[]): void {
  for (const one of lastFirst(taken)) correctOne(tr, one)
}

/**
 * So that each leaves the positions of those that are to come. Source order is not document order; at one place of the
 * document it is.
 */
function lastFirst<T extends Change | TakenBack>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => b.from - a.from || b.line - a.line || b.fromSource - a.fromSource)
}

function stetOne(tr: Transform, change: Change): void {
  switch (change.kind) {
    case 'text':
      putText(tr, change.from, change.to, change.before, change.line)
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

function correctOne(tr: Transform, taken: TakenBack): void {
  switch (taken.kind) {
    case 'text': {
      const { from, to, after, line } = taken
      putText(tr, from, to, after, line)
      dropEmptied(tr, from)
      return
    }
    case 'join':
      tr.join(taken.from)
      return
    default:
      taken.kind satisfies never
  }
}

/** Puts a line's text in the place of other text, under the tags that lie there. */
function putText(tr: Transform, from: number, to: number, put: string, line: number): void {
  if (put === '') {
    tr.delete(from, to)
    return
  }
  const $from = tr.doc.resolve(from)
  const kept = (from < to ? ($from.nodeAfter?.marks ?? []) : $from.marks()).filter(
    (mark) => mark.type !== schema.marks.line,
  )
  const text = lineText(put, line)
  tr.replaceWith(from, to, text.mark(Mark.setFrom([...kept, ...text.marks])))
}

/** A line that went as a whole takes its block along, unless it is all that the article has. */
function dropEmptied(tr: Transform, pos: number): void {
  const $pos = tr.doc.resolve(pos)
  if ($pos.depth < 2 || $pos.parent.content.size > 0 || $pos.node(1).childCount === 1) return
  tr.delete($pos.before(2), $pos.after(2))
}

/** A line that is gone comes back as a block of its own behind the block of the line before it. */
function restoreLine(tr: Transform, { from, before, line }: Change): void {
  const $from = tr.doc.resolve(from)
  const block = schema.nodes.block.create({ role: 'other' }, lineText(before, line))
  tr.insert($from.depth >= 2 ? $from.after(2) : 1, block)
}
