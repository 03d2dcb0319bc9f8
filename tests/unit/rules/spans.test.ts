import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Spans } from '../../../src/core/rules/spans'

const range = fc.tuple(fc.nat(40), fc.nat(8)).map(([from, length]) => ({ from, to: from + length }))

test('tells as looking at each range does whether one of many overlaps another', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), range, (ranges, asked) => {
      const one = ranges.some(({ from, to }) => from < asked.to && asked.from < to)
      expect(new Spans(ranges).overlap(asked)).toBe(one)
    }),
  )
})

test('what only touches does not overlap', () => {
  const spans = new Spans([{ from: 2, to: 4 }])
  expect(spans.overlap({ from: 4, to: 6 })).toBe(false)
  expect(spans.overlap({ from: 0, to: 2 })).toBe(false)
  expect(spans.overlap({ from: 3, to: 5 })).toBe(true)
})
