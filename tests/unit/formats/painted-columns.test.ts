import { describe, expect, test } from 'vitest'
import { type PaintedGlyph, readSheet, sourceOfSheets } from '../../../src/core/formats'

const size = 10
const gutter = 10.5

/** A line of full-width glyphs from (x, y) on, `advance` apart. */
function painted(text: string, x: number, y: number, em = size): PaintedGlyph[] {
  return Array.from(text, (char, n) => ({
    text: char,
    box: { x: x + n * em, y, width: em, height: em },
    font: 'f',
    size: em,
    baseline: y + em * 0.8,
    visible: true,
    colour: '#000000',
  }))
}

const read = (glyphs: readonly PaintedGlyph[]) =>
  sourceOfSheets('page.pdf', [readSheet({ glyphs, images: [], width: 600, height: 800 }, 1)]).lines.map(
    ({ text }) => text,
  )

const first = 50
const second = first + 8 * size + gutter

const column = (lines: readonly string[], x: number, y = 50) =>
  lines.flatMap((text, n) => painted(text, x, y + n * 15))

const left = [
  '渡口的船停在岸边',
  '等了一夜的人上船',
  '船夫解开缆绳说走',
  '雾里传来对岸的钟',
  '钟声一共响了五下',
]
const right = [
  '对岸的集市开张了',
  '卖鱼的把筐摆路边',
  '卖布的挂起一匹布',
  '孩子围着糖人不走',
  '太阳把雾照得透亮',
]

describe('two columns of a PDF', () => {
  test('stay two where a mark at a line’s end hangs over the gutter with its white half', () => {
    const hanging = left.with(2, '船夫说咱们走吧”')
    const glyphs = [...column(hanging, first), ...column(right, second)].map((glyph) =>
      glyph.text === '”' ? { ...glyph, box: { ...glyph.box, x: glyph.box.x + size / 2 } } : glyph,
    )
    expect(read(glyphs)).toEqual([...hanging, ...right])
  })

  test('stay two where less than a character’s width parts them', () => {
    const near = first + 8 * size + size * 0.85
    expect(read([...column(left, first), ...column(right, near)])).toEqual([...left, ...right])
  })
})
