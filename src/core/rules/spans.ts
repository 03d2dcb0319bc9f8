import type { Range } from '../text'

/** Many ranges, of which it can be told quickly whether one of them overlaps another one. */
export class Spans {
  readonly #starts: readonly number[]
  /** How far the ranges reach that begin no later than the one at this index. */
  readonly #reach: readonly number[]

  constructor(ranges: readonly Range[]) {
    const inOrder = ranges.toSorted((a, b) => a.from - b.from)
    let reach = Number.NEGATIVE_INFINITY
    this.#starts = inOrder.map(({ from }) => from)
    this.#reach = inOrder.map(({ to }) => {
      reach = Math.max(reach, to)
      return reach
    })
  }

  overlap({ from, to }: Range): boolean {
    let [low, high] = [0, this.#starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) < to) low = middle + 1
      else high = middle
    }
    return low > 0 && (this.#reach[low - 1] ?? 0) > from
  }
}
