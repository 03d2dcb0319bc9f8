import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { roles, schema } from '../../../src/core/document'
import { blocksOf, type NodeAt } from './blocks'

/** Places are fractions of what there is to choose from, so that any of them fits any document. */
export type Edit =
  | { readonly kind: 'type'; readonly at: number; readonly text: string }
  /** As at the desk: what is typed is of the line and the tags that it is typed into. */
  | { readonly kind: 'type-within'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'split'; readonly at: number }
  | { readonly kind: 'join'; readonly at: number }
  | { readonly kind: 'role'; readonly at: number; readonly role: number }
  | { readonly kind: 'split-article'; readonly at: number; readonly id: string }
  | { readonly kind: 'move-article'; readonly at: number; readonly to: number }
  | { readonly kind: 'mark'; readonly at: number; readonly length: number }
  | { readonly kind: 'tag'; readonly at: number; readonly length: number; readonly tag: number }
  | { readonly kind: 'replace-all'; readonly text: string }

const index = (fraction: number, length: number) => Math.min(length - 1, Math.floor(fraction * length))

function articles(document: Node): readonly NodeAt[] {
  const found: NodeAt[] = []
  document.forEach((node, pos) => {
    found.push({ node, pos })
  })
  return found
}

const at = <T>(all: readonly T[], fraction: number): T => {
  const one = all[index(fraction, all.length)]
  if (one === undefined) throw new RangeError('nothing to choose from')
  return one
}

const tags = [
  schema.marks.entity.create({ kind: 'person', entity: null }),
  schema.marks.entity.create({ kind: 'place', entity: '1' }),
  schema.marks.entity.create({ kind: 'work', entity: 'no number' }),
  schema.marks.figure.create({ kind: 'money', value: 5e9, unit: '元', approx: true }),
  schema.marks.figure.create({ kind: 'quantity', value: [2, 3], unit: '名', approx: false }),
  schema.marks.figure.create({ kind: 'date', value: '2022-04', unit: null, approx: false }),
]

/** What a window would do with the document; no steps where the edit means nothing there. */
export function edited(document: Node, edit: Edit): Transform {
  const tr = new Transform(document)
  switch (edit.kind) {
    case 'type': {
      const { node, pos } = at(blocksOf(document), edit.at)
      const offset = Math.floor(edit.at * 7919) % (node.content.size + 1)
      return edit.text === '' ? tr : tr.insert(pos + 1 + offset, schema.text(edit.text))
    }
    case 'type-within': {
      const { node, pos } = at(blocksOf(document), edit.at)
      const place = pos + 1 + (Math.floor(edit.at * 7919) % (node.content.size + 1))
      const marks = document.resolve(place).marks()
      return edit.text === '' ? tr : tr.insert(place, schema.text(edit.text, marks))
    }
    case 'delete': {
      const { node, pos } = at(blocksOf(document), edit.at)
      const from = Math.floor(edit.at * 7919) % (node.content.size + 1)
      const to = Math.min(node.content.size, from + edit.length)
      return to > from ? tr.delete(pos + 1 + from, pos + 1 + to) : tr
    }
    case 'split': {
      const { node, pos } = at(blocksOf(document), edit.at)
      return tr.split(pos + 1 + (Math.floor(edit.at * 7919) % (node.content.size + 1)))
    }
    case 'join': {
      const { pos } = at(blocksOf(document), edit.at)
      const before = document.resolve(pos).nodeBefore
      return before?.type === schema.nodes.block ? tr.join(pos) : tr
    }
    case 'role': {
      const { node, pos } = at(blocksOf(document), edit.at)
      return tr.setNodeMarkup(pos, null, { ...node.attrs, role: roles[edit.role % roles.length] })
    }
    case 'split-article': {
      const { node, pos } = at(articles(document), edit.at)
      if (node.childCount < 2 || articles(document).some((article) => article.node.attrs.id === edit.id))
        return tr
      const first = node.firstChild
      if (!first) return tr
      return tr.split(pos + 1 + first.nodeSize, 1, [{ type: schema.nodes.article, attrs: { id: edit.id } }])
    }
    case 'move-article': {
      const all = articles(document)
      const { node, pos } = at(all, edit.at)
      const target = at(all, edit.to)
      if (target.node === node || all.length < 2) return tr
      tr.delete(pos, pos + node.nodeSize)
      return tr.insert(tr.mapping.map(target.pos), node)
    }
    case 'mark': {
      const { node, pos } = at(blocksOf(document), edit.at)
      const to = Math.min(node.content.size, edit.length)
      return to > 0 ? tr.addMark(pos + 1, pos + 1 + to, schema.marks.strong.create()) : tr
    }
    case 'tag': {
      const { node, pos } = at(blocksOf(document), edit.at)
      const from = Math.floor(edit.at * 7919) % (node.content.size + 1)
      const to = Math.min(node.content.size, from + edit.length)
      const mark = tags[edit.tag % tags.length]
      return mark && to > from ? tr.addMark(pos + 1 + from, pos + 1 + to, mark) : tr
    }
    case 'replace-all': {
      if (edit.text === '') return tr
      for (const { node, pos } of blocksOf(document).toReversed())
        if (node.content.size > 0) tr.replaceWith(pos + 1, pos + 2, schema.text(edit.text))
      return tr
    }
    default:
      return edit satisfies never
  }
}
