import { expect, test } from 'vitest'
import { UnusedNames } from '../../../src/core/exits'

const taken = (...names: readonly string[]) => {
  const unused = new UnusedNames()
  return names.map((name) => unused.take(name))
}

test('a name that is taken gets a number before its ending, however many parts that has', () => {
  expect(taken('晚报.txt', '晚报.txt', '晚报.txt')).toEqual(['晚报.txt', '晚报 (2).txt', '晚报 (3).txt'])
  expect(taken('a.mentions.csv', 'a.mentions.csv')).toEqual(['a.mentions.csv', 'a (2).mentions.csv'])
  expect(taken('St. Mary_2024.alto.xml.zip', 'St. Mary_2024.alto.xml.zip')[1]).toBe(
    'St. Mary_2024 (2).alto.xml.zip',
  )
  expect(taken('St. Mary', 'St. Mary')).toEqual(['St. Mary', 'St. Mary (2)'])
})

test('names that some systems take for the same are not given twice', () => {
  expect(taken('Ferry.txt', 'FERRY.txt')).toEqual(['Ferry.txt', 'FERRY (2).txt'])
  expect(taken('Caf\u00e9.txt', 'Cafe\u0301.txt')[1]).toBe('Cafe\u0301 (2).txt')
})

test('one name may stand in several folders', () => {
  const unused = new UnusedNames()
  expect(['甲', '乙', '甲'].map((folder) => unused.take('1.txt', [folder]))).toEqual([
    '1.txt',
    '1.txt',
    '1 (2).txt',
  ])
})
