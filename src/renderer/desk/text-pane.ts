import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { CaretKeeper } from './caret-keeper'
import { createView, type EditorHooks } from './editor'
import { HeldPlace } from './held-place'
import type { Lit } from './lit'
import { boxesOf, inSight, reveal } from './sight'
import { spotIn, stayAt, type TextSpot } from './spot'

/**
 * Where the text is on screen, while it is mounted; it remembers where it was left. What it tells of the window counts in
 * CSS pixels, places in positions of the document.
 */
export class TextPane {
  readonly #caret = new CaretKeeper()
  #view: EditorView | null = null
  #held: HeldPlace | null = null
  #spot: TextSpot | null = null

  /**
   * Shows the text in `place`, which becomes the editable element, named by the element with the id `heading`. Answers
   * how to take it away again.
   */
  mount(
    place: HTMLElement,
    heading: string,
    state: EditorState,
    hooks: Omit<EditorHooks, 'caret'>,
  ): () => void {
    const view = createView(place, heading, state, { ...hooks, caret: this.#caret })
    this.#view = view
    const unwatch = this.#caret.watch(view)
    const held = new HeldPlace(view)
    this.#held = held
    // Back to where it was read: after a restart, or when the window was made smaller and the text was mounted anew.
    const settle = this.#spot ? stayAt(view, this.#spot) : null
    // The focus that the text had went with it.
    if (document.activeElement === document.body) view.focus()
    return () => {
      settle?.()
      unwatch()
      held.stop()
      this.#spot = spotIn(view)
      view.destroy()
      if (this.#view === view) this.#view = null
    }
  }

  show(state: EditorState): void {
    const view = this.#view
    const shown = view?.state
    // What is only drawn may come between the caret's last move and the browser's word of it: that is heard first, and
    // brings its own state.
    if (shown && state.doc === shown.doc && state.selection.eq(shown.selection)) this.settleCaret()
    if (view?.state === shown) view?.updateState(state)
    this.#held?.settled()
  }

  focus(): void {
    this.#view?.focus()
  }

  /** Learns where the caret is, which the browser may have moved and not told of. */
  settleCaret(): void {
    if (this.#view && !this.#view.composing) this.#caret.settle(this.#view)
  }

  /** Ends a composition that goes on: its letters stay. A browser ends one where the focus goes. */
  endComposition(): void {
    if (!this.#view?.composing) return
    this.#view.dom.blur()
    this.#view.focus()
  }

  /** Where the text stands now, or was left; null = it was never shown. */
  spot(): TextSpot | null {
    return this.#view ? spotIn(this.#view) : this.#spot
  }

  /** Where the text is to stand when it is mounted. */
  returnTo(spot: TextSpot): void {
    this.#spot = spot
  }

  /** Brings the caret's place into sight. */
  reveal(block: 'center' | 'start'): void {
    if (this.#view) reveal(this.#view, block)
  }

  /** Brings the caret's place into sight where it is not. */
  keepCaretInSight(): void {
    const caret = this.caretBox()
    const pane = this.scroller?.getBoundingClientRect()
    if (caret && pane && (caret.top < pane.top || caret.bottom > pane.bottom)) this.reveal('center')
  }

  /** Brings what a list points at into sight. */
  revealPointed(): void {
    this.#view?.dom.querySelector('.pointed, .pointed-gap')?.scrollIntoView({ block: 'center' })
  }

  /** Where the text that is on screen begins and ends; null = none is. */
  inSight(): Lit | null {
    return this.#view && inSight(this.#view)
  }

  /** Where the caret is; null = the text is not shown. */
  caretBox(): { readonly left: number; readonly top: number; readonly bottom: number } | null {
    return this.#view?.coordsAtPos(this.#view.state.selection.head) ?? null
  }

  /** The element that the text scrolls in; null = the text is not shown. */
  get scroller(): HTMLElement | null {
    return this.#view?.dom.parentElement ?? null
  }

  /** Where a place's text is drawn, line by line; none where the text is not shown. */
  boxesOf(place: Lit): readonly DOMRect[] {
    return this.#view ? boxesOf(this.#view, place) : []
  }

  /** The position under a point of the window; null = none. */
  positionAt(left: number, top: number): number | null {
    return this.#view?.posAtCoords({ left, top })?.pos ?? null
  }
}
