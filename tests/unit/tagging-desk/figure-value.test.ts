import { expect, test } from 'vitest'
import { readValue, writtenValue } from '../../../src/renderer/tagging/figure-value'

test.each([
  ['1,260,000,000', 'money', 1_260_000_000],
  ['83.4', 'percent', 83.4],
  ['', 'quantity', null],
  ['2–3', 'quantity', [2, 3]],
  ['2-3', 'quantity', [2, 3]],
  ['-2', 'quantity', -2],
  ['2024-03', 'date', '2024-03'],
  ['2024-03-18/2024-03-20', 'date', '2024-03-18/2024-03-20'],
] as const)('%s as a %s is %j', (typed, kind, value) => {
  expect(readValue(typed, kind)).toEqual({ ok: true, value })
})

test.each([
  ['many', 'quantity'],
  ['3–2', 'quantity'],
  ['2024-13', 'date'],
  ['18 March', 'date'],
] as const)('%s is no %s', (typed, kind) => {
  expect(readValue(typed, kind)).toEqual({ ok: false })
})

test('a value is typed as it was read', () => {
  for (const value of [12, [2, 3] as const, null]) {
    const again = readValue(writtenValue(value), 'quantity')
    expect(again).toEqual({ ok: true, value })
  }
  expect(writtenValue('2024-03')).toBe('2024-03')
})
