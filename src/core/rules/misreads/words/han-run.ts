import type { WordIndex } from './word-index'

/**
 * A run of Han characters read as words: the cheapest path, and what every place costs on it. Good until the next run is
 * read, which is written over it: a page has hundreds of runs, one of them at hand at a time.
 */
export interface HanRun {
  readonly from: number
  readonly to: number
  /** `forward[i]`: cost of the best path from the run's start to `from + i`. */
  readonly forward: Float64Array
  /** `backward[i]`: cost of the best path from `from + i` to the run's end. */
  readonly backward: Float64Array
  /** Length of the word that `from + i` stands in on the best path, and its place in it; 0 behind the last one. */
  readonly wordLength: Uint8Array
  readonly wordPlace: Uint8Array
  /** The pair that begins at `from + i`, and the length of the longest word that begins with it; none at the last place. */
  readonly pairs: Int32Array
  readonly reach: Uint8Array
  /** How many characters from `from + i` on stand side by side in words of the list, each with the next: at least 1. */
  readonly linked: Uint8Array
}

/** Han characters of the BMP: the others are beyond every word list, and must not be cut in two. */
export function isPlainHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff
}

/** No word is longer. */
const mostLinked = 0xff

/** The words of the run that is being read: where they end, and what they cost. */
const ends: number[] = []
const costs: number[] = []

/** Where the run at hand is written. */
let written = roomFor(256)

function roomFor(length: number) {
  return {
    forward: new Float64Array(length + 1),
    backward: new Float64Array(length + 1),
    came: new Uint8Array(length + 1),
    first: new Int32Array(length + 1),
    wordLength: new Uint8Array(length + 1),
    wordPlace: new Uint8Array(length + 1),
    pairs: new Int32Array(length + 1),
    reach: new Uint8Array(length + 1),
    linked: new Uint8Array(length + 1),
  }
}

/** Reads `text[from, to)`, all Han, by the cheapest path of words (unigram model, Viterbi in both directions). */
export function readRun(text: string, from: number, to: number, index: WordIndex): HanRun {
  const length = to - from
  if (written.forward.length <= length) written = roomFor(length)
  const { forward, backward, came, first, wordLength, wordPlace, pairs, reach, linked } = written
  forward.fill(Number.POSITIVE_INFINITY, 0, length + 1)
  forward[0] = 0
  backward[length] = 0
  // Words are looked up once; both directions walk over them.
  let count = 0
  const put = (end: number, cost: number) => {
    ends[count] = end - from
    costs[count++] = cost
  }
  for (let at = from; at < to; at++) {
    first[at - from] = count
    put(at + 1, index.single(text.charCodeAt(at)))
    if (at + 1 === to) break
    const pair = index.words(text, at, to, put)
    pairs[at - from] = pair
    reach[at - from] = index.reachOf(pair)
  }
  first[length] = count
  for (let i = 0; i < length; i++) {
    const sofar = forward[i] ?? 0
    for (let w = first[i] ?? 0; w < (first[i + 1] ?? 0); w++) {
      const end = ends[w] ?? length
      const sum = sofar + (costs[w] ?? 0)
      if (sum < (forward[end] ?? 0)) {
        forward[end] = sum
        came[end] = end - i
      }
    }
  }
  linked[length] = 0
  for (let i = length - 1; i >= 0; i--) {
    const goesOn = i + 1 < length && index.bondOf(pairs[i] ?? 0) > 0
    linked[i] = goesOn ? Math.min(mostLinked, 1 + (linked[i + 1] ?? 0)) : 1
    let best = Number.POSITIVE_INFINITY
    for (let w = first[i] ?? 0; w < (first[i + 1] ?? 0); w++)
      best = Math.min(best, (costs[w] ?? 0) + (backward[ends[w] ?? length] ?? 0))
    backward[i] = best
  }
  wordLength[length] = 0
  wordPlace[length] = 0
  for (let end = length; end > 0; ) {
    const size = Math.max(1, came[end] ?? 1)
    for (let k = 0; k < size; k++) {
      wordLength[end - size + k] = size
      wordPlace[end - size + k] = k
    }
    end -= size
  }
  return { from, to, forward, backward, wordLength, wordPlace, pairs, reach, linked }
}
