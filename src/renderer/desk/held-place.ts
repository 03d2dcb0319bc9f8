import type { EditorView } from 'prosemirror-view'
import { untilStill } from '../shell'

/** What the editor looks at, as a position of the document, and how far below the pane's upper edge it stands. */
interface Held {
  readonly pos: number
  readonly below: number
}

/** So long nothing has moved before it is looked where things stand, in milliseconds. */
const rest = 150

/**
 * Keeps what the editor looks at in its place while the text is laid out narrower or wider, because a pane beside it came
 * or went. `settled`: the text was edited, or the caret moved. `stop`: the text is taken away.
 */
export class HeldPlace {
  readonly #view: EditorView
  readonly #scroller: HTMLElement | null
  readonly #over = new AbortController()
  readonly #sizes: ResizeObserver
  #held: Held | null = null
  #due: ReturnType<typeof setTimeout> | null = null
  #settling: (() => void) | null = null
  #width: number

  constructor(view: EditorView) {
    this.#view = view
    this.#scroller = view.dom.parentElement
    this.#width = view.dom.clientWidth
    this.#sizes = new ResizeObserver(() => this.#resized())
    if (!this.#scroller) return
    // The text itself: what stands beside it may share the pane with it.
    this.#sizes.observe(view.dom)
    this.#scroller.addEventListener('scroll', () => this.settled(), {
      passive: true,
      signal: this.#over.signal,
    })
    this.settled()
  }

  readonly settled = (): void => {
    if (this.#due !== null) clearTimeout(this.#due)
    this.#due = setTimeout(() => {
      this.#held = this.#scroller && heldIn(this.#view, this.#scroller)
    }, rest)
  }

  stop(): void {
    if (this.#due !== null) clearTimeout(this.#due)
    this.#settling?.()
    this.#over.abort()
    this.#sizes.disconnect()
  }

  #resized(): void {
    const scroller = this.#scroller
    const held = this.#held
    const { clientWidth } = this.#view.dom
    if (!scroller || clientWidth === this.#width) return
    this.#width = clientWidth
    if (!held || this.#width === 0) return
    const pos = Math.min(held.pos, this.#view.state.doc.content.size)
    const where = () =>
      this.#view.isDestroyed ? null : this.#view.coordsAtPos(pos).top - scroller.getBoundingClientRect().top
    this.#settling?.()
    this.#settling = untilStill(where, () => {
      scroller.scrollTop += (where() ?? held.below) - held.below
    })
  }
}

/**
 * A place that a card is about, else the caret, else a line in the upper third: whichever is seen. null = the text
 * begins there.
 */
function heldIn(view: EditorView, scroller: HTMLElement): Held | null {
  if (view.isDestroyed || scroller.scrollTop === 0) return null
  const pane = scroller.getBoundingClientRect()
  const seen = (pos: number): Held | null => {
    const { top, bottom } = view.coordsAtPos(pos)
    return top >= pane.top && bottom <= pane.bottom ? { pos, below: top - pane.top } : null
  }
  const framed = view.dom.querySelector('.carded')
  const line = view.posAtCoords({ left: pane.left + pane.width / 2, top: pane.top + pane.height / 3 })
  return (
    (framed && seen(view.posAtDOM(framed, 0))) ?? seen(view.state.selection.head) ?? (line && seen(line.pos))
  )
}
