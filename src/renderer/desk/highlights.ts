import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import type { Decoration } from 'prosemirror-view'
import {
  type Between,
  betweenDecorations,
  cardedDecoration,
  hitDecorations,
  pointedDecoration,
} from './decorations'
import { Shown } from './shown'

/** A place in the text, as ProseMirror counts. */
export interface Lit {
  readonly from: number
  readonly to: number
}

interface Shows {
  state(): EditorState
  dispatch(tr: Transaction): void
}

/** What others have shown in the text: places that they light, frame, outline or point at, and elements between blocks. */
export class Highlights {
  readonly plugins: readonly Plugin[]
  readonly #editor: Shows
  readonly #pointed = new Shown('pointed')
  readonly #carded = new Shown('carded')
  readonly #hits = new Shown('hits')
  readonly #hit = new Shown('hit')
  readonly #parts = new Shown('parts')
  readonly #hints = new Shown('hints')

  constructor(editor: Shows) {
    this.#editor = editor
    const all = [this.#pointed, this.#carded, this.#hits, this.#hit, this.#parts, this.#hints]
    this.plugins = all.map(({ plugin }) => plugin)
  }

  /** null = no place. */
  point(place: Lit | null): void {
    const end = this.#editor.state().doc.content.size
    this.#show(
      this.#pointed,
      place ? [pointedDecoration(Math.min(place.from, end), Math.min(place.to, end))] : [],
    )
  }

  /** Frames the place that a card is about; null = none. */
  frame(place: Lit | null, what: 'doubt' | 'tag'): void {
    this.#show(this.#carded, place ? [cardedDecoration(place.from, place.to, what)] : [])
  }

  /** Lights places, and one of them more than the others; null = none. */
  light(hits: readonly Lit[], now: Lit | null): void {
    this.#show(this.#hits, hitDecorations(hits, 'hit'))
    this.#show(this.#hit, hitDecorations(now ? [now] : [], 'hit-now'))
  }

  showBetween(elements: readonly Between[]): void {
    this.#show(this.#parts, betweenDecorations(elements))
  }

  outline(hints: readonly Decoration[]): void {
    this.#show(this.#hints, hints)
  }

  #show(shown: Shown, wanted: readonly Decoration[]): void {
    const tr = shown.show(this.#editor.state(), wanted)
    if (tr) this.#editor.dispatch(tr)
  }
}
