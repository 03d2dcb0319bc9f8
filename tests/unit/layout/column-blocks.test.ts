import { describe, expect, test } from 'vitest'
import { columnBlocks, type Printed } from '../../../src/core/layout/sheet/column-blocks'

const em = 10

/** Lines below each other, each from its left edge to its right one. */
const lines = (edges: readonly (readonly [left: number, right: number])[]): readonly Printed[] =>
  edges.map(([left, right], n) => ({
    box: { x: left, y: n * 15, width: right - left, height: em },
    em,
  }))

describe('a block of lines in one column', () => {
  test('is as wide as its column, though one line hangs over the edge', () => {
    const [block] = columnBlocks(
      lines([
        [0, 80],
        [0, 80],
        [0, 86],
        [0, 80],
        [0, 80],
      ]),
    )
    expect(block?.box).toMatchObject({ x: 0, width: 80 })
  })

  test('is as wide as its widest line where that one stands far out', () => {
    const [block] = columnBlocks(
      lines([
        [0, 80],
        [0, 80],
        [0, 120],
        [0, 80],
        [0, 80],
      ]),
    )
    expect(block?.box).toMatchObject({ x: 0, width: 120 })
  })

  test('goes on below a paragraph’s last line of three characters', () => {
    const blocks = columnBlocks(
      lines([
        [0, 80],
        [0, 30],
        [20, 80],
        [0, 80],
      ]),
    )
    expect(blocks.map((block) => block.lines)).toEqual([[0, 1, 2, 3]])
  })
})

const line = (x: number, y: number, width: number, em: number) => ({ box: { x, y, width, height: em }, em })

const rows = [67, 82, 97].map((y) => line(50, y, 160, 10))

test('a deck over two columns, a little larger than they are, is no line of the one that it begins with', () => {
  expect(columnBlocks([line(50, 50, 184, 11.5), ...rows]).map(({ lines }) => lines)).toEqual([[0], [1, 2, 3]])
})

test('a column’s first line in bold, no wider than the others, is', () => {
  expect(columnBlocks([line(50, 50, 161, 11.5), ...rows]).map(({ lines }) => lines)).toEqual([[0, 1, 2, 3]])
})
