import { webWords } from '../../../text/word-pairs'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'

/** So many characters on either side say what fits between them. */
const reach = 5
/** No longer words are paired with others. */
const longestWord = 4
/** Nats by which a word that is paired with none is rarer than the list would have it. */
const unpaired = 1

/** The characters around the place that is asked about, and their places in {@link webWords}. */
const units = new Uint16Array(2 * reach + 1)
const places = new Uint16Array(units.length)
/** What the index says of each with the one behind it: a fit changes the one in question alone, and asks of two pairs. */
const joints = new Int32Array(units.length)
/** How many they are, the one in question among them. */
let size = 0

/**
 * The ways through the characters on one side of the place: behind so many characters, counted from the far end, the
 * words that may stand last, each with what the best way there scores.
 */
class Ways {
  readonly #starts = new Uint8Array(reach + 2)
  readonly #words = new Uint16Array(1 + reach * longestWord)
  readonly #scores = new Float64Array(1 + reach * longestWord)
  /** Of so many characters, what the best way scores whatever stands beside it. */
  readonly #tops = new Float64Array(1 + reach)
  readonly #isBefore: boolean

  constructor(isBefore: boolean) {
    this.#isBefore = isBefore
    this.#starts[1] = 1
  }

  /** Reads so many characters; what was read last is written over. */
  read(length: number, index: WordIndex): void {
    let count = 1
    for (let sofar = 1; sofar <= length; sofar++) {
      let top = Number.NEGATIVE_INFINITY
      for (let far = Math.max(0, sofar - longestWord); far < sofar; far++) {
        const from = this.#isBefore ? far : size - sofar
        const cost = lookUp(from, from + sofar - far, index)
        if (cost === Number.POSITIVE_INFINITY) continue
        const score = this.best(far, word) - cost
        this.#words[count] = word
        this.#scores[count++] = score
        top = Math.max(top, score)
      }
      this.#starts[sofar + 1] = count
      this.#tops[sofar] = top
    }
  }

  /** What the best way through so many characters scores, with this word beside it; 0 = whatever stands there. */
  best(sofar: number, beside: number): number {
    if (beside === 0) return this.#tops[sofar] ?? 0
    const pairs = webWords()
    let best = Number.NEGATIVE_INFINITY
    for (let n = this.#starts[sofar] ?? 0; n < (this.#starts[sofar + 1] ?? 0); n++) {
      const last = this.#words[n] ?? 0
      const gain = this.#isBefore ? pairs.gain(last, beside) : pairs.gain(beside, last)
      best = Math.max(best, (this.#scores[n] ?? 0) + gain)
    }
    return best
  }
}

const before = new Ways(true)
const behind = new Ways(false)

/**
 * How readily characters stand at a place of a text, in nats: by the best way to read each with its neighbours as words
 * that follow one another, against the best ways of both sides alone and how often it is met at all. Good until the next
 * is made.
 */
export class Phrase {
  readonly #at: number
  readonly #index: WordIndex
  readonly #apart: number

  constructor(text: string, at: number, index: WordIndex) {
    const from = farthest(text, at, -1)
    const to = farthest(text, at, 1) + 1
    size = to - from
    for (let n = 0; n < size; n++) put(n, text.charCodeAt(from + n))
    for (let n = 0; n + 1 < size; n++) join(n, index)
    this.#at = at - from
    this.#index = index
    before.read(this.#at, index)
    behind.read(size - this.#at - 1, index)
    this.#apart = before.best(this.#at, 0) + behind.best(size - this.#at - 1, 0)
  }

  fit(unit: number): number {
    const at = this.#at
    put(at, unit)
    if (at > 0) join(at - 1, this.#index)
    if (at + 1 < size) join(at, this.#index)
    let best = Number.NEGATIVE_INFINITY
    for (let from = Math.max(0, at - longestWord + 1); from <= at; from++) {
      const last = Math.min(size, from + longestWord)
      for (let to = at + 1; to <= last; to++) {
        const cost = lookUp(from, to, this.#index)
        if (cost === Number.POSITIVE_INFINITY) continue
        const own = word
        best = Math.max(best, before.best(from, own) - cost + behind.best(size - to, own))
      }
    }
    return best - this.#apart + this.#index.rarity(unit)
  }
}

function put(n: number, unit: number): void {
  units[n] = unit
  places[n] = webWords().placeOf(unit)
}

function join(n: number, index: WordIndex): void {
  joints[n] = index.pair(units[n] ?? 0, units[n + 1] ?? 0)
}

/** The word that was looked up last; 0 = it is paired with none. */
let word = 0

/** What the word of these characters costs; infinite where they are none. */
function lookUp(from: number, to: number, index: WordIndex): number {
  const pairs = webWords()
  const first = units[from] ?? 0
  word = pairs.wordOf(places, from, to)
  if (!isPlainHan(first)) return to - from === 1 ? 0 : Number.POSITIVE_INFINITY
  if (word > 0) return pairs.cost(word)
  if (to - from === 1) return unpaired + index.single(first)
  const pair = joints[from] ?? 0
  if (to - from === 2) return unpaired + index.costOf(pair)
  if (to - from > index.reachOf(pair)) return Number.POSITIVE_INFINITY
  return unpaired + index.costOfUnits(units, from, to)
}

/** The last place of one side that is asked: what stands beyond a mark or a digit says nothing. */
function farthest(text: string, at: number, step: 1 | -1): number {
  let place = at
  while (Math.abs(place - at) < reach && place + step >= 0 && place + step < text.length) {
    place += step
    if (!isPlainHan(text.charCodeAt(place))) break
  }
  return place
}
