import { expect, test } from 'vitest'
import { type Candidate, type Lexicon, latticeOf, likeliestCut } from '../../../src/core/text'

const words = new Map([
  ['我们', 50],
  ['研究', 40],
  ['研究生', 9],
  ['生命', 30],
  ['起源', 20],
  ['生', 5],
])
const lexicon: Lexicon = {
  frequency: (word) => words.get(word) ?? 0,
  tag: (word) => (word === '我们' ? 'r' : 'n'),
  longest: 3,
  total: 1000,
}
const segment = (text: string, candidates: readonly Candidate[]) =>
  likeliestCut(latticeOf(text, lexicon), candidates)
const cuts = (text: string, candidates: readonly Candidate[] = []) =>
  segment(text, candidates)
    .map((word) => word.text)
    .join('|')

test('takes the most probable path, not the longest word', () => {
  expect(cuts('我们研究生命起源')).toBe('我们|研究|生命|起源')
})

test('leaves an unknown character alone and letters and digits together', () => {
  expect(cuts('我们在Stet 3.0研究')).toBe('我们|在|Stet| |3|.|0|研究')
})

test('does not cut a character outside the BMP', () => {
  expect(cuts('𠮷😀研究')).toBe('𠮷|😀|研究')
})

test('a likely candidate becomes a word with its tag', () => {
  const name = { from: 2, to: 4, score: -3, tag: 'nr' }
  expect(cuts('我们乔木研究', [name])).toBe('我们|乔木|研究')
  expect(segment('我们乔木研究', [name])[1]).toEqual({
    from: 2,
    to: 4,
    text: '乔木',
    tag: 'nr',
    known: true,
  })
})

test('an unlikely candidate gives way to the words of the lexicon', () => {
  expect(cuts('我们研究', [{ from: 1, to: 3, score: -9, tag: 'nr' }])).toBe('我们|研究')
})

test('a candidate outside the text is the caller’s mistake', () => {
  expect(() => cuts('我们', [{ from: 1, to: 3, score: 0, tag: 'nr' }])).toThrow(RangeError)
})
