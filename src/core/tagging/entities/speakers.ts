import type { Lexicon } from '../../text'
import { looksNamed } from './people'
import { type Finding, finding } from './suggestion'
import { functionWords, titles, verbs } from './vocabulary'

/** Up to here stands who speaks. */
const saying = /(?<=\p{Script=Han}{4})(?:说|表示|介绍|告诉记者|坦言|指出|认为|透露|回忆)/gu

/** 育种中心主任其其格告诉记者: between an office and what is said stands a name, whatever characters it is made of. */
export function speakers(text: string, lexicon: Lexicon): readonly Finding[] {
  return [...text.matchAll(saying)].flatMap(({ index: to }) => {
    const from = [to - 3, to - 2, to - 4].find(
      (at) => isTitled(text, at) && !isTitled(text, at + 1) && isName(text.slice(at, to), lexicon),
    )
    return from === undefined ? [] : [finding('person', from, to, 0.7, 'name')]
  })
}

function isTitled(text: string, at: number): boolean {
  return [2, 3, 4, 5, 6].some((length) => at >= length && titles.has(text.slice(at - length, at)))
}

function isName(text: string, lexicon: Lexicon): boolean {
  if (!looksNamed(text) || /[却则仍便竟均皆曾]$/u.test(text) || isWord(text, lexicon)) return false
  return [...text.slice(1)].every((_, at) => !isWord(text.slice(at, at + 2), lexicon))
}

function isWord(text: string, lexicon: Lexicon): boolean {
  if (titles.has(text) || functionWords.has(text) || verbs.has(text)) return true
  return lexicon.frequency(text) > 0 && !/^nr/u.test(lexicon.tag?.(text) ?? '')
}
