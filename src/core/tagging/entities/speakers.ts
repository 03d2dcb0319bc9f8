import type { Lexicon } from '../../text'
import { surnameScore } from '../../text/surnames'
import { looksNamed } from './people'
import { type Finding, finding } from './suggestion'
import { functionWords, titles, verbs } from './vocabulary'

/** Up to here stands who speaks. */
const saying =
  /(?<=\p{Script=Han}{4})(?:(?:感慨|感叹|高兴|激动|自豪|兴奋|欣慰|开心|动情|幽默|诚恳|认真|无奈|坦率|骄傲|欣喜|自信|爽朗|坚定|满意)地(?:说|表示|介绍|告诉记者)|(?:笑|感慨|感叹|解释|补充|回忆|总结|笑着|感慨着)(?:说|道)|分析说|介绍说|说|表示|介绍|告诉记者|坦言|指出|认为|透露|回忆)/gu

/** 育种中心主任其其格告诉记者: between an office and what is said stands a name, whatever characters it is made of. */
export function speakers(text: string, lexicon: Lexicon): readonly Finding[] {
  return [...text.matchAll(saying)].flatMap(({ index: to }) => {
    const from = [to - 3, to - 2, to - 4].find(
      (at) => isTitled(text, at) && !isTitled(text, at + 1) && isName(text.slice(at, to), lexicon),
    )
    return from === undefined ? [] : [finding('person', from, to, 0.82, 'name')]
  })
}

/** 施某, 梁某某: whose given name a paper withholds. */
export function withheld(text: string): readonly Finding[] {
  const found = text.matchAll(
    /(?<=(\p{Script=Han}))某{1,2}(?!(?:日|天|月|年|地|处|市|县|公司|企业|单位|[个些种类人]))/gu,
  )
  return [...found].flatMap(({ 0: given, 1: surname = '', index }) =>
    surnameScore(surname) === null || functionWords.has(surname) || verbs.has(surname)
      ? []
      : [finding('person', index - 1, index + given.length, 0.8, 'name')],
  )
}

function isTitled(text: string, at: number): boolean {
  return [2, 3, 4, 5, 6].some((length) => {
    const before = at >= length ? text.slice(at - length, at) : ''
    // A firm is called after this one too: 东岭电工.
    return titles.has(before) || before === '电工'
  })
}

/** A given name may be a word, if it is a rare one and stands behind a surname: 行舟 in 陶行舟. */
function isName(text: string, lexicon: Lexicon): boolean {
  if (!looksNamed(text) || /[却则仍便竟均皆曾]$/u.test(text)) return false
  const pairs = [...text.slice(1)].map((_, at) => text.slice(at, at + 2))
  const words = [text, ...pairs].filter((part) => isWord(part, lexicon))
  if (words.length === 0) return true
  const surname = text.charAt(0)
  const born = surnameScore(surname) !== null && !functionWords.has(surname)
  if (!born) return false
  return words.every((word) => isRare(word, lexicon)) || isCalledByWord(text, lexicon)
}

/** 郭建设: a given name may be an everyday word, if the surname is a common one and makes no word with its beginning. */
function isCalledByWord(text: string, lexicon: Lexicon): boolean {
  if (text.length !== 3 || (surnameScore(text.charAt(0)) ?? -99) < -6.5) return false
  return (
    !isWord(text, lexicon) &&
    !isWord(text.slice(0, 2), lexicon) &&
    /^[nv]/u.test(lexicon.tag?.(text.slice(1)) ?? '')
  )
}

const isRare = (word: string, lexicon: Lexicon) =>
  !isListed(word) && lexicon.frequency(word) * 100_000 < lexicon.total

const isListed = (text: string) => titles.has(text) || functionWords.has(text) || verbs.has(text)

function isWord(text: string, lexicon: Lexicon): boolean {
  return isListed(text) || (lexicon.frequency(text) > 0 && !/^nr/u.test(lexicon.tag?.(text) ?? ''))
}
