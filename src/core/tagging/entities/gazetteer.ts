import type { EntityKind } from '../../document'

export interface GazetteerName {
  /** A name or an alias; left out is one of a single character (中, of 中老铁路), and one of more than 120 units. */
  readonly name: string
  readonly kind: EntityKind
  /** Id of the record; null where the name is known without one. */
  readonly record: string | null
  /** 0 to 1: how sure a place is where the name stands; absent = as sure as the library is. */
  readonly confidence?: number
}

/** `from` and `to` are UTF-16 units into the searched text. */
export interface GazetteerMatch {
  readonly from: number
  readonly to: number
  /** Of several equal names the first that was given. */
  readonly name: GazetteerName
}

/** Keeps the search linear in the text, whatever names lie in one another. */
const longestName = 120

/** All names of a library at once. */
export interface Gazetteer {
  readonly size: number
  /**
   * The leftmost longest matches, disjoint, in order: among the names that begin at the first place where one does, the
   * longest.
   */
  matches(text: string): readonly GazetteerMatch[]
}

/**
 * Aho and Corasick's automaton (Efficient string matching, CACM 18/6, 1975) over UTF-16 units, in typed arrays: a
 * node's edges lie in one open-addressing table keyed by node and unit. 100,000 names of four characters take some
 * 300,000 nodes and 8 MB. Building and searching are linear.
 */
export function buildGazetteer(names: readonly GazetteerName[]): Gazetteer {
  const kept = names.filter(({ name }) => name.length <= longestName && [...name].length > 1)
  const trie = new Trie(kept.reduce((sum, { name }) => sum + name.length, 1))
  kept.forEach(({ name }, index) => {
    trie.add(name, index)
  })
  trie.link()
  return {
    size: kept.length,
    matches: (text) =>
      trie.matches(text).flatMap(({ from, to, index }) => {
        const name = kept[index]
        return name ? [{ from, to, name }] : []
      }),
  }
}

class Trie {
  #nodes = 1
  readonly #mask: number
  /** Edge table: `node * 65536 + unit + 1` fits a double exactly; 0 = free. */
  readonly #keys: Float64Array
  readonly #targets: Int32Array
  readonly #parent: Int32Array
  readonly #unit: Uint16Array
  readonly #depth: Uint32Array
  readonly #fail: Int32Array
  /** Index of the name that ends at a node; -1 = none. */
  readonly #name: Int32Array
  /** The nearest node on the fail path, itself included, at which a name ends; 0 = none. */
  readonly #output: Int32Array

  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(capacity * 1.5 + 2))
    this.#mask = size - 1
    this.#keys = new Float64Array(size)
    this.#targets = new Int32Array(size)
    this.#parent = new Int32Array(capacity)
    this.#unit = new Uint16Array(capacity)
    this.#depth = new Uint32Array(capacity)
    this.#fail = new Int32Array(capacity)
    this.#name = new Int32Array(capacity).fill(-1)
    this.#output = new Int32Array(capacity)
  }

  add(name: string, index: number): void {
    let node = 0
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i)
      const slot = this.#slot(node, unit)
      if (this.#keys[slot] === 0) {
        this.#keys[slot] = node * 65536 + unit + 1
        this.#targets[slot] = this.#nodes
        this.#parent[this.#nodes] = node
        this.#unit[this.#nodes] = unit
        this.#depth[this.#nodes] = i + 1
        this.#nodes++
      }
      node = this.#targets[slot] ?? 0
    }
    if (this.#name[node] === -1) this.#name[node] = index
  }

  /** Breadth first: a node's fail link is the longest other prefix that ends here. */
  link(): void {
    const order = new Int32Array(this.#nodes).map((_, node) => node)
    order.sort((a, b) => (this.#depth[a] ?? 0) - (this.#depth[b] ?? 0))
    for (const node of order) {
      if (node === 0) continue
      const parent = this.#parent[node] ?? 0
      const fail = parent === 0 ? 0 : this.#step(this.#fail[parent] ?? 0, this.#unit[node] ?? 0)
      this.#fail[node] = fail
      this.#output[node] = this.#name[node] === -1 ? (this.#output[fail] ?? 0) : node
    }
  }

  matches(text: string): readonly { from: number; to: number; index: number }[] {
    // The longest name that begins at each place. Every end has one chain of outputs; only the longest of it can be
    // leftmost, a shorter one begins later and is reached again once the longer one is known not to be taken.
    const longest = new Int32Array(text.length)
    const which = new Int32Array(text.length)
    let node = 0
    for (let end = 1; end <= text.length; end++) {
      node = this.#step(node, text.charCodeAt(end - 1))
      for (let out = this.#output[node] ?? 0; out !== 0; out = this.#output[this.#fail[out] ?? 0] ?? 0) {
        const length = this.#depth[out] ?? 0
        longest[end - length] = length
        which[end - length] = this.#name[out] ?? 0
      }
    }
    const found: { from: number; to: number; index: number }[] = []
    for (let from = 0; from < text.length; ) {
      const length = longest[from] ?? 0
      const splits = length > 0 && (cutsPair(text, from) || cutsPair(text, from + length))
      if (length > 0 && !splits) found.push({ from, to: from + length, index: which[from] ?? 0 })
      from += length > 0 && !splits ? length : 1
    }
    return found
  }

  #step(from: number, unit: number): number {
    for (let node = from; ; node = this.#fail[node] ?? 0) {
      const slot = this.#slot(node, unit)
      if (this.#keys[slot] !== 0) return this.#targets[slot] ?? 0
      if (node === 0) return 0
    }
  }

  /** The slot that holds the edge, or the free one where it would go. */
  #slot(node: number, unit: number): number {
    const key = node * 65536 + unit + 1
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask
    for (;;) {
      const held = this.#keys[slot]
      if (held === 0 || held === key) return slot
      slot = (slot + 1) & this.#mask
    }
  }
}

/** Whether a place lies between the two halves of one character: a name that is half a character matches nowhere. */
function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}
