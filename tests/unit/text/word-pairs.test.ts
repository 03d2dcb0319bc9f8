import { describe, expect, test } from 'vitest'
import { WordPairs, webWords } from '../../../src/core/text/word-pairs'

const wordOf = (pairs: WordPairs, text: string) =>
  pairs.wordOf(
    Uint16Array.from(text, (char) => pairs.placeOf(char.charCodeAt(0))),
    0,
    text.length,
  )

describe('a few words and pairs', () => {
  // Words by their numbers: 0 and 的 in the fifth row, 天 and 天上 in the next, 天下 and 天上的天 in the eighth. 的 is
  // followed by 天 at the first level and by 天上 at the third, 天上 by 的 at the second.
  const pairs = new WordPairs({
    units: '0的\n天上下',
    words: '....AB.C-CD.\n.-CE--CDBC.',
    pairs: 'BC--D.B-B.',
  })

  test('knows words of one character to four, and how rare they are', () => {
    const words = ['0', '的', '天', '天上', '天下', '天上的天']
    expect(words.map((text) => wordOf(pairs, text))).toEqual([1, 2, 3, 4, 5, 6])
    expect(words.map((text) => pairs.cost(wordOf(pairs, text)))).toEqual([2, 2, 2.5, 2.5, 3.5, 3.5])
  })

  test('knows no others, whatever they are part of', () => {
    for (const text of ['上', '上天', '天上的', '山', '天山', '山天', '的山', '天上山天'])
      expect(wordOf(pairs, text), text).toBe(0)
  })

  test('takes whatever is no Han character and no word for one kind', () => {
    expect(wordOf(pairs, '7')).toBe(wordOf(pairs, '0'))
    expect(wordOf(pairs, '\n')).toBe(wordOf(pairs, 'x'))
  })

  test('tells which word follows which, the more readily the higher the level', () => {
    const gain = (left: string, right: string) => pairs.gain(wordOf(pairs, left), wordOf(pairs, right))
    expect(gain('的', '天')).toBeGreaterThan(0)
    expect(gain('天上', '的')).toBeGreaterThan(gain('的', '天'))
    expect(gain('的', '天上')).toBeGreaterThan(gain('天上', '的'))
  })

  test('leaves less to words that do not follow one that others do', () => {
    const gain = (left: string, right: string) => pairs.gain(wordOf(pairs, left), wordOf(pairs, right))
    expect(gain('的', '天下')).toBeLessThan(0)
    expect(gain('天', '天下')).toBe(0)
    expect(gain('山', '的')).toBe(0)
    expect(gain('的', '山')).toBe(0)
  })
})

test.each([
  ['进行', '管理'],
  ['巡逻', '队'],
  ['，', '但'],
])('on the web %s is followed by %s', (left, right) => {
  const pairs = webWords()
  expect(pairs.gain(wordOf(pairs, left), wordOf(pairs, right))).toBeGreaterThan(1)
  expect(pairs.gain(wordOf(pairs, left), wordOf(pairs, '桌子'))).toBeLessThanOrEqual(0)
})
