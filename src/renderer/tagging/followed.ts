import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'

interface Place {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Places that the library answered last, followed through all edits since. Its answers come late and speak of the
 * document as it was when it was asked: they are mapped, and what touches changed text is dropped.
 */
export class Followed<T extends Place> {
  #known: readonly T[] = []
  /** What was done since the document that {@link #known} speaks of. */
  #since = new Mapping()
  /** What was done since the library was asked; null = no answer is awaited. */
  #awaited: Mapping | null = null

  follow(tr: Transaction): void {
    this.#since.appendMapping(tr.mapping)
    this.#awaited?.appendMapping(tr.mapping)
  }

  asked(): void {
    this.#awaited = new Mapping()
  }

  answered(places: readonly T[]): void {
    this.#since = this.#awaited ?? new Mapping()
    this.#awaited = null
    this.#known = places
  }

  /** Where they stand now. The same objects where nothing moved. */
  in(document: Node): readonly T[] {
    if (this.#since.maps.length > 0) {
      const mapping = this.#since
      this.#since = new Mapping()
      this.#known = this.#known.flatMap((one) => moved(one, mapping, document))
    }
    return this.#known
  }
}

function moved<T extends Place>(one: T, mapping: Mapping, document: Node): readonly T[] {
  const from = mapping.map(one.from, 1)
  const to = mapping.map(one.to, -1)
  if (from >= to || to > document.content.size || document.textBetween(from, to, '\n') !== one.text) return []
  return [from === one.from && to === one.to ? one : { ...one, from, to }]
}
