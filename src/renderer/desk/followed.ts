import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import type { Range } from '../../core/text'

/**
 * Places that the library answered last, followed through all edits since. Its answers come late and speak of the
 * document as it was when it was asked: they are mapped, and what touches changed text is dropped.
 */
export class Followed<T extends Range> {
  readonly #textOf: (place: T) => string
  #known: readonly T[] = []
  /** What was done since the document that {@link #known} speaks of. */
  #since = new Mapping()
  /** What was done since the library was asked; null = no answer is awaited. */
  #awaited: Mapping | null = null

  /** @param textOf what a place's text must be, or else it is none any more */
  constructor(textOf: (place: T) => string) {
    this.#textOf = textOf
  }

  /** The document changed. */
  follow(tr: Transaction): void {
    this.#since.appendMapping(tr.mapping)
    this.#awaited?.appendMapping(tr.mapping)
  }

  /** The library is asked about the document as it is now. */
  asked(): void {
    this.#awaited = new Mapping()
  }

  /** Its answer to what was asked last. */
  answered(places: readonly T[]): void {
    this.#since = this.#awaited ?? new Mapping()
    this.#awaited = null
    this.#known = places
  }

  /** Where they stand now. The same objects where nothing moved. */
  in(document: Node): readonly T[] {
    if (this.#since.maps.length === 0) return this.#known
    const mapping = this.#since
    const changed = changedBy(mapping)
    this.#since = new Mapping()
    if (changed) this.#known = this.#known.flatMap((one) => this.#moved(one, mapping, changed, document))
    return this.#known
  }

  /** Of two thousand places almost all stand before all that was changed or behind it: a sum says where. */
  #moved(one: T, mapping: Mapping, changed: Changed, document: Node): T | readonly T[] {
    if (one.to <= changed.from) return one
    const further = changed.now - changed.to
    if (one.from >= changed.to)
      return further === 0 ? one : { ...one, from: one.from + further, to: one.to + further }
    const from = mapping.map(one.from, 1)
    const to = mapping.map(one.to, -1)
    if (from >= to || to > document.content.size) return []
    if (document.textBetween(from, to, '\n') !== this.#textOf(one)) return []
    return from === one.from && to === one.to ? one : { ...one, from, to }
  }
}

/** All that was changed lay between these positions of the document before; `to` is `now` in the one after. */
interface Changed extends Range {
  readonly now: number
}

/** null = no position was changed. */
function changedBy(mapping: Mapping): Changed | null {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  let now = to
  for (const map of mapping.maps) {
    let first = Number.POSITIVE_INFINITY
    let last = Number.NEGATIVE_INFINITY
    let grown = 0
    map.forEach((start, end, newStart, newEnd) => {
      first = Math.min(first, start)
      last = Math.max(last, end)
      grown += newEnd - newStart - (end - start)
    })
    if (last < first) continue
    // Before and behind what was changed so far, a position differs from the one at first by what was put in alone.
    const moved = to < from ? 0 : now - to
    from = Math.min(from, first)
    to = Math.max(to, last - moved)
    now = to + moved + grown
  }
  return to < from ? null : { from, to, now }
}
