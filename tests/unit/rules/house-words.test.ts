import { expect, test } from 'vitest'
import { houseLimits, readWords } from '../../../src/core/rules/house'

test('a word list has a word a line, and comments', () => {
  const { words, problems } = readWords(
    'house/words.txt',
    '\uFEFF# firms\r\n云溪纺织公司\r\n\n  Kestrel & Sons   # not “and”\nC#\n云溪纺织公司\n',
  )
  expect([...words]).toEqual(['云溪纺织公司', 'Kestrel & Sons', 'C#'])
  expect(problems).toEqual([])
})

test('a line that is no word is told of by its number and left out', () => {
  const { words, problems } = readWords(
    'house/words.txt',
    `江城\n𠮷\n${'长'.repeat(houseLimits.word + 1)}\n河谷`,
  )
  expect([...words]).toEqual(['江城', '河谷'])
  expect(problems.map(({ line, reason }) => [line, reason.key])).toEqual([
    [2, 'house.problems.word'],
    [3, 'house.problems.word'],
  ])
})
