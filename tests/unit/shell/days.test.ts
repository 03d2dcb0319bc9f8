import { expect, test } from 'vitest'
import { withoutGaps } from '../../../src/renderer/progress/days'

test('days without anything stand between those with something', () => {
  const days = withoutGaps(
    [
      { day: '2024-02-28', pages: 2 },
      { day: '2024-03-01', pages: 1 },
    ],
    56,
  )
  expect(days.slice(-3)).toEqual([
    { day: '2024-02-28', pages: 2 },
    { day: '2024-02-29', pages: 0 },
    { day: '2024-03-01', pages: 1 },
  ])
  expect(days).toHaveLength(14)
})

test('of a long time the last days are shown', () => {
  const days = withoutGaps(
    [
      { day: '2023-01-01', pages: 9 },
      { day: '2024-03-01', pages: 1 },
    ],
    56,
  )
  expect(days).toHaveLength(56)
  expect(days.at(-1)).toEqual({ day: '2024-03-01', pages: 1 })
})

test('nothing done is no days', () => {
  expect(withoutGaps([], 56)).toEqual([])
})
