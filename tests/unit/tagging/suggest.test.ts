import { expect, test } from 'vitest'
import { suggest } from '../../../src/core/tagging'
import { knowledge } from '../../../src/main/work'

const figuresIn = (text: string) =>
  suggest([{ role: 'body', text, mentions: [] }], { library: null, words: knowledge().lexicon }).figures.map(
    (figure) => figure.text,
  )

test('a number that belongs to a name is no figure', () => {
  expect(figuresIn('成立清河护岸三年行动领导小组，三年见效。')).toEqual(['三年'])
  expect(figuresIn('2022年“创客杯”创新创业大赛举行。')).toEqual([])
})
