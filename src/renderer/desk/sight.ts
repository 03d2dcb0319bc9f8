import type { EditorView } from 'prosemirror-view'
import type { Lit } from './lit'

/** Where the text that is on screen begins and ends; null = none is. */
export function inSight(view: EditorView): Lit | null {
  const scroller = view.dom.parentElement
  if (!scroller || scroller.clientHeight === 0) return null
  const { top, bottom } = scroller.getBoundingClientRect()
  const { left, width } = view.dom.getBoundingClientRect()
  const at = (y: number, otherwise: number) =>
    view.posAtCoords({ left: left + width / 2, top: y })?.pos ?? otherwise
  return { from: at(top + 4, 0), to: at(bottom - 4, view.state.doc.content.size) }
}

/** Where a place's text is drawn in the window, line by line. */
export function boxesOf(view: EditorView, { from, to }: Lit): readonly DOMRect[] {
  const start = view.domAtPos(from, 1)
  const end = view.domAtPos(to, -1)
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return [...range.getClientRects()].filter(({ height }) => height > 0)
}

/** Brings the caret's place into sight. */
export function reveal(view: EditorView, block: 'center' | 'start'): void {
  const { head } = view.state.selection
  const { node } = view.domAtPos(head)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block })
  // A source line may be far longer than the screen: the caret's row in it is meant.
  const scroller = view.dom.parentElement
  if (!element || !scroller || element.getBoundingClientRect().height < scroller.clientHeight / 2) return
  const { top, height } = scroller.getBoundingClientRect()
  scroller.scrollTop += view.coordsAtPos(head).top - top - (block === 'center' ? height / 2 : 0)
}
