import type { Lexicon } from '../../../core/text'

/**
 * A word list in typed arrays: threads share them, and a file can hold them. The words lie one after the other, in UTF-16
 * units, under an open-addressing hash table: a Map of as many strings takes five times the memory.
 */
export interface WordTables {
  readonly units: Uint16Array
  /** Of word `n`: `units[starts[n], starts[n + 1])`. */
  readonly starts: Uint32Array
  readonly frequencies: Uint32Array
  /** Places in `tagNames`. */
  readonly tags: Uint8Array
  readonly tagNames: readonly string[]
  /** Word numbers by the word's hash; -1 = free. */
  readonly slots: Int32Array
  /** First two units of words by their hash, 0 = free; and how long the longest word is that begins so. */
  readonly prefixKeys: Uint32Array
  readonly prefixReach: Uint16Array
  readonly longest: number
  readonly total: number
}

/** Of a word that stands twice the first counts, though `total` has both. */
export function wordTables(
  list: readonly (readonly [word: string, frequency: number, tag: string])[],
): WordTables {
  const starts = new Uint32Array(list.length + 1)
  let total = 0
  let longest = 0
  for (const [index, [word, frequency]] of list.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + word.length
    total += frequency
    longest = Math.max(longest, word.length)
  }
  const slots = 2 ** Math.ceil(Math.log2(Math.max(list.length, 1) * 1.5))
  const tagNames: string[] = []
  const tables: WordTables = {
    units: new Uint16Array(starts[list.length] ?? 0),
    starts,
    frequencies: Uint32Array.from(list, ([, frequency]) => frequency),
    tags: Uint8Array.from(list, ([, , tag]) => {
      const known = tagNames.indexOf(tag)
      return known === -1 ? tagNames.push(tag) - 1 : known
    }),
    tagNames,
    slots: new Int32Array(slots).fill(-1),
    prefixKeys: new Uint32Array(slots),
    prefixReach: new Uint16Array(slots),
    longest,
    total,
  }
  for (const [index, [word]] of list.entries()) put(tables, word, index)
  return tables
}

function put(tables: WordTables, word: string, index: number): void {
  const start = tables.starts[index] ?? 0
  for (let i = 0; i < word.length; i++) tables.units[start + i] = word.charCodeAt(i)
  const slot = slotOf(tables, word)
  if (tables.slots[slot] === -1) tables.slots[slot] = index
  if (word.length < 2) return
  const prefix = prefixSlot(tables, word.charCodeAt(0), word.charCodeAt(1))
  tables.prefixKeys[prefix] = prefixKey(word.charCodeAt(0), word.charCodeAt(1))
  tables.prefixReach[prefix] = Math.max(tables.prefixReach[prefix] ?? 0, word.length)
}

/** Answers from the tables; nothing is copied out of them. */
export function lexiconOver(tables: WordTables): Lexicon {
  const { starts, frequencies, tags, tagNames, prefixReach, longest, total } = tables
  const indexOf = (word: string) => tables.slots[slotOf(tables, word)] ?? -1
  return {
    frequency: (word) => frequencies[indexOf(word)] ?? 0,
    tag: (word) => tagNames[tags[indexOf(word)] ?? -1] ?? null,
    reach: (first, second) => Math.max(1, prefixReach[prefixSlot(tables, first, second)] ?? 1),
    wordsAt(text, from, limit, visit) {
      let value = hashStart
      for (let at = from; at < limit; at++) {
        value = hashStep(value, text.charCodeAt(at))
        const index = tables.slots[slotAt(tables, text, from, at + 1, value)] ?? -1
        const frequency = frequencies[index] ?? 0
        if (frequency > 0) visit(at + 1, frequency)
      }
    },
    *words() {
      for (const [index, frequency] of frequencies.entries())
        yield [String.fromCharCode(...tables.units.subarray(starts[index], starts[index + 1])), frequency]
    },
    longest,
    total,
  }
}

/** The slot that holds the word, or the free one where it would go. */
function slotOf(tables: WordTables, word: string): number {
  let value = hashStart
  for (let i = 0; i < word.length; i++) value = hashStep(value, word.charCodeAt(i))
  return slotAt(tables, word, 0, word.length, value)
}

/** The same of `text[from, to)`, whose hash is `value`. */
function slotAt(
  { slots, starts, units }: WordTables,
  text: string,
  from: number,
  to: number,
  value: number,
): number {
  const mask = slots.length - 1
  for (let slot = value & mask; ; slot = (slot + 1) & mask) {
    const index = slots[slot] ?? -1
    if (index === -1) return slot
    const start = starts[index] ?? 0
    if (starts[index + 1] === start + to - from && standsAt(units, start, text, from, to)) return slot
  }
}

function standsAt(units: Uint16Array, start: number, text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[start + i - from] !== text.charCodeAt(i)) return false
  return true
}

function prefixSlot({ prefixKeys }: WordTables, first: number, second: number): number {
  const mask = prefixKeys.length - 1
  const key = prefixKey(first, second)
  for (let slot = Math.imul(key, 0x9e3779b1) >>> 8; ; slot++) {
    const held = prefixKeys[slot & mask]
    if (held === 0 || held === key) return slot & mask
  }
}

/** Zero marks a free slot: no word begins with two NUL. */
function prefixKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}

/** FNV-1a over UTF-16 units. */
const hashStart = 0x811c9dc5
const hashStep = (value: number, unit: number) => Math.imul(value ^ unit, 0x01000193)
