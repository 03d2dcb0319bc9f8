import { pairs, units } from './running-text-news'
import { isDigit, isLatin } from './scripts'

/** What a {@link RunningText} is read from: see `running-text-news.ts`. */
export interface PairRecords {
  readonly units: string
  readonly pairs: string
}

/** How often two of a level were counted, typically: once, twice or three times, up to seven times, and so on. */
const counts = [0, 1, 2.4, 5.2, 11, 22, 60]
/** What was never counted might have been, a tenth of a time. */
const unseen = 0.1
/** What chance brings less often than this is not missed. */
const hardly = 0.002

/**
 * Which characters stand side by side in running text, across words too: a word list tells those of one word alone. Marks,
 * digits and letters count as one of each kind.
 */
export class RunningText {
  /** Of each unit its place among those counted, from 1; 0 = it was not. */
  readonly #places: Uint16Array
  /** By its place, how often a unit was counted, by the root of all that was: two of them multiplied are what chance brings. */
  readonly #shares: Float64Array
  readonly #mask: number
  /** Two places and their level in each slot, so that all comes from memory at once; 0 = a free slot. */
  readonly #slots: Int32Array
  /** A bit for each pair, by its hash: most that are asked for were never counted, and here nine in ten are told so. */
  readonly #known = new Uint32Array(knownBits / 32)

  constructor({ units, pairs }: PairRecords) {
    const all = units.replaceAll('\n', '')
    this.#places = placesOf(all)
    this.#shares = new Float64Array(all.length + 1)
    // Each pair takes a digit or more.
    this.#slots = new Int32Array(1 << Math.max(4, Math.ceil(Math.log2(pairs.length + 1))))
    this.#mask = this.#slots.length - 1
    let total = 0
    for (const [left, right, level] of readPairs(pairs)) {
      const pair = pairOf(left, right)
      this.#slots[this.#slot(pair)] = (pair << levelBits) | level
      const bit = bitOf(pair)
      this.#known[bit >>> 5] = (this.#known[bit >>> 5] ?? 0) | (1 << (bit & 31))
      const count = counts[level] ?? 0
      this.#shares[right] = (this.#shares[right] ?? 0) + count
      total += count
    }
    const root = Math.sqrt(Math.max(1, total))
    for (const [place, share] of this.#shares.entries()) this.#shares[place] = share / root
  }

  /**
   * How readily a character stands between two others, in nats: 0 = as often as chance would have it, or nothing is
   * known of them. `NaN` for a neighbour means the text's edge.
   */
  fit(left: number, unit: number, right: number): number {
    const place = this.#placeOf(unit)
    return this.#attraction(this.#placeOf(left), place) + this.#attraction(place, this.#placeOf(right))
  }

  #placeOf(unit: number): number {
    return this.#places[unit] ?? this.#places[mark] ?? 0
  }

  #attraction(left: number, right: number): number {
    const level = this.#levelOf(pairOf(left, right))
    const chance = (this.#shares[left] ?? 0) * (this.#shares[right] ?? 0)
    if (level === 0 && chance < hardly) return 0
    return Math.log(((counts[level] ?? 0) + unseen) / (chance + unseen))
  }

  #levelOf(pair: number): number {
    const bit = bitOf(pair)
    if (((this.#known[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0
    return (this.#slots[this.#slot(pair)] ?? 0) & mostLevel
  }

  #slot(pair: number): number {
    let slot = (Math.imul(pair, 0x9e3779b1) >>> 7) & this.#mask
    for (;;) {
      const held = this.#slots[slot] ?? 0
      if (held === 0 || held >>> levelBits === pair) return slot
      slot = (slot + 1) & this.#mask
    }
  }
}

let known: RunningText | null = null

/** Newspapers' text. */
export function newsText(): RunningText {
  known ??= new RunningText({ units, pairs })
  return known
}

const mark = '。'.charCodeAt(0)
const digit = '0'.charCodeAt(0)
const letter = 'A'.charCodeAt(0)

/** Places take 13 bits each, and with a level no more than a small integer has. */
const placeBits = 13
const levelBits = 3
const mostLevel = (1 << levelBits) - 1

const knownBits = 1 << 20
const bitOf = (pair: number) => (Math.imul(pair, 0x85ebca6b) >>> 9) & (knownBits - 1)

const pairOf = (left: number, right: number) => (left << placeBits) | right

/** What is no Han character has the place of its kind. */
function placesOf(units: string): Uint16Array {
  const own = (unit: number) => units.indexOf(String.fromCharCode(unit)) + 1
  const places = new Uint16Array(0x10000).fill(own(mark))
  places.fill(0, firstHan, lastHan + 1)
  for (let unit = 0; unit < 0x80; unit++) {
    if (isDigit(unit)) places[unit] = own(digit)
    else if (isLatin(unit)) places[unit] = own(letter)
  }
  for (let at = 0; at < units.length; at++) places[units.charCodeAt(at)] = at + 1
  return places
}

const firstHan = 0x3400
const lastHan = 0x9fff

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** What a digit holds, but for the bit that says that more come. */
const held = 32

/** The places of two units, from 1, and their level. */
function* readPairs(text: string): Generator<readonly [number, number, number]> {
  const values = new Uint8Array(128)
  for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value
  let row = 0
  let level = 1
  let place = -1
  let gap = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    if (unit === '\n') continue
    if (unit === '.') {
      row++
      level = 1
      place = -1
    } else if (unit === '-') {
      level++
      place = -1
    } else {
      const value = values[text.charCodeAt(i)] ?? 0
      gap = gap * held + (value % held)
      if (value >= held) continue
      place += gap + 1
      gap = 0
      yield [row + 1, place + 1, level]
    }
  }
}
