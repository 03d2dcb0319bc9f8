import { expect, test } from 'vitest'
import { boundary, figureAt, wordAt } from '../../../src/renderer/tagging/words'

test('a word is the one that the caret stands in, else the one that ends there', () => {
  const said = (text: string, offset: number) => {
    const word = wordAt(text, offset)
    return word && text.slice(word.from, word.to)
  }
  expect(said('Old harbour', 5)).toBe('harbour')
  expect(said('Old harbour', 11)).toBe('harbour')
  expect(said('Old, harbour', 3)).toBe('Old')
  expect(said('，。', 1)).toBeNull()
})

test('an edge goes by whole characters, and stays at the end of the text', () => {
  const text = '𠮷村e\u0301'
  expect(boundary(text, 0, 1, 'character')).toBe(2)
  expect(boundary(text, 3, 1, 'character')).toBe(5)
  expect(boundary(text, 5, 1, 'character')).toBe(5)
  expect(boundary(text, 2, -1, 'character')).toBe(0)
  expect(boundary('Old harbour', 4, 1, 'word')).toBe(11)
})

test('the number at the caret is read whole', () => {
  expect(figureAt('去年产值12.6亿元，增长', 6)).toMatchObject({
    text: '12.6亿元',
    value: 1_260_000_000,
    unit: '元',
  })
  expect(figureAt('去年产值', 2)).toBeNull()
})
