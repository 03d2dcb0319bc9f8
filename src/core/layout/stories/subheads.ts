import type { Block } from '../block'
import type { Story } from './stories'
import type { Weights } from './terms'

/** Tells which headings are subheads of the text around them before their words are heard: those that are like each other. */
export class Subheads {
  readonly #blocks: readonly Block[]
  readonly #stories: readonly Story[]
  readonly #weights: Weights
  readonly #series: ReadonlySet<number>
  /** The stories of which a headline that is like no other says much; null until the first question. */
  #headed: ReadonlySet<number> | null = null

  /** @param series the indices of headings that are like each other */
  constructor(
    blocks: readonly Block[],
    stories: readonly Story[],
    weights: Weights,
    series: ReadonlySet<number>,
  ) {
    this.#blocks = blocks
    this.#stories = stories
    this.#weights = weights
    this.#series = series
  }

  /** Whether the headings `[from, to)` belong to the story around them, whatever else they name. */
  keep(from: number, to: number, around: number): boolean {
    if (!this.#series.has(from) || tearsText(this.#blocks, to)) return false
    return !this.#headOther(this.#blocks.slice(from, to), around)
  }

  /** Whether a story that no other headline names has much of their words, and the one around them has far less. */
  #headOther(lines: readonly Block[], around: number): boolean {
    const shares = this.#named(lines)
    const own = shares[around] ?? 0
    if (!shares.some((share) => share >= much && share > own + clearly)) return false
    const headed = this.#headedStories()
    return shares.some((share, n) => share >= much && share > own + clearly && !headed.has(n))
  }

  #headedStories(): ReadonlySet<number> {
    this.#headed ??= new Set(
      this.#blocks.flatMap((block, i) =>
        block.role === 'headline' && !this.#series.has(i)
          ? this.#named([block]).flatMap((share, n) => (share > halfSaid ? [n] : []))
          : [],
      ),
    )
    return this.#headed
  }

  /** How much of what lines say each story says, 0 to 1. */
  #named(lines: readonly Block[]): readonly number[] {
    const terms = this.#weights.termsOf(lines.map(({ tape }) => tape.text))
    return this.#stories.map((story) => this.#weights.coverage(terms, story.terms))
  }
}

/** Where headlines tore a paragraph, which goes on below them, their place says nothing about where they belong. */
export function tearsText(blocks: readonly Block[], below: number): boolean {
  const next = blocks.slice(below, below + 60).find(({ role }) => role === 'body')
  return next !== undefined && next.continues !== null
}

// Shares of a heading's words.
const much = 0.45
const clearly = 0.3
/** So much of a headline is said in its story. */
const halfSaid = 0.4
