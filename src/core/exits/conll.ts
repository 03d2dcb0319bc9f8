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
      const begins = new Map(mentions.map(({ kind, offsets }) => [offsets.utf16[0], kind]))
      const inside = new Map<number, EntityKind>()
      for (const { kind, offsets } of mentions)
        for (let at = offsets.utf16[0]; at < offsets.utf16[1]; at++) inside.set(at, kind)
      const lines = tokens(text, (at) => begins.has(at) || inside.get(at) !== inside.get(at - 1)).map(
        ({ token, at }) => {
          if (token === '\n') return ''
          const begun = begins.get(at)
          const kind = begun ?? inside.get(at)
          const label = kind ? `${begun ? 'B' : 'I'}-${labels[kind]}` : 'O'
          return `${token} -X- _ ${label}`
        },
      )
      return `-DOCSTART- -X- -X- O\n\n${lines.join('\n')}\n\n`
    })
    .join('')
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
