import type { EntityKind } from '../document'
import type { Edition } from './edition'
import { taggedArticles } from './tagged-places'

/** What each kind is called in the last column: CoNLL's own names where it has them. */
const labels: Readonly<Record<EntityKind, string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  work: 'WORK',
  event: 'EVENT',
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const word = /^[\p{Script=Latin}\p{Nd}\p{M}'’_-]+$/u

/**
 * CoNLL-2003's four columns with IOB2 labels: a character a line for Chinese (what a reader takes for one: with its
 * combining marks), a word a line for Latin script and numbers; a blank line after each block, `-DOCSTART-` before each
 * article. The second and third column say nothing.
 */
export function conll(edition: Edition): string {
  return taggedArticles(edition)
    .map(({ text, mentions }) => {
      const over = new Map<number, (typeof mentions)[number]>()
      for (const mention of mentions)
        for (let at = mention.offsets.utf16[0]; at < mention.offsets.utf16[1]; at++) over.set(at, mention)
      let last: (typeof mentions)[number] | undefined
      const lines = tokens(text, (at) => over.get(at) !== over.get(at - 1)).map(({ token, at }) => {
        // A mention may begin with a blank, which is no token, or at a mark that belongs to the character before it.
        const mention = token === '\n' ? undefined : mentionIn(over, at, at + token.length)
        const begins = mention !== last
        last = mention
        if (token === '\n') return ''
        const label = mention ? `${begins ? 'B' : 'I'}-${labels[mention.kind]}` : 'O'
        return `${token} -X- _ ${label}`
      })
      return `-DOCSTART- -X- -X- O\n\n${lines.join('\n')}\n\n`
    })
    .join('')
}

function mentionIn<T>(over: ReadonlyMap<number, T>, from: number, to: number): T | undefined {
  for (let at = from; at < to; at++) {
    const found = over.get(at)
    if (found !== undefined) return found
  }
  return undefined
}

/** Characters and words with their places; spaces are none, a line break is one. `parts`: where a token must end. */
function tokens(
  text: string,
  parts: (at: number) => boolean,
): readonly { readonly token: string; readonly at: number }[] {
  const found: { token: string; at: number }[] = []
  let open = false
  for (const { segment, index } of graphemes.segment(text)) {
    const isWord = word.test(segment)
    const last = found.at(-1)
    if (/^\s$/u.test(segment) && segment !== '\n') open = false
    else if (isWord && open && last && !parts(index)) last.token += segment
    else {
      found.push({ token: segment, at: index })
      open = isWord
    }
  }
  return found
}
