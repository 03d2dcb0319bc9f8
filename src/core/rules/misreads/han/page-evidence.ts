import { isPlainHan } from '../words/han-run'

/**
 * What the rest of the page says about a place: which Han characters stand elsewhere between the same neighbours, and
 * how often. Contexts of one to three characters, in the paragraphs' texts, whatever the script. Good until the next
 * page's is gathered, which may be written over it.
 */
export class PageEvidence {
  readonly #mask: number
  /** Pairs that there is room for: a search ends at the next empty slot. */
  #free: number
  /** How often each character stands on the page: most that may have been meant do not at all. */
  readonly #standing: Uint16Array
  /** The hash of a character and a context, and how often the one stands in the other. */
  readonly #pairs: Int32Array
  /** The hash of a context, and one of the first few characters that stand in it. */
  readonly #keys: Int32Array
  #lastText: string | null = null
  #lastAt = -1
  readonly #lastKeys = new Int32Array(contexts)

  constructor(texts: readonly string[]) {
    let length = 0
    for (const text of texts) length += text.length
    const slots = 1 << Math.max(6, Math.ceil(Math.log2(length * contexts * 1.5 + 1)))
    this.#mask = slots - 1
    this.#free = slots - (slots >> 3)
    const room = emptyRoom(slots)
    this.#standing = room.standing
    this.#pairs = room.pairs
    this.#keys = room.keys
    for (const text of texts) for (let at = 0; at < text.length; at++) this.#gather(text, at)
  }

  /**
   * Takes back what a text said at some places and around them, and gathers what it says now.
   *
   * @param places in order; `before` and `after` differ at these alone, one character for another
   * @returns the contexts of two neighbours in which these places stand now, for {@link isIn}
   */
  reread(before: string, after: string, places: readonly number[]): readonly number[] {
    const around: number[] = []
    for (const place of places)
      for (let at = Math.max(place - 2, (around.at(-1) ?? -1) + 1); at <= place + 2; at++) around.push(at)
    for (const at of around) this.#forget(before, at)
    for (const at of around) this.#gather(after, at)
    return places.flatMap((at) => [...this.#keysAt(after, at).subarray(2, 5)])
  }

  /** Whether one of these contexts is a place's own. */
  isIn(contexts: ReadonlySet<number>, text: string, at: number): boolean {
    const keys = this.#keysAt(text, at)
    for (let c = 2; c <= 4; c++) if (keys[c] !== 0 && contexts.has(keys[c] ?? 0)) return true
    return false
  }

  /**
   * How often `unit` stands on the page beside the neighbours of `text[at]`: in the best context of one character, of
   * two and of three. The place itself counts where it holds that unit.
   */
  support(text: string, at: number, unit: number): Support {
    if (this.#standing[unit] === 0) return unheard
    const keys = this.#keysAt(text, at)
    // Who never stands beside the one neighbour stands beside no two: most are told by the first two questions.
    const left = this.#find(keys[0] ?? 0, unit)
    const right = this.#find(keys[1] ?? 0, unit)
    if (left === 0 && right === 0) return unheard
    const lefts = left > 0 ? this.#find(keys[2] ?? 0, unit) : 0
    const both = left > 0 && right > 0 ? this.#find(keys[3] ?? 0, unit) : 0
    const rights = right > 0 ? this.#find(keys[4] ?? 0, unit) : 0
    const before = lefts > 0 && both > 0 ? this.#find(keys[5] ?? 0, unit) : 0
    const behind = both > 0 && rights > 0 ? this.#find(keys[6] ?? 0, unit) : 0
    return {
      one: Math.max(left, right),
      two: Math.max(lefts, both, rights),
      three: Math.max(before, behind),
    }
  }

  /** How often a character stands on the page. */
  times(unit: number): number {
    return this.#standing[unit] ?? 0
  }

  /** The keys of a place's contexts: a dozen readings of it are asked for in turn. */
  #keysAt(text: string, at: number): Int32Array {
    if (text !== this.#lastText || at !== this.#lastAt) {
      this.#lastText = text
      this.#lastAt = at
      writeKeys(text, at, this.#lastKeys)
    }
    return this.#lastKeys
  }

  /** Visits the characters that stand elsewhere between the same two neighbours, each perhaps more than once. */
  others(text: string, at: number, visit: (unit: number) => void): void {
    const keys = this.#keysAt(text, at)
    for (let c = 2; c <= 4; c++) this.#each(keys[c] ?? 0, 1, visit)
  }

  /**
   * How often the most frequent other character than `unit` stands where `unit` stands most: between the same two
   * neighbours, or else behind the same two or before them.
   */
  mostBeside(text: string, at: number, unit: number): number {
    const keys = this.#keysAt(text, at)
    const own = (key: number) => this.#find(key, unit)
    const key = [keys[3] ?? 0, keys[2] ?? 0, keys[4] ?? 0].reduce((best, one) =>
      own(one) > own(best) ? one : best,
    )
    let most = 0
    this.#each(key, 1, (other) => {
      if (other !== unit) most = Math.max(most, this.#find(key, other))
    })
    return most
  }

  /** Visits the characters that stand at least twice on the page behind the character before, or before the one behind. */
  beside(text: string, at: number, side: -1 | 1, visit: (unit: number) => void): void {
    this.#each(this.#keysAt(text, at)[side < 0 ? 0 : 1] ?? 0, 2, visit)
  }

  #each(key: number, least: number, visit: (unit: number) => void): void {
    if (key === 0) return
    let slot = key & this.#mask
    for (let probes = 0; probes < mostOthers && this.#keys[2 * slot] !== 0; probes++) {
      const unit = this.#keys[2 * slot + 1] ?? 0
      if (this.#keys[2 * slot] === key && (least < 2 || this.#find(key, unit) >= least)) visit(unit)
      slot = (slot + 1) & this.#mask
    }
  }

  #gather(text: string, at: number): void {
    const unit = text.charCodeAt(at)
    if (!isPlainHan(unit)) return
    this.#standing[unit] = Math.min(0xffff, (this.#standing[unit] ?? 0) + 1)
    const keys = this.#keysAt(text, at)
    for (let c = 0; c < contexts; c++) if (keys[c] !== 0) this.#add(keys[c] ?? 0, unit)
  }

  /** What stands nowhere any more keeps its slot: others were put behind it. */
  #forget(text: string, at: number): void {
    const unit = text.charCodeAt(at)
    if (!isPlainHan(unit)) return
    this.#standing[unit] = Math.max(0, (this.#standing[unit] ?? 0) - 1)
    const keys = this.#keysAt(text, at)
    for (let c = 0; c < contexts; c++) {
      if (keys[c] === 0) continue
      const slot = this.#slot(pairOf(keys[c] ?? 0, unit))
      this.#pairs[2 * slot + 1] = Math.max(0, (this.#pairs[2 * slot + 1] ?? 0) - 1)
    }
  }

  #add(key: number, unit: number): void {
    const pair = pairOf(key, unit)
    const slot = this.#slot(pair)
    if (this.#pairs[2 * slot] === 0) {
      if (this.#free === 0) return
      this.#free--
      this.#pairs[2 * slot] = pair
    }
    const count = this.#pairs[2 * slot + 1] ?? 0
    this.#pairs[2 * slot + 1] = Math.min(0xffff, count + 1)
    if (count > 0) return
    let place = key & this.#mask
    for (let probes = 0; probes < mostOthers; probes++) {
      if (this.#keys[2 * place] === 0) {
        this.#keys[2 * place] = key
        this.#keys[2 * place + 1] = unit
        return
      }
      place = (place + 1) & this.#mask
    }
  }

  /** How often a character stands in a context; never in one that reaches beyond the text. */
  #find(key: number, unit: number): number {
    return key === 0 ? 0 : (this.#pairs[2 * this.#slot(pairOf(key, unit)) + 1] ?? 0)
  }

  #slot(pair: number): number {
    let slot = pair & this.#mask
    while (this.#pairs[2 * slot] !== 0 && this.#pairs[2 * slot] !== pair) slot = (slot + 1) & this.#mask
    return slot
  }
}

/** Where evidence is written: two numbers a slot, side by side, so that both come from memory at once. */
interface Room {
  readonly standing: Uint16Array
  readonly pairs: Int32Array
  readonly keys: Int32Array
}

/** Room for a page of some 20,000 characters is kept; a longer one has its own. */
const mostKept = 1 << 18
let kept: Room | null = null

function emptyRoom(slots: number): Room {
  if (slots > mostKept) return roomFor(slots)
  if (!kept || kept.pairs.length < 2 * slots) {
    kept = roomFor(slots)
    return kept
  }
  kept.standing.fill(0)
  kept.pairs.fill(0, 0, 2 * slots)
  kept.keys.fill(0, 0, 2 * slots)
  return kept
}

const roomFor = (slots: number): Room => ({
  standing: new Uint16Array(0x10000),
  pairs: new Int32Array(2 * slots),
  keys: new Int32Array(2 * slots),
})

/** How often a character stands in the best context of one character, of two and of three. */
export interface Support {
  readonly one: number
  readonly two: number
  readonly three: number
}

/** What it says that something stands so many times on a page: ln(1 + n), at most 2. */
export const told = (times: number): number => tellings[times] ?? 2

const tellings = Array.from({ length: 7 }, (_, times) => Math.log1p(times))

/** It stands nowhere else. */
export const unheard: Support = { one: 0, two: 0, three: 0 }

/** Never 0. */
function pairOf(key: number, unit: number): number {
  let h = Math.imul(key ^ unit, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h ^= h >>> 13
  return h === 0 ? 1 : h | 0
}

/** Where a page says one thing a thousand times with another character each time, the first few will do. */
const mostOthers = 12

/**
 * The neighbours that make a context: the one before, the one behind, the two before, one on each side, the two
 * behind, two before and one behind, one before and two behind.
 */
const contexts = 7

/** The keys of a place's contexts; 0 for one that reaches beyond the text, and for no other. */
function writeKeys(text: string, at: number, into: Int32Array): void {
  const { length } = text
  const before = at > 0 ? text.charCodeAt(at - 1) : -1
  const second = at > 1 ? text.charCodeAt(at - 2) : -1
  const behind = at + 1 < length ? text.charCodeAt(at + 1) : -1
  const next = at + 2 < length ? text.charCodeAt(at + 2) : -1
  into[0] = before < 0 ? 0 : mixed(step(seed ^ 0, before))
  into[1] = behind < 0 ? 0 : mixed(step(seed ^ 1, behind))
  into[2] = second < 0 ? 0 : mixed(step(step(seed ^ 2, second), before))
  into[3] = before < 0 || behind < 0 ? 0 : mixed(step(step(seed ^ 3, before), behind))
  into[4] = next < 0 ? 0 : mixed(step(step(seed ^ 4, behind), next))
  into[5] = second < 0 || behind < 0 ? 0 : mixed(step(step(step(seed ^ 5, second), before), behind))
  into[6] = before < 0 || next < 0 ? 0 : mixed(step(step(step(seed ^ 6, before), behind), next))
}

const seed = 0x811c9dc5

const step = (h: number, unit: number) => Math.imul(h ^ unit, 0x01000193)

function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  h ^= h >>> 13
  return h === 0 ? 1 : h | 0
}
