import type { Role } from '../../../src/core/document'

/** A block as a human editor would hand it on. */
export interface GoldBlock {
  readonly article: number
  readonly role: Role
  readonly text: string
}

/** A page of ours as an extraction gives it, and what is really printed on it. */
export interface ComposedPage {
  readonly raw: string
  readonly blocks: readonly GoldBlock[]
}

/** Lays lines and what they mean side by side. */
export class Sheet {
  readonly #lines: string[] = []
  readonly #blocks: GoldBlock[] = []

  /** A block with its lines; `apart` blank lines between them. */
  set(block: GoldBlock, lines: readonly string[], apart = 0): this {
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.blank(apart)
      this.#lines.push(line)
    }
    this.#blocks.push(block)
    return this
  }

  /** More lines of the block that was set last. */
  goOn(lines: readonly string[], apart = 0): this {
    for (const [i, line] of lines.entries()) {
      if (i > 0) this.blank(apart)
      this.#lines.push(line)
    }
    return this
  }

  /** A block behind the last line, on the same line. */
  sign(block: GoldBlock, space: string): this {
    this.#lines[this.#lines.length - 1] += space + block.text
    this.#blocks.push(block)
    return this
  }

  /** Lines that are no part of what was printed: shadows. */
  ghost(lines: readonly string[]): this {
    this.#lines.push(...lines)
    return this
  }

  blank(count = 1): this {
    for (let i = 0; i < count; i++) this.#lines.push('')
    return this
  }

  page(): ComposedPage {
    return { raw: `${this.#lines.join('\n')}\n`, blocks: this.#blocks }
  }
}

/** Small numbers from a seed, the same on every machine (mulberry32, T. Ettinger, public domain). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** 0 or more, below 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** From `least` to `most`, both included. */
  number(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1))
  }

  chance(share: number): boolean {
    return this.roll() < share
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.number(0, from.length - 1)] ?? from[0]
  }

  /** Some of them, in an order of chance. */
  some<T>(from: readonly T[], count: number): T[] {
    const rest = [...from]
    const out: T[] = []
    while (out.length < count && rest.length > 0) out.push(...rest.splice(this.number(0, rest.length - 1), 1))
    return out
  }
}
