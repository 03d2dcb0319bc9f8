import { expect, test } from 'vitest'
import { readCondition } from '../../../src/core/tagging'

function asks(typed: string) {
  const read = readCondition(typed)
  return read.kind === 'read' ? read.condition : read.reason.key
}
/** Whether a value is within what a condition asks for. */
function takes(typed: string, value: number): boolean {
  const read = readCondition(typed)
  if (read.kind !== 'read') throw new Error(read.reason.key)
  const { least, most } = read.condition
  return (least === null || value >= least) && (most === null || value <= most)
}

test.each([
  ['元 >= 1e9', { unit: '元', least: 1e9, most: null }],
  ['≥10亿元', { unit: '元', least: 1e9, most: null }],
  ['人 1000-5000', { unit: '人', least: 1000, most: 5000 }],
  ['1.5万至2万 人', { unit: '人', least: 15_000, most: 20_000 }],
  ['１，０００～２，０００', { unit: null, least: 1000, most: 2000 }],
  ['<= 50 %', { unit: '%', least: null, most: 50 }],
  ['50％', { unit: '%', least: 50, most: 50 }],
  ['家', { unit: '家', least: null, most: null }],
  ['吨/月', { unit: '吨/月', least: null, most: null }],
  ['13353', { unit: null, least: 13_353, most: 13_353 }],
  ['1.1亿', { unit: null, least: 110_000_000, most: 110_000_000 }],
  ['-3-5', { unit: null, least: -3, most: 5 }],
  ['', { unit: null, least: null, most: null }],
])('%s is read', (typed, condition) => {
  expect(asks(typed)).toEqual(condition)
})

test('more than a number is not the number itself, and is all that lies above it', () => {
  for (const [typed, bound] of [
    ['> 50 %', 50],
    ['> 1e9', 1e9],
    ['> 0', 0],
    ['> -5', -5],
  ] as const) {
    expect(takes(typed, bound)).toBe(false)
    expect(takes(typed, bound + 1e-6)).toBe(true)
    expect(takes(typed.replace('>', '<'), bound)).toBe(false)
    expect(takes(typed.replace('>', '<'), bound - 1e-6)).toBe(true)
  }
})

test.each([
  ['元 >', 'ledger.wrong.noNumber'],
  ['元 > 5 人', 'ledger.wrong.twoUnits'],
  ['人 5000-1000', 'ledger.wrong.order'],
  ['> 5-10', 'ledger.wrong.signAndRange'],
  ['> 5 < 10', 'ledger.wrong.unread'],
])('%s cannot be read, and it is said why', (typed, reason) => {
  expect(asks(typed)).toBe(reason)
})
