import type { Selection } from 'prosemirror-state'
import type { TextSpot } from './spot'

/** A jump over fewer characters, some four rows of text, leaves no place: its beginning is still at hand. */
const far = 150

/**
 * Jumps within one page's text: a search hit, a click on the outline or a list. Tells of each place that one left, so that
 * it can be gone back to. Places on the way, at which a search shows its hits while the focus stays in it, are none.
 */
export class Jumps {
  readonly #listeners = new Set<(left: TextSpot) => void>()
  #arriving = false
  /** What she was shown last without going there; null = she is where the selection is. */
  #shown: Selection | null = null
  /** Where she was before that; null = it was told. */
  #origin: { readonly head: number; readonly spot: TextSpot } | null = null

  /** Answers how to stop. */
  listen(listener: (left: TextSpot) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Does what brings her here from elsewhere: no place of this page is left by it. */
  arrive<Answer>(work: () => Answer): Answer {
    this.#arriving = true
    try {
      return work()
    } finally {
      this.#arriving = false
    }
  }

  /**
   * The selection is about to go to another place.
   *
   * @param spot where the text stands now; null = it was never shown
   * @param focus whether she goes there herself, and is not only shown it
   */
  go(before: Selection, to: Selection, spot: TextSpot | null, focus: boolean): void {
    if (!this.#shown?.eq(before)) this.#origin = spot && { head: before.head, spot }
    this.#shown = focus ? null : to
    const origin = this.#origin
    if (this.#arriving || !origin || Math.abs(to.head - origin.head) < far) return
    this.#origin = null
    for (const listener of this.#listeners) listener(origin.spot)
  }
}
