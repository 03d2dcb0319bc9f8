import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Waits } from '../../../src/renderer/facsimile/waits'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what comes at once is not told of', () => {
  const told: boolean[] = []
  const done = new Waits((long) => told.push(long)).begin()
  vi.advanceTimersByTime(500)
  done()
  vi.advanceTimersByTime(5_000)
  expect(told).toEqual([])
})

test('a long wait is told of once, and its end when the last one has come', () => {
  const told: boolean[] = []
  const waits = new Waits((long) => told.push(long))
  const first = waits.begin()
  const second = waits.begin()
  vi.advanceTimersByTime(2_000)
  expect(told).toEqual([true])
  first()
  expect(told).toEqual([true])
  second()
  expect(told).toEqual([true, false])
})
