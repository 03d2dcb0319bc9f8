import { isHan } from '../../text'

/** The runs of three Han characters that a page's lines hold: what breaks off in one of them goes on with its last. */
export class PageRuns {
  readonly #texts: readonly string[]
  /** Three characters as one number; null until the first question: few pages ask one. */
  #runs: ReadonlySet<number> | null = null

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  /** Whether a word that the page knows begins in one text and ends in the other: 中小企 | 业… where it says 中小企业. */
  parts(above: string, below: string): boolean {
    const runs = [above.slice(-2) + below.slice(0, 1), above.slice(-1) + below.slice(0, 2)]
    return runs.some((run) => this.#holds(numberOf(run, 0)))
  }

  #holds(run: number | null): boolean {
    if (run === null) return false
    this.#runs ??= runsOf(this.#texts)
    return this.#runs.has(run)
  }
}

function runsOf(texts: readonly string[]): ReadonlySet<number> {
  const runs = new Set<number>()
  for (const text of texts)
    for (let i = 0; i + 3 <= text.length; i++) {
      const run = numberOf(text, i)
      if (run !== null) runs.add(run)
    }
  return runs
}

/** Three Han characters from `at` on as one number of 48 bits. */
function numberOf(text: string, at: number): number | null {
  const units = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)]
  return units.every(isHan) ? units.reduce((number, unit) => number * 0x10000 + unit, 0) : null
}
