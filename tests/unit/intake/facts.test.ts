import { expect, test } from 'vitest'
import { dateOrNull, isDate } from '../../../src/renderer/intake/facts'

test.each([
  ['2024', '2024'],
  ['2024-03', '2024-03'],
  ['2024-3-8', '2024-03-08'],
  [' 2024/3/18 ', '2024-03-18'],
  ['2024.03.18', '2024-03-18'],
  ['20240318', '2024-03-18'],
  ['2024年3月18日', '2024-03-18'],
  ['２０２４年３月', '2024-03'],
  ['2024年', '2024'],
])('a date is taken as it is typed: %s', (typed, date) => {
  expect(dateOrNull(typed)).toBe(date)
})

test('a field that is left empty is no mistake, and no date', () => {
  expect(isDate(' ')).toBe(true)
  expect(dateOrNull(' ')).toBeNull()
})

test.each(['2024-02-30', '2024-13', '2024-3/18', '24-3-18', '202403', '3月18日', '2024-'])(
  '%s is no date',
  (typed) => {
    expect(isDate(typed)).toBe(false)
  },
)
