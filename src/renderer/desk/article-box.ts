import { DOMSerializer, type Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { EditorView, NodeViewConstructor } from 'prosemirror-view'

/** So many characters stand in a row, about. */
const inRow = 36
/** As high as so many rows a picture is shown, about. */
const pictureRows = 7

/**
 * An article as the schema draws it, with a guess of how high it will be: one that is out of sight is not laid out
 * (desk.css), and the text is scrolled by what is known of it.
 */
const drawArticle: NodeViewConstructor = (article) => {
  const spec = article.type.spec.toDOM?.(article)
  if (!spec) throw new RangeError('an article cannot be drawn')
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, spec)
  if (dom instanceof HTMLElement) dom.style.containIntrinsicBlockSize = `auto ${rowsOf(article)}lh`
  return {
    dom,
    contentDOM: contentDOM ?? null,
    ignoreMutation: ({ type, target }) => type === 'attributes' && target === dom,
  }
}

function rowsOf(article: Node): number {
  return article.children.reduce(
    (rows, block) =>
      rows + (block.isTextblock ? Math.max(1, Math.ceil(block.content.size / inRow)) : pictureRows),
    1,
  )
}

/**
 * Draws the articles of any view of a page, and writes on each which one it is: a CSS counter does not count what is
 * not laid out.
 */
export function articleBoxes(): Plugin {
  return new Plugin({
    props: { nodeViews: { article: drawArticle } },
    view(view) {
      number(view)
      return {
        update(view, before) {
          if (view.state.doc !== before.doc) number(view)
        },
      }
    },
  })
}

function number(view: EditorView): void {
  let count = 0
  for (const element of view.dom.children) {
    if (!(element instanceof HTMLElement) || element.localName !== 'article') continue
    count += 1
    if (element.dataset.number !== String(count)) element.dataset.number = String(count)
  }
}
