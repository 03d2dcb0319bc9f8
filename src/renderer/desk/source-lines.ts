import type { Node } from 'prosemirror-model'
import { numberInSource, type SourceRanges, sourceInUse } from '../../core/document'
import { placeOfLine } from './line-marks'
import type { Lit } from './lit'

/** The lines of an open page's sources, by the numbers that an editor reads: each source counts from 1. */
export class SourceLines {
  readonly #ranges: SourceRanges
  readonly #document: () => Node

  constructor(ranges: SourceRanges, document: () => Node) {
    this.#ranges = ranges
    this.#document = document
  }

  /** What the line of a line mark is called. */
  numberOf(line: number): number {
    return numberInSource(this.#ranges, line).number
  }

  /** How many lines the source has that the text is of. */
  get count(): number {
    const { from, to } = sourceInUse(this.#document(), this.#ranges)
    return to - from
  }

  /** Where the line that is called so stands in the text, or the next one that is there; null = none is. */
  placeOf(number: number): Lit | null {
    const document = this.#document()
    return placeOfLine(document, sourceInUse(document, this.#ranges).from + number - 1)
  }
}
