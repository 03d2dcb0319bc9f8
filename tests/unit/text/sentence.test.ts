import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceAround } from '../../../src/core/text'

test('the sentence that a word stands in, and where it stands there', () => {
  const text = '昨天下雨。今天新桥通车了！明天呢？'
  const at = text.indexOf('新桥')
  expect(sentenceAround(text, at, at + 2)).toEqual({ text: '今天新桥通车了！', from: 2, to: 4 })
})

test('a long sentence is cut around the word', () => {
  const text = `${'甲'.repeat(500)}新桥${'乙'.repeat(500)}`
  expect(sentenceAround(text, 500, 502, 3)).toEqual({ text: '甲甲甲新桥乙乙乙', from: 3, to: 5 })
})

test('whatever the text, the place is in the sentence, and no surrogate pair is parted', () => {
  const texts = fc.string({
    unit: fc.constantFrom('甲', '。', ' ', '𠮷', '！', 'a', '\n', '”'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(5), fc.nat(20), (text, start, length, reach) => {
      const points = [...text]
      const from = points.slice(0, start).join('').length
      const to = points.slice(0, start + length).join('').length
      const said = sentenceAround(text, from, to, reach)
      expect(said.text.slice(said.from, said.to).trimEnd()).toBe(text.slice(from, to).trimEnd())
      expect(said.text.isWellFormed()).toBe(true)
    }),
  )
})
