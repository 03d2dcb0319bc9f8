import { expect, test } from 'vitest'
import { rowOfKey } from '../../../src/renderer/shell/scrolled'

test('arrows, pages and ends walk a list, and never out of it', () => {
  const from = (at: number, key: string) => rowOfKey(key, { at, count: 100, page: 10 })
  expect(from(50, 'ArrowDown')).toBe(51)
  expect(from(50, 'ArrowUp')).toBe(49)
  expect(from(50, 'PageDown')).toBe(60)
  expect(from(50, 'PageUp')).toBe(40)
  expect(from(50, 'Home')).toBe(0)
  expect(from(50, 'End')).toBe(99)
  expect(from(95, 'PageDown')).toBe(99)
  expect(from(0, 'ArrowUp')).toBe(0)
  expect(rowOfKey('End', { at: 0, count: 0, page: 10 })).toBe(0)
})

test('a key that walks no list is left to others', () => {
  for (const key of ['Enter', 'a', 'constructor', 'ArrowLeft', 'Tab'])
    expect(rowOfKey(key, { at: 3, count: 9, page: 4 })).toBeNull()
})
