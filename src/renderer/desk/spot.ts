import type { EditorView } from 'prosemirror-view'
import { untilStill } from '../shell'

/** Where a text was left, in positions of its document. */
export interface TextSpot {
  readonly anchor: number
  readonly head: number
  /** What stands at the upper edge of what is seen; 0 = the beginning. */
  readonly top: number
}

/** So far below the edge a line counts as seen: one that is cut off is not what was read. */
const inside = 12

export function spotIn(view: EditorView): TextSpot {
  const { anchor, head } = view.state.selection
  const scroller = view.dom.parentElement
  if (!scroller || scroller.scrollTop === 0) return { anchor, head, top: 0 }
  const { left, width, top } = scroller.getBoundingClientRect()
  const seen = view.posAtCoords({ left: left + width / 2, top: top + inside })
  return { anchor, head, top: seen?.pos ?? 0 }
}

/** Brings a text to where it was left, and keeps it there while it is laid out. Answers how to stop that. */
export function stayAt(view: EditorView, spot: TextSpot): () => void {
  const scroller = view.dom.parentElement
  const pos = Math.min(spot.top, view.state.doc.content.size)
  if (!scroller || pos === 0) return () => undefined
  // Of a block that is not laid out yet only its own place is known.
  const where = () =>
    view.isDestroyed ? null : view.coordsAtPos(pos).top - scroller.getBoundingClientRect().top
  return untilStill(where, () => {
    const { node } = view.domAtPos(pos)
    const block = (node instanceof Element ? node : node.parentElement)?.closest('p, figure')
    block?.scrollIntoView({ block: 'start' })
    scroller.scrollTop += where() ?? 0
  })
}
