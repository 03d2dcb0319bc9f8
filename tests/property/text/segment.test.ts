import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Lexicon, latticeOf, likeliestCut } from '../../../src/core/text'

const text = fc.string({
  unit: fc.constantFrom('云', '溪', '镇', 'a', '1', ' ', '，', '𠮷', '😀', '\ud842'),
  maxLength: 30,
})
const lexicon = fc
  .dictionary(
    text.filter((word) => word !== ''),
    fc.integer({ min: 1, max: 50 }),
    { maxKeys: 12 },
  )
  .map((counts): Lexicon => {
    const words = new Map(Object.entries(counts))
    return {
      frequency: (word) => words.get(word) ?? 0,
      longest: Math.max(0, ...[...words.keys()].map((word) => word.length)),
      total: [...words.values()].reduce((sum, count) => sum + count, 0),
    }
  })

const segment = (input: string, words: Lexicon) => likeliestCut(latticeOf(input, words), [])

test('words cover any text without gaps, in order', () => {
  fc.assert(
    fc.property(text, lexicon, (input, words) => {
      const cut = segment(input, words)
      expect(cut.map((word) => word.text).join('')).toBe(input)
      let at = 0
      for (const word of cut) {
        expect(word.from).toBe(at)
        expect(word.to).toBeGreaterThan(at)
        expect(input.slice(word.from, word.to)).toBe(word.text)
        at = word.to
      }
      expect(at).toBe(input.length)
    }),
  )
})

test('no path is more probable', () => {
  const score = (cut: readonly string[], words: Lexicon) =>
    cut.reduce(
      (sum, word) => sum + Math.log(Math.max(words.frequency(word), 1) / Math.max(words.total, 1)),
      0,
    )
  /** Every way to cut a text of Han characters. */
  const ways = (input: string): string[][] =>
    input === ''
      ? [[]]
      : [...input].flatMap((_, i) => ways(input.slice(i + 1)).map((rest) => [input.slice(0, i + 1), ...rest]))
  const short = fc.string({ unit: fc.constantFrom('云', '溪', '镇'), maxLength: 6 })
  fc.assert(
    fc.property(short, lexicon, (input, words) => {
      const possible = ways(input).filter((way) =>
        way.every((word) => word.length === 1 || words.frequency(word) > 0),
      )
      const best = Math.max(...possible.map((way) => score(way, words)))
      expect(
        score(
          segment(input, words).map((word) => word.text),
          words,
        ),
      ).toBeCloseTo(best, 6)
    }),
  )
})
