/**
 * Numbers for stretches of texts, from 0 on: equal stretches have the same one, in the order in which they are first met.
 * What a page says again and again is told without a string being cut out for it (open addressing over the hashes).
 */
export class Stretches {
  /** One more than the number of the stretch that lies there; 0 = free. */
  #slots = new Int32Array(2048)
  /** By number: its hash, and where it was first met. */
  readonly #hashes: number[] = []
  readonly #texts: string[] = []
  readonly #starts: number[] = []
  readonly #lengths: number[] = []

  /** The number of `text[from, to)`. */
  numberOf(text: string, from: number, to: number): number {
    const hash = hashOf(text, from, to)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1
      if (number < 0) break
      if (this.#hashes[number] === hash && this.#says(number, text, from, to)) return number
      slot = (slot + 1) & mask
    }
    const number = this.#hashes.length
    this.#slots[slot] = number + 1
    this.#hashes.push(hash)
    this.#texts.push(text)
    this.#starts.push(from)
    this.#lengths.push(to - from)
    if (2 * number > this.#slots.length) this.#grow()
    return number
  }

  #says(number: number, text: string, from: number, to: number): boolean {
    if (this.#lengths[number] !== to - from) return false
    const own = this.#texts[number] ?? ''
    const start = this.#starts[number] ?? 0
    for (let i = from; i < to; i++) if (own.charCodeAt(start + i - from) !== text.charCodeAt(i)) return false
    return true
  }

  #grow(): void {
    const slots = new Int32Array(4 * this.#slots.length)
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hash & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

/** FNV-1a over UTF-16 units, mixed, so that a few of its bits tell most stretches apart. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
