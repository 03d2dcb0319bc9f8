import { isOpening } from '../../text'
import type { Block } from '../block'
import { isNoticeHead } from '../cues/notices'
import { opensArticle } from '../cues/openings'
import { isCouplet } from '../cues/phrases'
import { raggedness, widestWrapped } from '../rows/columns'
import type { Row } from '../rows/row'
import type { SeamWords } from '../rows/seam-words'
import type { Spacing } from '../rows/spacing'

/** As wide as each other, as far as their rows tell. */
function areOfOneColumn(one: Block, other: Block): boolean {
  const [a, b] = [one, other].map(({ rows }) => Math.max(...rows.map(({ width }) => width)))
  return Math.abs((a ?? 0) - (b ?? 0)) <= raggedness
}

/** The row that broke off and the one that goes on fill one column, and no two that were run together. */
function goesOnInColumn({ rows }: Block, other: Block): boolean {
  const [last, first] = [rows.at(-1)?.width ?? 0, other.rows[0]?.width ?? 0]
  return Math.abs(last - first) <= 1.1 && first <= widestWrapped
}

/** How many blocks a torn paragraph may jump over. */
const reach = 12

/**
 * Finds the second halves of paragraphs that a column, a photo or another article tore: an unfinished block goes on
 * in the nearest later block of text that begins in mid-sentence. Behind the beginning of another article it does only
 * amid a word. Halves with nothing between them become one block.
 */
export function findTears(
  blocks: readonly Block[],
  beginsInside: (row: Row) => boolean,
  { words, unwrapped }: Spacing,
): void {
  const begins = ({ rows: [row] }: Block) => row !== undefined && beginsInside(row)
  const taken = new Set<number>()
  for (const [i, block] of blocks.entries()) {
    if (!block.unfinished || block.line || block.role !== 'body') continue
    // Who signs right below it ends it, whatever its last mark is.
    if (blocks[i + 1]?.role === 'signature') continue
    const rest = restOfWord(blocks, i, words, taken)
    if (rest !== null) {
      tie(i, rest)
      continue
    }
    let amidOther = false
    let headed = false
    let overOther = false
    // Two articles stand side by side: what goes on is as wide as what broke off.
    let beside = false
    for (let n = i + 1; n <= i + reach && n < blocks.length; n++) {
      const other = blocks[n]
      // Where lines tell no column, what stands below a headline is its own.
      if (unwrapped && other?.level != null) amidOther = true
      if (other && headsOther(other, blocks[n + 1])) headed = true
      // A notice or a list is an article of its own.
      if (other?.role === 'headline' && isNoticeHead(other.tape.text)) amidOther = true
      if (!other || other.line || other.role !== 'body') continue
      // Another article stands between, up to who signed it.
      const behind = (overOther || amidOther) && blocks[n - 1]?.role === 'signature'
      if (overOther && !behind) continue
      if (isCouplet(other.tape.text)) continue
      if (opensArticle(other.tape.text)) {
        amidOther = true
        overOther ||= headed && !unwrapped
      }
      const fits = unwrapped || areOfOneColumn(block, other)
      // Behind another column the one that broke off is there again.
      const above = blocks[n - 1]
      const turnsBack =
        fits &&
        above?.role === 'body' &&
        !unwrapped &&
        goesOnInColumn(block, other) &&
        !areOfOneColumn(above, other)
      if (amidOther && !behind && !turnsBack && !words.parts(block.tape.text, other.tape.text)) continue
      if (!fits && (beside || taken.has(n))) {
        beside = true
        continue
      }
      if (headed && !begins(other)) {
        overOther = true
        continue
      }
      const opens = isOpening(other.tape.text[0]) && !awaitsSpeech(block.tape.text)
      if (taken.has(n) || !begins(other) || opens) break
      tie(i, n)
      break
    }
  }

  function tie(half: number, rest: number): void {
    const [one, other] = [blocks[half], blocks[rest]]
    if (!one || !other) return
    other.continues = half
    one.unfinished = false
    taken.add(rest)
  }
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
