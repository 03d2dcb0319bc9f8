import { expect, test } from 'vitest'
import { type Left, nextLeft } from '../../../src/renderer/review/left'

const at = (from: number, to = from): Left => ({ kind: 'suspect', from, to, value: 1 })

test('the next thing after the caret is what is gone to, and after the last one the first', () => {
  const left = [at(4, 6), at(10), at(20)]
  expect(nextLeft(left, { from: 0, to: 0 })).toBe(left[0])
  expect(nextLeft(left, { from: 4, to: 6 })).toBe(left[1])
  expect(nextLeft(left, { from: 10, to: 10 })).toBe(left[2])
  expect(nextLeft(left, { from: 20, to: 20 })).toBe(left[0])
  expect(nextLeft([], { from: 3, to: 3 })).toBeNull()
})
