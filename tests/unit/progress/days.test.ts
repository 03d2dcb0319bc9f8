import { expect, test } from 'vitest'
import { dayLabels } from '../../../src/renderer/progress/day-labels'
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

test('the words under the days keep within the drawing and off each other, and the last day has some', () => {
  const labels = dayLabels(56, 1000 / 56, 1000)
  expect(labels.get(55)).toEqual({ x: 1000, textAnchor: 'end' })
  // So wide is a day of two figures in Chinese, in a small window.
  const long = 84
  const words = [...labels]
    .toSorted(([a], [b]) => a - b)
    .map(([, { x, textAnchor }]) => {
      const from = { start: x, middle: x - long / 2, end: x - long }[textAnchor]
      return { from, to: from + long }
    })
  for (const [index, { from, to }] of words.entries()) {
    expect(from).toBeGreaterThanOrEqual(words[index - 1]?.to ?? 0)
    expect(to).toBeLessThanOrEqual(1000)
  }
  // Of few days, which leave the drawing half empty, the words stand under their bars.
  expect(dayLabels(14, 54, 1000).get(13)).toEqual({ x: 729, textAnchor: 'middle' })
})
