import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Lexicon } from '../../core/text'

let loaded: Lexicon | null = null

/**
 * The dictionary of jieba (349,045 Chinese words with frequencies and parts of speech, MIT, in `@node-rs/jieba`).
 * Read when first asked for (half a second) and kept: some 10 MB, most of it outside the JavaScript heap.
 */
export function jiebaLexicon(): Lexicon {
  loaded ??= lexiconFrom(
    readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8'),
  )
  return loaded
}

/** Misprints that jieba's dictionary holds as words (自己, 收入, 若干 …): they would vouch for what a scan misread. */
const misprints: ReadonlySet<string> = new Set([
  '自已',
  '收人',
  '若于',
  '千部',
  '大阳',
  '太会',
  '太臣',
  '意文',
  '皇土',
])

/**
 * Reads jieba's dictionary format: a word a line, then its frequency and its tag, parted by single spaces.
 * Words lie in one string under an open-addressing hash table: a Map of as many strings takes five times the memory.
 * @throws RangeError for a line that has no frequency.
 */
export function lexiconFrom(text: string): Lexicon {
  const lines = text.split('\n').filter((line) => line !== '')
  const table = new WordTable(lines.length)
  let total = 0
  let longest = 0
  for (const line of lines) {
    const [word = '', count = '', tag = ''] = line.trimEnd().split(' ')
    const frequency = Number(count)
    if (word === '' || !Number.isInteger(frequency) || count === '')
      throw new RangeError(`not a line of a jieba dictionary: ${JSON.stringify(line.slice(0, 80))}`)
    if (misprints.has(word)) continue
    table.add(word, frequency, tag)
    total += frequency
    longest = Math.max(longest, word.length)
  }
  table.seal()
  return {
    frequency: (word) => table.frequency(word),
    tag: (word) => table.tag(word),
    reach: (first, second) => table.reach(first, second),
    words: () => table.entries(),
    longest,
    total,
  }
}

class WordTable {
  private readonly slots: Int32Array
  private readonly starts: Uint32Array
  private readonly frequencies: Uint32Array
  private readonly tags: Uint8Array
  private readonly tagNames: string[] = []
  private readonly prefixKeys: Uint32Array
  private readonly prefixReach: Uint16Array
  private parts: string[] = []
  private words = ''
  private size = 0

  constructor(capacity: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(capacity, 1) * 1.5))).fill(-1)
    this.starts = new Uint32Array(capacity + 1)
    this.frequencies = new Uint32Array(capacity)
    this.tags = new Uint8Array(capacity)
    this.prefixKeys = new Uint32Array(this.slots.length)
    this.prefixReach = new Uint16Array(this.slots.length)
  }

  add(word: string, frequency: number, tag: string): void {
    let name = this.tagNames.indexOf(tag)
    if (name === -1) name = this.tagNames.push(tag) - 1
    this.parts.push(word)
    this.frequencies[this.size] = frequency
    this.tags[this.size] = name
    this.starts[this.size + 1] = (this.starts[this.size] ?? 0) + word.length
    this.size++
    if (word.length < 2) return
    const slot = this.prefixSlot(word.charCodeAt(0), word.charCodeAt(1))
    this.prefixKeys[slot] = prefixKey(word.charCodeAt(0), word.charCodeAt(1))
    this.prefixReach[slot] = Math.max(this.prefixReach[slot] ?? 0, word.length)
  }

  /** Builds the table; of a word that was added twice the first counts. */
  seal(): void {
    this.words = this.parts.join('')
    this.parts.forEach((word, index) => {
      const slot = this.slotOf(word)
      if (this.slots[slot] === -1) this.slots[slot] = index
    })
    this.parts = []
  }

  frequency(word: string): number {
    return this.frequencies[this.indexOf(word)] ?? 0
  }

  tag(word: string): string | null {
    return this.tagNames[this.tags[this.indexOf(word)] ?? -1] ?? null
  }

  *entries(): Generator<readonly [word: string, frequency: number]> {
    for (let index = 0; index < this.size; index++)
      yield [this.words.slice(this.starts[index], this.starts[index + 1]), this.frequencies[index] ?? 0]
  }

  reach(first: number, second: number): number {
    return Math.max(1, this.prefixReach[this.prefixSlot(first, second)] ?? 1)
  }

  private prefixSlot(first: number, second: number): number {
    const mask = this.prefixKeys.length - 1
    const key = prefixKey(first, second)
    for (let slot = Math.imul(key, 0x9e3779b1) >>> 8; ; slot++) {
      const held = this.prefixKeys[slot & mask]
      if (held === 0 || held === key) return slot & mask
    }
  }

  private indexOf(word: string): number {
    return this.slots[this.slotOf(word)] ?? -1
  }

  /** The slot that holds the word, or the free one where it would go. */
  private slotOf(word: string): number {
    const mask = this.slots.length - 1
    for (let slot = hash(word) & mask; ; slot = (slot + 1) & mask) {
      const index = this.slots[slot] ?? -1
      if (index === -1) return slot
      const start = this.starts[index] ?? 0
      if (this.starts[index + 1] === start + word.length && this.words.startsWith(word, start)) return slot
    }
  }
}

/** Zero marks a free slot: no word begins with two NUL. */
function prefixKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}

/** FNV-1a over UTF-16 units. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  return value >>> 0
}
