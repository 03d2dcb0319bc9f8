import { betweenWords } from '../../formats'
import type { Range } from '../../text'
import type { TextEdit } from './printed-lines'

/** What stands now in the place of one or more words of a line that follow one another. */
export interface WordNow extends Range {
  /** The words that it stands for, by their numbers: `[first, end)`. More than one = they became one. */
  readonly first: number
  readonly end: number
  readonly text: string
  /** Whether its text is another than the word's was. */
  readonly changed: boolean
}

/**
 * Shares a line's corrected text out among its words, so that their boxes are kept. A word of which nothing is left is
 * left out; where the space between two went, or one came between two that had none, the two become one. A word that
 * became two keeps its one box: nobody has measured two.
 *
 * @param text the line's text
 * @param words in order, places in `text`
 * @param edits of `text`, in order
 * @returns in order; `from` and `to` are places in the corrected text
 */
export function wordsNow(
  text: string,
  words: readonly Range[],
  edits: readonly TextEdit[],
): readonly WordNow[] {
  const found: WordNow[] = []
  let now = ''
  for (const [index, share] of shares(text, words, edits).entries()) {
    const said = share.trim()
    const last = found.at(-1)
    const from = now.length + share.length - share.trimStart().length
    now += share
    if (said === '') continue
    const word = words[index]
    const to = from + said.length
    const was = word ? text.slice(word.from, word.to) : ''
    const gap = last ? now.slice(last.to, from) : ''
    if (last && gap !== betweenWords(last.text, said))
      found[found.length - 1] = {
        ...last,
        end: index + 1,
        text: last.text + gap + said,
        to,
        changed: true,
      }
    else found.push({ first: index, end: index + 1, text: said, from, to, changed: was !== said })
  }
  return found
}

/** What became of each word, with the white space before it. */
function shares(text: string, words: readonly Range[], edits: readonly TextEdit[]): readonly string[] {
  const given = words.map(() => '')
  const give = (index: number, said: string) => {
    const owner = Math.max(0, Math.min(index, given.length - 1))
    given[owner] = (given[owner] ?? '') + said
  }
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const index = firstEndingAfter(words, at)
      const end = Math.min(to, words[index]?.to ?? to)
      give(index, text.slice(at, end))
      at = end
    }
  }
  let at = 0
  for (const { from, to, put } of edits) {
    keep(at, from)
    give(ownerOf(words, from, to), put)
    at = to
  }
  keep(at, text.length)
  return words.length ? given : []
}

/** Past the last one where there is none. */
function firstEndingAfter(words: readonly Range[], at: number): number {
  const index = words.findIndex(({ to }) => to > at)
  return index < 0 ? words.length : index
}

/** Whose an edit is: the first word that it touches; what stands between two words is the second one's. */
function ownerOf(words: readonly Range[], from: number, to: number): number {
  const touched = words.findIndex((word) =>
    from === to ? word.from < to && word.to >= from : word.from < to && word.to > from,
  )
  return touched < 0 ? firstEndingAfter(words, from) : touched
}
