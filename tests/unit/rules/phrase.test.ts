import { expect, test } from 'vitest'
import { Phrase } from '../../../src/core/rules/misreads/han/phrase'
import { indexOf } from '../../../src/core/rules/misreads/words/word-index'
import { knowledge } from './found-misreads'

const index = knowledge.lexicon && indexOf(knowledge.lexicon)

function fitOf(text: string, char: string): number {
  const at = text.indexOf('□')
  if (!index) throw new Error('no word list')
  return new Phrase(text, at, index).fit(char.charCodeAt(0))
}

test.each([
  ['两国边境的巡□队伍', '逻', '还'],
  ['全镇粮食产量增□明显', '长', '艮'],
  ['□务院召开会议', '国', '园'],
  ['今年3□15日', '月', '朋'],
])('of words that follow one another %s is made with %s, not with %s', (text, meant, read) => {
  expect(fitOf(text, meant)).toBeGreaterThan(fitOf(text, read))
  expect(fitOf(text, meant)).toBeGreaterThan(0)
})

test('a character that makes no word is told to fit badly, and one that nothing knows as well', () => {
  expect(fitOf('全镇粮食产量增□明显', '艮')).toBeLessThan(0)
  expect(fitOf('全镇粮食产量增□明显', '㐀')).toBeLessThan(0)
})
