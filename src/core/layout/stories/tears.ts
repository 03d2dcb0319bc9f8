import { endsSentence } from '../../text'
import type { Block } from '../block'
import type { Row } from '../rows/row'
import type { Spacing } from '../rows/spacing'
import { likelyRest, restLikeness } from './rest-likeness'

/** How many blocks a torn paragraph may jump over. */
const reach = 24

/** In characters: what breaks off earlier is a line of a list or of a table as often as a paragraph. */
const shortest = 24

interface Pair {
  readonly half: number
  readonly rest: number
  readonly likeness: number
}

/**
 * Finds the second halves of paragraphs that a column, a photo or another article tore. Of all texts that break off and
 * all that may go on, the likeliest pair is taken first, and each text once.
 */
export function findTears(
  blocks: readonly Block[],
  beginsInside: (row: Row) => boolean,
  spacing: Spacing,
): void {
  const begins = ({ rows: [row] }: Block) => row !== undefined && beginsInside(row)
  const pairs: Pair[] = []
  for (const [half, block] of blocks.entries()) {
    if (!breaksOff(block, blocks[half + 1])) continue
    const last = Math.min(half + reach, blocks.length - 1)
    for (let rest = half + 1; rest <= last; rest++) {
      const likeness = restLikeness(blocks, half, rest, begins, spacing)
      if (likeness >= likelyRest) pairs.push({ half, rest, likeness })
    }
  }
  const halves = new Set<number>()
  const rests = new Set<number>()
  for (const { half, rest } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    const [broken, other] = [blocks[half], blocks[rest]]
    if (!broken || !other || halves.has(half) || rests.has(rest)) continue
    other.continues = half
    other.role = 'body'
    broken.unfinished = false
    halves.add(half)
    rests.add(rest)
  }
}

/** Whether a text stops amid a sentence. What a list's entry or a bracket ends in breaks nothing off. */
function breaksOff({ role, line, unfinished, tape: { text } }: Block, below: Block | undefined): boolean {
  if (role !== 'body' || line || /[）)》]$/u.test(text)) return false
  // Who signs right below it ends it, whatever its last mark is.
  if (below?.role === 'signature') return false
  return unfinished || (text.length >= shortest && !endsSentence(text) && !isEntryOrCall(text))
}

/** A colon calls for what follows; names in their last clause are a list's: 二等奖：归云、程远. */
const isEntryOrCall = (text: string) => /[：:][^，。！？；]*$/u.test(text)
