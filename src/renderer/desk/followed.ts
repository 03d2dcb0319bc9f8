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

  #moved(one: T, mapping: Mapping, changed: Range, document: Node): readonly T[] {
    const from = mapping.map(one.from, 1)
    const to = mapping.map(one.to, -1)
    if (from >= to || to > document.content.size) return []
    // Of two thousand places almost all stand where nothing was changed, and their text need not be read.
    const touched = from <= changed.to && to >= changed.from
    if (touched && document.textBetween(from, to, '\n') !== this.#textOf(one)) return []
    return [from === one.from && to === one.to ? one : { ...one, from, to }]
  }
}

/** All that was changed lies between these positions of the new document; null = no position was. */
function changedBy(mapping: Mapping): Range | null {
  let from = Number.POSITIVE_INFINITY
  let to = -1
  for (const [index, map] of mapping.maps.entries()) {
    const rest = mapping.slice(index + 1)
    map.forEach((_start, _end, start, end) => {
      from = Math.min(from, rest.map(start, -1))
      to = Math.max(to, rest.map(end, 1))
    })
  }
  return to < 0 ? null : { from, to }
}
