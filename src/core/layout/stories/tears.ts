import { isOpening } from '../../text'
import type { Block } from '../block'
import { isNoticeHead } from '../cues/notices'
import { opensArticle } from '../cues/openings'
import { isCouplet } from '../cues/phrases'
import { widest } from '../roles/own-columns'
import { raggedness, widestWrapped } from '../rows/columns'
import type { Row } from '../rows/row'
import type { SeamWords } from '../rows/seam-words'
import type { Spacing } from '../rows/spacing'

/** How many blocks a torn paragraph may jump over. */
const reach = 12

/**
 * Finds the second halves of paragraphs that a column, a photo or another article tore: an unfinished block goes on with
 * the rest of the word that it breaks off in, or else in the nearest later block of text that begins in mid-sentence.
 * Behind the beginning of another article it does so only behind who signed that, in the column that broke off, or amid a
 * word. Halves with nothing between them become one block.
 */
export function findTears(
  blocks: readonly Block[],
  beginsInside: (row: Row) => boolean,
  spacing: Spacing,
): void {
  const begins = ({ rows: [row] }: Block) => row !== undefined && beginsInside(row)
  const taken = new Set<number>()
  for (const [i, block] of blocks.entries()) {
    if (!block.unfinished || block.line || block.role !== 'body') continue
    // Who signs right below it ends it, whatever its last mark is.
    if (blocks[i + 1]?.role === 'signature') continue
    const rest = restOfWord(blocks, i, spacing.words, taken) ?? nearestRest(blocks, i, begins, spacing, taken)
    const other = rest === null ? undefined : blocks[rest]
    if (rest === null || !other) continue
    other.continues = i
    block.unfinished = false
    taken.add(rest)
  }
}

/** The nearest text behind a block that breaks off which may be its rest; null = none may. */
function nearestRest(
  blocks: readonly Block[],
  i: number,
  begins: (block: Block) => boolean,
  { words, unwrapped }: Spacing,
  taken: ReadonlySet<number>,
): number | null {
  const block = blocks[i]
  if (!block) return null
  /** Another article has begun, or a headline that heads one; all that stands below is its own up to who signs it. */
  let amidOther = false
  let headed = false
  let overOther = false
  /** Two articles stand side by side: what goes on is as wide as what broke off. */
  let beside = false
  for (let n = i + 1; n <= i + reach && n < blocks.length; n++) {
    const [above, other, below] = blocks.slice(n - 1, n + 2)
    if (!other) break
    // Where lines tell no column, what stands below a headline is its own; so is a notice, or a list.
    if (unwrapped && other.level !== null) amidOther = true
    if (other.role === 'headline' && isNoticeHead(other.tape.text)) amidOther = true
    if (headsOther(other, below)) headed = true
    if (other.line || other.role !== 'body' || isCouplet(other.tape.text)) continue
    const fits = unwrapped || areOfOneColumn(block, other)
    const mayReturn =
      isBehindOther(above, amidOther || overOther) || (!unwrapped && fits && returns(block, above, other))
    if (overOther && !mayReturn) continue
    if (opensArticle(other.tape.text)) {
      amidOther = true
      overOther ||= headed && !unwrapped
    }
    if (amidOther && !mayReturn && !words.parts(block.tape.text, other.tape.text)) continue
    if (!fits && (beside || taken.has(n))) {
      beside = true
      continue
    }
    if (headed && !begins(other)) {
      overOther = true
      continue
    }
    const opens = isOpening(other.tape.text[0]) && !awaitsSpeech(block.tape.text)
    return taken.has(n) || !begins(other) || opens ? null : n
  }
  return null
}

/** Right behind who signed the article that stands between. */
const isBehindOther = (above: Block | undefined, between: boolean) => between && above?.role === 'signature'

/** Behind another column, which shows in two rows, the one that broke off is there again. */
const returns = (block: Block, above: Block | undefined, other: Block) =>
  above?.role === 'body' &&
  above.rows.length > 1 &&
  goesOnInColumn(block, other) &&
  !areOfOneColumn(above, other)

/** As wide as each other, as far as their rows tell. */
const areOfOneColumn = (one: Block, other: Block) => Math.abs(widest([one]) - widest([other])) <= raggedness

/** The row that broke off and the one that goes on fill one column, and no two that were run together. */
function goesOnInColumn({ rows }: Block, other: Block): boolean {
  const [last, first] = [rows.at(-1)?.width ?? 0, other.rows[0]?.width ?? 0]
  return Math.abs(last - first) <= 1.1 && first <= widestWrapped
}

/** The nearest text behind a block that breaks off amid a word which begins with the rest of that word; null = none. */
function restOfWord(
  blocks: readonly Block[],
  i: number,
  words: SeamWords,
  taken: ReadonlySet<number>,
): number | null {
  const broken = blocks[i]?.tape.text ?? ''
  for (let n = i + 1; n <= i + reach && n < blocks.length; n++) {
    const other = blocks[n]
    if (other?.role !== 'body' || other.line || taken.has(n) || opensArticle(other.tape.text)) continue
    if (words.standsAcross(broken, other.tape.text)) return n
  }
  return null
}

/** Somebody is about to speak: …回忆说，. */
const awaitsSpeech = (text: string) => /(?:[说道]|表示|介绍|告诉[^，。]{1,8})[，：]$/u.test(text)

/** With a shadow, or of a notice, or above news: no subhead of the text that was torn. */
function headsOther({ role, shadowed, tape }: Block, below: Block | undefined): boolean {
  if (role !== 'headline') return false
  return shadowed || isNoticeHead(tape.text) || (below !== undefined && opensArticle(below.tape.text))
}
