import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import type { Mapping } from 'prosemirror-transform'
import { lineOf, newArticleId, schema } from '../../core/document'
import { isReceived } from './from-log'
import { lineAt } from './line-marks'

/**
 * What ProseMirror's own edits do not know of a page, put right in the same operation: every character has a source
 * line, every article an id of its own. The library refuses steps that leave a page otherwise.
 *
 * Text under composition is left alone until it ends: a mark put around it would break the input method.
 */
export function wellFormed(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state): Transaction | null {
      const own = transactions.filter((tr) => tr.docChanged && !isReceived(tr))
      if (own.length === 0) return null
      const { tr } = state
      for (const [index, one] of own.entries()) {
        if (one.getMeta('composition')) continue
        const later = own.slice(index + 1).map((next) => next.mapping)
        mendLines(tr, one.mapping, later, before)
      }
      mendIds(tr)
      return tr.docChanged ? tr : null
    },
  })
}

/** Gives a text block its lines after a composition; null = it has them. */
export function mendBlock(state: EditorState): Transaction | null {
  const { tr, selection } = state
  const { $head } = selection
  if (!$head.parent.isTextblock) return null
  mark(tr, $head.start(), $head.end(), state.doc, $head.pos)
  return tr.docChanged ? tr : null
}

function mendLines(tr: Transaction, mapping: Mapping, later: readonly Mapping[], before: EditorState): void {
  for (const [index, map] of mapping.maps.entries()) {
    const rest = mapping.slice(index + 1)
    map.forEach((start, _end, newStart, newEnd) => {
      let from = rest.map(newStart, -1)
      let to = rest.map(newEnd, 1)
      for (const next of later) {
        from = next.map(from, -1)
        to = next.map(to, 1)
      }
      mark(tr, from, to, before.doc, start)
    })
  }
}

/** Marks what has no line between two positions; where the page has no line left, as it was at `then` before. */
function mark(tr: Transaction, from: number, to: number, before: Node, then: number): void {
  const bare: { from: number; to: number }[] = []
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText && lineOf(node) === null)
      bare.push({ from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) })
  })
  for (const range of bare) {
    const line =
      lineAt(tr.doc.resolve(range.from)) ?? lineAt(before.resolve(Math.min(then, before.content.size)))
    if (line !== null) tr.addMark(range.from, range.to, schema.marks.line.create({ n: line }))
  }
}

function mendIds(tr: Transaction): void {
  const seen = new Set<unknown>([''])
  tr.doc.forEach((article, pos) => {
    if (seen.has(article.attrs.id)) tr.setNodeAttribute(pos, 'id', newArticleId(tr.doc, Math.random))
    else seen.add(article.attrs.id)
  })
}
