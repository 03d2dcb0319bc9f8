import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { articleStart, blockAt, blockStart, type Place, placeOf } from '../../core/document'

/** So many blocks before the caret's, and as many after it. */
const reach = 8

interface Near {
  /** The caret's; null = it is in no block. */
  readonly place: Place | null
  readonly set: DecorationSet
}

/**
 * Keeps the blocks around the caret laid out, wherever they are (`near-caret` in desk.css). Left to itself, the browser
 * lays out what comes into sight with the next frame only: an arrow pressed before that (Ctrl+Home, and at once Down)
 * steps over all of it, back to what was in sight before, and what is typed next stands there.
 */
export function nearCaret(): Plugin<Near> {
  const plugin: Plugin<Near> = new Plugin<Near>({
    state: {
      init: (_config, state) => near(state),
      apply(tr, before, _old, state) {
        if (!tr.docChanged && !tr.selectionSet) return before
        const place = placeOf(state.doc, state.selection.head)
        const stays =
          place?.article === before.place?.article &&
          place?.index === before.place?.index &&
          sameShape(tr.before, state.doc, place)
        if (!stays) return near(state)
        return tr.docChanged ? { place, set: before.set.map(tr.mapping, tr.doc) } : before
      },
    },
    props: { decorations: (state) => plugin.getState(state)?.set },
  })
  return plugin
}

/** Whether no block came or went, as far as the caret's article and the number of articles tell. */
function sameShape(before: Node, now: Node, place: Place | null): boolean {
  return (
    before.childCount === now.childCount &&
    (place === null || before.maybeChild(place.article)?.childCount === now.child(place.article).childCount)
  )
}

function near({ doc, selection }: EditorState): Near {
  const place = placeOf(doc, selection.head)
  if (!place) return { place, set: DecorationSet.empty }
  const places = [...walk(doc, place, -1), place, ...walk(doc, place, 1)]
  const articles = [...new Set(places.map(({ article }) => article))].map((article) =>
    laidOut(articleStart(doc, article), doc.child(article)),
  )
  const blocks = places.flatMap((one) => {
    const block = blockAt(doc, one)
    return block?.isTextblock ? [laidOut(blockStart(doc, one), block)] : []
  })
  return { place, set: DecorationSet.create(doc, [...articles, ...blocks]) }
}

function laidOut(from: number, { nodeSize }: Node): Decoration {
  return Decoration.node(from, from + nodeSize, { class: 'near-caret' })
}

/** The blocks after a place (1), or before it (-1), as far as they reach. */
function walk(doc: Node, { article, index }: Place, by: 1 | -1): readonly Place[] {
  const found: Place[] = []
  let at: Place = { article, index: index + by }
  while (found.length < reach) {
    if (blockAt(doc, at)) {
      found.push(at)
      at = { article: at.article, index: at.index + by }
      continue
    }
    const beside = doc.maybeChild(at.article + by)
    if (!beside) break
    at = { article: at.article + by, index: by > 0 ? 0 : beside.childCount - 1 }
  }
  return found
}
