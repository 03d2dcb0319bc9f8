import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import type { Decoration } from 'prosemirror-view'
import { Cell, type Store } from '../store'
import {
  type Between,
  betweenDecorations,
  cardedDecorations,
  hitDecorations,
  pointedDecorations,
} from './decorations'
import type { Lit } from './lit'
import { Shown } from './shown'

interface Shows {
  state(): EditorState
  dispatch(tr: Transaction): void
}

/** What others have shown in the text: places that they light, frame, outline or point at, and elements between blocks. */
export class Highlights {
  readonly plugins: readonly Plugin[]
  /** The place that a card is about, as it was when the card came; null = none. */
  readonly framed: Store<Lit | null>
  readonly #framed = new Cell<Lit | null>(null)
  /** The place that a list beside the text points at, as it was when it was pointed at; null = none. */
  readonly pointedAt: Store<Lit | null>
  readonly #pointedAt = new Cell<Lit | null>(null)
  readonly #editor: Shows
  readonly #pointed = new Shown('pointed')
  readonly #carded = new Shown('carded')
  readonly #hits = new Shown('hits')
  readonly #hit = new Shown('hit')
  readonly #parts = new Shown('parts')
  readonly #hints = new Shown('hints')

  constructor(editor: Shows) {
    this.#editor = editor
    this.framed = this.#framed
    this.pointedAt = this.#pointedAt
    const all = [this.#pointed, this.#carded, this.#hits, this.#hit, this.#parts, this.#hints]
    this.plugins = all.map(({ plugin }) => plugin)
  }

  /** null = no place. */
  point(place: Lit | null): void {
    const { doc } = this.#editor.state()
    const within = (pos: number) => Math.min(pos, doc.content.size)
    this.#show(
      this.#pointed,
      place ? pointedDecorations(doc, { from: within(place.from), to: within(place.to) }) : [],
    )
    this.#pointedAt.set(place)
  }

  /** Frames the place that a card is about; null = none. */
  frame(place: Lit | null, what: 'doubt' | 'tag' = 'doubt'): void {
    this.#show(this.#carded, place ? cardedDecorations(this.#editor.state().doc, place, what) : [])
    this.#framed.set(place)
  }

  /** Lights places, and one of them more than the others; null = none. */
  light(hits: readonly Lit[], now: Lit | null): void {
    this.#show(this.#hits, hitDecorations(hits, 'hit'))
    this.#show(this.#hit, hitDecorations(now ? [now] : [], 'hit-now'))
  }

  /** Shows elements between blocks: links to the other parts of an article. Each is told by its `id`. */
  showBetween(elements: readonly Between[]): void {
    this.#show(this.#parts, betweenDecorations(elements))
  }

  /** Outlines what might be tagged. */
  outline(hints: readonly Decoration[]): void {
    this.#show(this.#hints, hints)
  }

  #show(shown: Shown, wanted: readonly Decoration[]): void {
    const tr = shown.show(this.#editor.state(), wanted)
    if (tr) this.#editor.dispatch(tr)
  }
}
