import type { SourceLine, SourceWord } from '../text'
import type { Gutter } from './shared-white'

/** A speck that was read as 一 is narrower than any, in ems. */
const narrowestOne = 0.4

/** Where a line's letters lie, word by word: engines read marks into the white that they run across. */
export function lettersOf(line: SourceLine, em: number): readonly Gutter[] {
  return (line.words ?? []).flatMap((word) => lettersIn(word, line.text, em) ?? [])
}

/** Share of a gutter that lies under letters. */
export function inkIn({ from, to }: Gutter, letters: readonly Gutter[]): number {
  let inked = 0
  for (const own of letters) inked += Math.max(0, Math.min(to, own.to) - Math.max(from, own.from))
  return Math.min(1, inked / (to - from))
}

/** Whether a mark that ends a clause stands in a gutter. */
export function hasStopIn({ text, words }: SourceLine, { from, to }: Gutter): boolean {
  return (words ?? []).some((word) => {
    const at = text.slice(word.from, word.to).search(stop)
    if (!word.box || at < 0) return false
    const x = word.box.x + ((at + 0.5) * word.box.width) / (word.to - word.from)
    return x > from && x < to
  })
}

/** A word's marks at either end take the share of its box that they have of its text. */
function lettersIn({ from, to, box }: SourceWord, line: string, em: number): Gutter | null {
  const text = line.slice(from, to)
  if (!box || (text === '一' && box.width < em * narrowestOne)) return null
  const first = text.search(letter)
  if (first < 0) return null
  const last = text.search(marksBehind)
  const share = box.width / text.length
  return { from: box.x + first * share, to: box.x + last * share }
}

const letter = /[\p{L}\p{N}]/u
const marksBehind = /[^\p{L}\p{N}]*$/u
const stop = /[，。；：、？！,;]/u
