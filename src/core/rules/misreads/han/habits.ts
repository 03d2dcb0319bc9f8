import type { Misread } from '../misread'
import { isPlainHan, readRun } from '../words/han-run'
import type { WordIndex } from '../words/word-index'

/** A page has few misreads that come again; the bound keeps a hostile one from asking for every pair of its characters. */
const mostHabits = 60
/** Half a sentence on either side is enough to know the words around a place. */
const around = 12
/** Nats that the word must make the line more likely by. */
const leastGain = 4

/**
 * What an engine took for something else at one place it takes for it again: where a corrected character made a word
 * with its neighbour, and what was read made none, the same two characters elsewhere on the page are that word too.
 *
 *     corrected: 责阳市 → 贵阳市    elsewhere: 责阳光学厂      →  贵阳光学厂
 *                                  elsewhere: 负责阳台的修缮  →  (unchanged: 负责 is a word)
 *
 * @param texts the page as it was read
 * @param known characters that were certainly misread
 */
export function habits(
  texts: readonly string[],
  known: readonly Misread[],
  index: WordIndex,
): readonly Misread[] {
  const found: Misread[] = []
  const asked = new Set<string>()
  for (const misread of known) {
    const text = texts[misread.block] ?? ''
    const put = misread.suggestions[0]?.text ?? ''
    for (const side of [0, 1] as const) {
      const from = misread.from - side
      const read = text.slice(Math.max(0, from), from + 2)
      const word = side === 0 ? put + read.charAt(1) : read.charAt(0) + put
      if (read.length < 2 || asked.has(read) || asked.size >= mostHabits) continue
      const cost = index.cost(word, 0, 2)
      if (cost > index.unknown || index.cost(read, 0, 2) < index.unknown) continue
      asked.add(read)
      for (const [block, elsewhere] of texts.entries())
        for (let at = elsewhere.indexOf(read); at >= 0; at = elsewhere.indexOf(read, at + 1))
          if (fits(elsewhere, at, side, cost, index))
            found.push({ ...misread, block, from: at + side, to: at + side + 1 })
    }
  }
  return found
}

/** Whether the character at `from + side` stands alone, and the word of two at `from` is likelier than what was read. */
function fits(text: string, from: number, side: 0 | 1, cost: number, index: WordIndex): boolean {
  let start = from
  while (start > 0 && from - start < around && isPlainHan(text.charCodeAt(start - 1))) start--
  let end = from + 2
  while (end < text.length && end - from < around && isPlainHan(text.charCodeAt(end))) end++
  const run = readRun(text, start, end, index)
  const i = from - start
  if (run.wordLength[i + side] !== 1) return false
  const room = (run.forward[end - start] ?? 0) - (run.forward[i] ?? 0) - (run.backward[i + 2] ?? 0)
  return room - cost >= leastGain
}
