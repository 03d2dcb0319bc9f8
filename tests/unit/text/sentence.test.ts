import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceAround } from '../../../src/core/text'

test('the sentence that a word stands in, and where it stands there', () => {
  const text = '昨天下雨。今天新桥通车了！明天呢？'
  const at = text.indexOf('新桥')
  expect(sentenceAround(text, at, at + 2)).toEqual({ text: '今天新桥通车了！', from: 2, to: 4 })
})

test.each([
  'Mr. J. P. Ames of St. Mary’s Church came.',
  'They live at No. 4,211 Mill Lane.',
  'See Vol. II, p. 3, of the Annals.',
  'The ferry ran from Sept. 3 until Easter.',
])('a sentence goes on over the stop of an abbreviation: %s', (said) => {
  const text = `It rained. ${said} No. I stayed at home. The U.S. Navy went.`
  const last = said.split(' ').at(-1) ?? ''
  for (const word of [said.slice(0, 3), last]) {
    const at = text.indexOf(word, 11)
    expect(sentenceAround(text, at, at + word.length).text).toBe(said)
  }
  const navy = text.indexOf('Navy')
  expect(sentenceAround(text, navy, navy + 4).text).toBe('The U.S. Navy went.')
  const home = text.indexOf('home')
  expect(sentenceAround(text, home, home + 4).text).toBe('I stayed at home.')
})

test('a long sentence is cut around the word', () => {
  const text = `${'甲'.repeat(500)}新桥${'乙'.repeat(500)}`
  const reach = 120
  expect(sentenceAround(text, 500, 502)).toEqual({
    text: `${'甲'.repeat(reach)}新桥${'乙'.repeat(reach)}`,
    from: reach,
    to: reach + 2,
  })
})

test('whatever the text, the place is in the sentence, and no surrogate pair is parted', () => {
  const texts = fc.string({
    unit: fc.oneof(
      { weight: 100, arbitrary: fc.constantFrom('甲', ' ', '𠮷', 'a') },
      { weight: 1, arbitrary: fc.constantFrom('。', '！', '\n', '”') },
    ),
    maxLength: 600,
    size: 'max',
  })
  fc.assert(
    fc.property(texts, fc.nat(600), fc.nat(5), (text, start, length) => {
      const points = [...text]
      const from = points.slice(0, start).join('').length
      const to = points.slice(0, start + length).join('').length
      const said = sentenceAround(text, from, to)
      expect(said.text.slice(said.from, said.to).trimEnd()).toBe(text.slice(from, to).trimEnd())
      expect(said.text.isWellFormed()).toBe(true)
    }),
  )
})
