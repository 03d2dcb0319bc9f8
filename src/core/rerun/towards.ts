import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { putBack } from '../document'
import { differences } from '../text/align'
import { isPicture } from './picture-places'

/**
 * The steps that make a document another one, as small as can be: where blocks stand as they stood, only characters and
 * marks that are others are touched, so that places that anybody keeps stay where they are. null = they are the same.
 */
export function towards(now: Node, then: Node): Transform | null {
  const tr = new Transform(now)
  const same =
    now.childCount === then.childCount &&
    now.children.every((article, index) => article.sameMarkup(then.child(index)))
  if (!same) return putBack(now, then)
  let end = now.content.size
  for (const [index, article] of [...now.children.entries()].reverse()) {
    end -= article.nodeSize
    changeArticle(tr, end, article, then.child(index))
  }
  if (!tr.doc.eq(then)) return putBack(now, then)
  return tr.docChanged ? tr : null
}

function changeArticle(tr: Transform, start: number, now: Node, then: Node): void {
  const same =
    now.childCount === then.childCount &&
    now.children.every((block, index) => isLike(block, then.child(index)))
  if (!same) {
    tr.replace(start + 1, start + 1 + now.content.size, new Slice(then.content, 0, 0))
    return
  }
  let end = start + 1 + now.content.size
  for (const [index, block] of [...now.children.entries()].reverse()) {
    end -= block.nodeSize
    changeBlock(tr, end + 1, block, then.child(index))
  }
}

/** A picture is one wherever it stands. */
function isLike(now: Node, then: Node): boolean {
  return now.sameMarkup(then) || (isPicture(now) && isPicture(then))
}

function changeBlock(tr: Transform, start: number, now: Node, then: Node): void {
  if (now.eq(then)) return
  if (isPicture(now)) tr.setNodeAttribute(start - 1, 'region', then.attrs.region as string | null)
  if (!now.isTextblock) return
  for (const { fromA, toA, fromB, toB } of differences(now.textContent, then.textContent).toReversed())
    tr.replace(start + fromA, start + toA, new Slice(Fragment.from(then.content.cut(fromB, toB)), 0, 0))
  let at = start
  for (const text of then.children) {
    setMarks(tr, at, at + text.nodeSize, text.marks)
    at += text.nodeSize
  }
}

function setMarks(tr: Transform, from: number, to: number, wanted: readonly Mark[]): void {
  const over = new Set<Mark>()
  const lacking = new Set<Mark>()
  tr.doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return
    for (const mark of node.marks) if (!mark.isInSet(wanted)) over.add(mark)
    for (const mark of wanted) if (!mark.isInSet(node.marks)) lacking.add(mark)
  })
  for (const mark of over) tr.removeMark(from, to, mark)
  for (const mark of lacking) tr.addMark(from, to, mark)
}
