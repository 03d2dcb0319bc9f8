import { describe, expect, test } from 'vitest'
import { readOcr } from '../../../src/core/formats'
import { altoPage } from './alto-page'

const read = (lines: readonly string[]) => readOcr('alto', 'p', altoPage(lines)).lines.map(({ text }) => text)

/** Lines of a column from (x, y) on, 30 below each other, eight characters wide, each with its number. */
const column = (x: number, y: number, count: number, name: string) =>
  Array.from(
    { length: count },
    (_, n) => `${x} ${y + n * 30} ${name.repeat(7)}${'一二三四五六七八九'.charAt(n)}`,
  )

const textOf = (lines: readonly string[]) => lines.map((line) => line.replace(/^[\d ]+/u, ''))

describe('a sheet is cut across', () => {
  test('above headlines that stand side by side, however little white is there', () => {
    const one = column(100, 100, 5, '春')
    const two = column(300, 100, 5, '夏')
    const three = column(500, 100, 5, '秋')
    const below = ['100 258 40 渡口夜里开船', '500 258 40 夜校满座']
    const four = column(100, 310, 4, '冬')
    const five = column(300, 310, 4, '雨')
    const six = column(500, 310, 4, '雪')
    const over = '100 40 40 梨树湾的十二个月里家家忙'
    expect(read([over, ...one, ...two, ...three, ...below, ...four, ...five, ...six])).toEqual(
      textOf([over, ...one, ...two, ...three, below[0] ?? '', ...four, ...five, below[1] ?? '', ...six]),
    )
  })

  test('but not where an engine lost a line in the one column that reaches down there', () => {
    const tall = column(100, 100, 9, '春').filter((_, n) => n !== 5)
    const short = column(300, 100, 3, '夏')
    const last = column(500, 100, 3, '秋')
    const under = ['100 400 40 渡口的灯亮了十二盏有余']
    const lower = [...column(100, 460, 4, '冬'), ...column(300, 460, 4, '雨')]
    expect(read([...tall, ...short, ...last, ...under, ...lower])).toEqual(
      textOf([...tall, ...short, ...last, ...under, ...lower]),
    )
  })
})
