import { expect, test } from 'vitest'
import { columnBlocks } from '../../../src/core/layout/sheet/column-blocks'

const line = (x: number, y: number, width: number, em: number) => ({ box: { x, y, width, height: em }, em })

const rows = [67, 82, 97].map((y) => line(50, y, 160, 10))

test('a deck over two columns, a little larger than they are, is no line of the one that it begins with', () => {
  expect(columnBlocks([line(50, 50, 184, 11.5), ...rows]).map(({ lines }) => lines)).toEqual([[0], [1, 2, 3]])
})

test('a column’s first line in bold, no wider than the others, is', () => {
  expect(columnBlocks([line(50, 50, 161, 11.5), ...rows]).map(({ lines }) => lines)).toEqual([[0, 1, 2, 3]])
})
