import { CountedPairs } from './counted-pairs'
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
  readonly #before: CountedPairs
  readonly #behind: CountedPairs
  /** The neighbours that {@link between} was asked for, by their places, and the levels of whatever stands beside each. */
  #left = 0
  #right = 0
  readonly #behindLeft: Uint8Array
  readonly #beforeRight: Uint8Array

  constructor({ units, pairs }: PairRecords) {
    const all = units.replaceAll('\n', '')
    const size = all.length + 1
    this.#places = placesOf(all)
    this.#shares = new Float64Array(size)
    this.#behindLeft = new Uint8Array(size)
    this.#beforeRight = new Uint8Array(size)
    // Each pair takes a digit or more.
    const lefts = new Uint16Array(pairs.length)
    const rights = new Uint16Array(pairs.length)
    const levels = new Uint8Array(pairs.length)
    let read = 0
    let total = 0
    readPairs(pairs, (left, right, level) => {
      lefts[read] = left
      rights[read] = right
      levels[read++] = level
      const count = counts[level] ?? 0
      this.#shares[right] = (this.#shares[right] ?? 0) + count
      total += count
    })
    this.#before = new CountedPairs(
      size,
      rights.subarray(0, read),
      lefts.subarray(0, read),
      levels.subarray(0, read),
    )
    this.#behind = this.#before.turned()
    const root = Math.sqrt(Math.max(1, total))
    for (const [place, share] of this.#shares.entries()) this.#shares[place] = share / root
  }

  /**
   * How readily a character stands between two others, in nats: 0 = as often as chance would have it, or nothing is
   * known of them. `NaN` for a neighbour means the text's edge.
   */
  fit(left: number, unit: number, right: number): number {
    const first = this.#placeOf(left)
    const place = this.#placeOf(unit)
    const last = this.#placeOf(right)
    return (
      this.#attraction(first, place, this.#behind.levelOf(first, place)) +
      this.#attraction(place, last, this.#behind.levelOf(place, last))
    )
  }

  /** {@link fit} between two neighbours, for many characters in turn. Good until it is asked for again. */
  between(left: number, right: number): (unit: number) => number {
    this.#behind.wipe(this.#left, this.#behindLeft)
    this.#before.wipe(this.#right, this.#beforeRight)
    const first = this.#placeOf(left)
    const last = this.#placeOf(right)
    this.#behind.write(first, this.#behindLeft)
    this.#before.write(last, this.#beforeRight)
    this.#left = first
    this.#right = last
    return (unit) => {
      const place = this.#placeOf(unit)
      return (
        this.#attraction(first, place, this.#behindLeft[place] ?? 0) +
        this.#attraction(place, last, this.#beforeRight[place] ?? 0)
      )
    }
  }

  #placeOf(unit: number): number {
    return this.#places[unit] ?? this.#places[mark] ?? 0
  }

  #attraction(left: number, right: number, level: number): number {
    const chance = (this.#shares[left] ?? 0) * (this.#shares[right] ?? 0)
    if (level === 0 && chance < hardly) return 0
    return Math.log(((counts[level] ?? 0) + unseen) / (chance + unseen))
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

/** Visits the places of two units, from 1, and their level. */
function readPairs(text: string, visit: (left: number, right: number, level: number) => void): void {
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
      visit(row + 1, place + 1, level)
    }
  }
}
