import { expect, test, vi } from 'vitest'
import { askedOnce } from '../../../src/core/layout/cues/asked-once'

test('a text is asked about once, whether the answer was yes or no', () => {
  const answer = vi.fn((text: string) => text.endsWith('。'))
  const ends = askedOnce(answer)
  expect(['夜校开课。', '夜校', '夜校开课。', '夜校'].map(ends)).toEqual([true, false, true, false])
  expect(answer).toHaveBeenCalledTimes(2)
})

test('answers are right when far more texts were asked about than are kept', () => {
  const isEven = askedOnce((text) => Number(text) % 2 === 0)
  const numbers = Array.from({ length: 5000 }, (_, n) => n)
  for (const n of [...numbers, ...numbers]) expect(isEven(String(n))).toBe(n % 2 === 0)
})

test('what is longer than any row is not kept', () => {
  const answer = vi.fn(() => true)
  const asked = askedOnce(answer)
  const long = '桥'.repeat(10_000)
  expect([long, long].map(asked)).toEqual([true, true])
  expect(answer).toHaveBeenCalledTimes(2)
})
