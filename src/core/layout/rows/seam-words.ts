import { isHan, type Lexicon, visitWords } from '../../text'
import { PageRuns } from './page-runs'
import type { Row } from './row'

/** So many characters on either side of a seam are looked at: nearly all words are as short. */
const reach = 4

/**
 * How much likelier, in nats, a text must read on than apart for a word to stand across. On pages that four hands wrote
 * for this project two in five rows that their paragraph goes on behind end amid such a word, and one in five hundred that
 * stand for themselves.
 */
const certain = 2

/** The words that stand across seams: a line that ends amid a word goes on where the word does. */
export class SeamWords {
  readonly #lexicon: Lexicon | null
  readonly #runs: PageRuns
  /** What was answered, by the lower of two rows: paragraphs are put together twice. */
  readonly #joined = new WeakMap<Row, boolean>()

  /**
   * @param lexicon null = only the page itself tells words
   * @param texts the page's lines
   */
  constructor(lexicon: Lexicon | null, texts: readonly string[]) {
    this.#lexicon = lexicon
    this.#runs = new PageRuns(texts)
  }

  /** {@link standsAcross} of two rows that follow each other. */
  join(above: Row, below: Row): boolean {
    const known = this.#joined.get(below)
    if (known !== undefined) return known
    const joined = this.standsAcross(above.text, below.text)
    this.#joined.set(below, joined)
    return joined
  }

  /** Whether a word that the lexicon or the page knows begins in one text and ends in the other. */
  parts(above: string, below: string): boolean {
    return this.standsAcross(above, below) || this.#runs.parts(above, below)
  }

  /**
   * Whether the ends of two texts are far likelier read on than apart, each cut as {@link likeliestCut} cuts it.
   *
   *     …开工建 | 设，规划…   →  true
   *     …开门迎客 | 近日，…   →  false
   */
  standsAcross(above: string, below: string): boolean {
    const lexicon = this.#lexicon
    if (!lexicon) return false
    const [tail, head] = [hanBefore(above), hanFrom(below)]
    if (tail === '' || head === '') return false
    return likelihood(tail + head, lexicon) >= likelihood(tail, lexicon) + likelihood(head, lexicon) + certain
  }
}

function hanBefore(text: string): string {
  let from = text.length
  while (from > Math.max(0, text.length - reach) && isHan(text.charCodeAt(from - 1))) from--
  return text.slice(from)
}

function hanFrom(text: string): string {
  let to = 0
  while (to < Math.min(reach, text.length) && isHan(text.charCodeAt(to))) to++
  return text.slice(0, to)
}

/** Of a text's likeliest cut, as a natural logarithm. */
function likelihood(text: string, lexicon: Lexicon): number {
  const once = -Math.log(Math.max(lexicon.total, 1))
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  let so = 0
  const reached = (to: number, frequency: number) => {
    best[to] = Math.max(best[to] ?? 0, so + Math.log(frequency) + once)
  }
  for (let from = 0; from < text.length; from++) {
    so = best[from] ?? 0
    // A character nobody knows counts as seen once.
    reached(from + 1, 1)
    const reach = lexicon.reach?.(text.charCodeAt(from), text.charCodeAt(from + 1)) ?? lexicon.longest
    if (reach > 0) visitWords(lexicon, text, from, Math.min(text.length, from + reach), reached)
  }
  return best[text.length] ?? 0
}
