import { expect, test } from 'vitest'
import { changes, type Draft } from '../../../src/core/document'
import { sourceFromText } from '../../../src/core/text'
import { blocksBetween } from '../../../src/renderer/original/block-lines'
import { lineAtPlace, placeOfSource } from '../../../src/renderer/original/places'
import { page } from '../document/page'

const source = sourceFromText('page.txt', '云溪云溪新桥\n昨天 通车\n| 试刊 |\n旧桥留给行人')
const draft: Draft = { articles: [], blocks: [], corrections: [], suspects: [] }
/** The second article stands first in the source, and a line of it is gone. */
const document = page([['headline', '4|旧桥留给行人']], [['body', '1|云溪新桥2|昨天通车']])
const all = changes(source, document, draft)

const after = (line: number, offset: number) => {
  const place = placeOfSource(document, all, line, offset)
  return place === null ? null : document.textBetween(place, document.resolve(place).end())
}

test('a place in the source leads to where its character is now, over what was taken away before it', () => {
  expect(after(1, 5)).toBe('桥昨天通车')
  expect(after(2, 3)).toBe('通车')
  expect(after(4, 2)).toBe('留给行人')
})

test('a line that is gone leads to where it would stand', () => {
  expect(after(3, 2)).toBe('')
})

test('a block stands beside its own lines and those that are lost behind them', () => {
  const gone = all.filter(({ kind }) => kind === 'line')
  const blocks = blocksBetween(document, { from: 0, to: document.content.size }, gone)
  expect(blocks.map(({ lines }) => lines)).toEqual([[4], [1, 2, 3]])
})

test('a place in the text, or between blocks, tells its source line', () => {
  expect(lineAtPlace(document, 0)).toBe(4)
  const place = placeOfSource(document, all, 2, 4)
  expect(place && lineAtPlace(document, place)).toBe(2)
})
