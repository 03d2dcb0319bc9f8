import { expect, test } from 'vitest'
import {
  type LinePart,
  linePartsOf,
  partCounts,
  partLength,
  unreadStretches,
} from '../../../src/renderer/review/line-parts'
import { page } from '../document/page'

const long = '渡口的船照常开。'.repeat(20)
const text = [
  [
    ['headline', '1|渡口'],
    ['body', `3|${long}4|旧钟`],
    ['body', '5| '],
  ],
] as const
const document = page(...text)
const parts = linePartsOf(document)
const spoken = ({ line, part }: LinePart) => `${line}.${part}`

test('a printed line is one part, a line as long as a page is many, and a blank is none', () => {
  expect(parts.map(spoken)).toEqual(['1.0', '3.0', '3.1', '3.2', '4.0'])
  expect([...partCounts(parts)]).toEqual([
    [1, 1],
    [3, 3],
    [4, 1],
  ])
  for (const { from, to, text } of parts) expect(document.textBetween(from, to)).toBe(text)
})

test('what goes on in another block counts on in its line', () => {
  const half = long.slice(0, partLength / 2)
  const torn = linePartsOf(
    page([
      ['body', `1|${half}`],
      ['body', `1|${half}${half}`],
    ]),
  )
  expect(torn.map(spoken)).toEqual(['1.0', '1.0', '1.1'])
})

test('what is left begins within a line where it was not read to its end', () => {
  const read = new Set(['1.0', '3.0', '3.1', '4.0'])
  const left = unreadStretches(parts, (part) => read.has(spoken(part)))
  expect(left.map(spoken)).toEqual(['3.2'])
  expect(left[0]?.from).toBe((parts[1]?.from ?? 0) + 2 * partLength)
})

test('parts and lines that follow each other are one stretch', () => {
  const begins = (...read: readonly string[]) =>
    unreadStretches(parts, (part) => read.includes(spoken(part))).map(spoken)
  expect(begins()).toEqual(['1.0', '3.0'])
  expect(begins('3.1')).toEqual(['1.0', '3.0', '3.2'])
  expect(begins('1.0', '3.0')).toEqual(['3.1'])
})
