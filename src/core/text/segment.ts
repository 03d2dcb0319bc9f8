import { isUnifiedIdeograph } from './scripts'
import type { Range } from './source'

/** What is known about words: a dictionary with frequencies. Core reads no files; whoever has one hands it in. */
export interface Lexicon {
  /** How often the word was seen; 0 = it is not a word here. */
  frequency(word: string): number
  /** Part of speech in the ICTCLAS set that the jieba dictionary uses (`n`, `v`, `nr`, `ns` …); null = unknown word. */
  tag?(word: string): string | null
  /** Every word with its frequency, where the list can be gone through. */
  words?(): Iterable<readonly [word: string, frequency: number]>
  /**
   * UTF-16 units of the longest word that begins with these two units, or a number above it; at least 1. Spares a
   * search most of its questions; absent = anything up to `longest`.
   */
  reach?(first: number, second: number): number
  /**
   * Visits every word of `text` that begins at `from` and ends at `limit` or before, shortest first. Spares whoever
   * looks at every place of a text a string for each of its stretches; absent = `frequency` is asked of each.
   */
  wordsAt?(text: string, from: number, limit: number, visit: (to: number, frequency: number) => void): void
  /** UTF-16 units of the longest word. */
  readonly longest: number
  /** Sum of all frequencies. */
  readonly total: number
}

/** Offsets are UTF-16 units into the segmented text, half-open. */
export interface Word extends Range {
  readonly text: string
  /** The lexicon's tag, the candidate's own, or null for an unknown word. */
  readonly tag: string | null
  /** False where neither the lexicon nor a candidate knows the word: a lone character, a run of digits or letters. */
  readonly known: boolean
}

/** A word that the lexicon does not have but the caller holds possible: a name, say. */
export interface Candidate extends Range {
  /** Natural logarithm of its probability, on the lexicon's scale: `ln(frequency / total)`. */
  readonly score: number
  readonly tag: string
}

const han = /\p{Script=Han}|[〇々]/u
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u

/** A text with what the lexicon lets it be cut into: looked up once, however often it is cut. */
export interface Lattice {
  readonly text: string
  readonly lexicon: Lexicon
  /** The words that begin at a place are those from its own entry up to the next one's. */
  readonly first: Int32Array
  /** Where each of them ends. */
  readonly ends: readonly number[]
  readonly scores: readonly number[]
}

/** Natural logarithm of a word's probability for one that was seen once. */
const scoreOnce = ({ total }: Lexicon) => -Math.log(Math.max(total, 1))

/** All words of a text; the first at each place is what stays together where nobody knows better. */
export function latticeOf(text: string, lexicon: Lexicon): Lattice {
  const length = text.length
  const once = scoreOnce(lexicon)
  const first = new Int32Array(length + 2)
  const ends: number[] = []
  const scores: number[] = []
  const add = (to: number, frequency: number) => {
    ends.push(to)
    scores.push(Math.log(frequency) + once)
  }
  let runEnd = 0
  for (let from = 0; from < length; ) {
    first[from] = ends.length
    const unit = unitEnd(text, from)
    if (from >= runEnd) runEnd = foreignRunEnd(text, from, unit)
    // A character nobody knows counts as seen once in a corpus of the lexicon's size, as jieba does.
    ends.push(runEnd)
    scores.push(once)
    const reach = lexicon.reach?.(text.charCodeAt(from), text.charCodeAt(from + 1)) ?? lexicon.longest
    const limit = Math.min(length, from + reach)
    visitWords(lexicon, text, from, limit, add)
    first[from + 1] = ends.length
    // The second half of a character outside the BMP begins nothing.
    if (unit > from + 1) first[unit] = ends.length
    from = unit
  }
  return { text, lexicon, first, ends, scores }
}

/**
 * Cuts a text into words: the path of greatest probability through all words of the lexicon and all candidates
 * (unigram model, Viterbi, as jieba does it: https://github.com/fxsjy/jieba). Letters and digits of other scripts
 * stay together unless the lexicon or a candidate knows better; a character that nobody knows is a word of its own.
 * Covers the text without gaps. Time is linear in the text (times the longest word).
 *
 * @throws RangeError a candidate lies outside the text
 */
export function likeliestCut(lattice: Lattice, candidates: readonly Candidate[]): readonly Word[] {
  const { text, first, ends, scores } = lattice
  const length = text.length
  const best = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY)
  const cameFrom = new Int32Array(length + 1).fill(-1)
  // The candidate that the best path reaches this place with, or one of these.
  const through = new Int32Array(length + 1).fill(unknownRun)
  const step = (from: number, to: number, score: number, candidate: number) => {
    const sum = (best[from] ?? Number.NEGATIVE_INFINITY) + score
    if (sum > (best[to] ?? Number.NEGATIVE_INFINITY)) {
      best[to] = sum
      cameFrom[to] = from
      through[to] = candidate
    }
  }
  const startingAt = byStart(candidates, length)
  best[0] = 0
  for (let from = 0; from < length; from = unitEnd(text, from)) {
    const start = first[from] ?? 0
    const end = first[from + 1] ?? 0
    for (let word = start; word < end; word++)
      step(from, ends[word] ?? 0, scores[word] ?? 0, word === start ? unknownRun : ofLexicon)
    for (let c = startingAt.first[from] ?? -1; c !== -1; c = startingAt.next[c] ?? -1) {
      const candidate = candidates[c]
      if (candidate) step(from, candidate.to, candidate.score, c)
    }
  }
  return trace(lattice, candidates, cameFrom, through)
}

const unknownRun = -1
const ofLexicon = -2

function trace(
  { text, lexicon }: Lattice,
  candidates: readonly Candidate[],
  cameFrom: Int32Array,
  through: Int32Array,
): readonly Word[] {
  const words: Word[] = []
  for (let to = text.length; to > 0; ) {
    const from = cameFrom[to] ?? 0
    const word = text.slice(from, to)
    const way = through[to] ?? unknownRun
    const candidate = way < 0 ? undefined : candidates[way]
    // What was seen once costs as much as what nobody knows.
    const known = way !== unknownRun || lexicon.frequency(word) > 0
    words.push({ from, to, text: word, tag: candidate?.tag ?? lexicon.tag?.(word) ?? null, known })
    to = from
  }
  return words.reverse()
}

/** {@link Lexicon.wordsAt} of any lexicon. */
export function visitWords(
  lexicon: Lexicon,
  text: string,
  from: number,
  limit: number,
  visit: (to: number, frequency: number) => void,
): void {
  if (lexicon.wordsAt) {
    lexicon.wordsAt(text, from, limit, visit)
    return
  }
  for (let to = unitEnd(text, from); to <= limit; to++) {
    const frequency = lexicon.frequency(text.slice(from, to))
    if (frequency > 0) visit(to, frequency)
  }
}

/** Linked lists of the candidates that start at each place. */
function byStart(candidates: readonly Candidate[], length: number): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(length + 1).fill(-1)
  const next = new Int32Array(candidates.length).fill(-1)
  candidates.forEach(({ from, to }, index) => {
    if (!(from >= 0 && to > from && to <= length))
      throw new RangeError(`candidate outside the text: ${from}-${to}`)
    next[index] = first[from] ?? -1
    first[from] = index
  })
  return { first, next }
}

function unitEnd(text: string, from: number): number {
  const high = text.charCodeAt(from)
  if (high < 0xd800 || high >= 0xdc00) return from + 1
  const low = from + 1 < text.length ? text.charCodeAt(from + 1) : 0
  return low >= 0xdc00 && low < 0xe000 ? from + 2 : from + 1
}

/** Where the run of letters or digits of a script without Han that starts here ends; `unit` where there is none. */
function foreignRunEnd(text: string, from: number, unit: number): number {
  // Nearly every character of a Chinese page: it needs no pattern.
  if (isUnifiedIdeograph(text.charCodeAt(from))) return unit
  let end = unit
  let character = text.slice(from, unit)
  if (!letterOrDigit.test(character) || han.test(character)) return unit
  while (end < text.length) {
    const next = unitEnd(text, end)
    character = text.slice(end, next)
    if (!letterOrDigit.test(character) || han.test(character)) break
    end = next
  }
  return end
}
