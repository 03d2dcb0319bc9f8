import { describe, expect, test } from 'vitest'
import { readOcr } from '../../../src/core/formats'
import { clean } from '../../../src/core/rules'
import { altoPage } from './alto-page'

const sourceOf = (lines: readonly string[]) => readOcr('alto', 'p', altoPage(lines))
const read = (lines: readonly string[]) => sourceOf(lines).lines.map(({ text }) => text)

/** Lines of a column from (x, y) on, 30 below each other, eight characters wide, each with its number. */
const texts = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => `${name.repeat(7)}${'一二三四五六七八九'.charAt(n)}`)
const column = (x: number, y: number, count: number, name: string) =>
  texts(count, name).map((text, n) => `${x} ${y + n * 30} ${text}`)

describe('a line is cut', () => {
  test('at white that it shares with the lines above and below, though none ends or begins there', () => {
    const [left, right] = [texts(8, '春'), texts(8, '夏')]
    const run = left.map((text, n) => `100 ${100 + n * 30} ${text}  ${right[n]}`)
    expect(read(run)).toEqual([...left, ...right])
  })

  test('at a gutter that an engine filled with marks, where no letter of any row stands', () => {
    const [left, right] = [texts(8, '春'), texts(8, '夏')]
    const run = left.map((text, n) => `100 ${100 + n * 30} ${text}${'“ ”，'.charAt(n % 4)}${right[n]}`)
    const order = read(run).join('')
    expect(order.replace(/\p{P}/gu, '')).toBe([...left, ...right].join(''))
    // A letter in one row, and they are rows of one column.
    const whole = run.with(3, run[3]?.replace('，夏', '夏夏') ?? '')
    expect(read(whole)).toHaveLength(8)
  })

  test('between two headlines that an engine ran together', () => {
    const run = '100 50 40 夜校满座      渡口夜里开船'
    const lower = [...column(100, 110, 4, '春'), ...column(300, 110, 4, '夏'), ...column(500, 110, 4, '秋')]
    expect(read([run, ...lower])).toContain('渡口夜里开船')
  })

  test('but not amid a caption in small type over columns', () => {
    const wide = '孩子们提着自家扎的鱼灯走过老石桥去看'.slice(0, 21)
    const caption = [`100 100 17 ${wide}水里月亮`, '100 125 17 鱼灯过了石桥灯会散']
    const lower = [...column(100, 155, 5, '春'), ...column(300, 155, 5, '夏')]
    expect(read([...caption, ...lower])).toContain(`${wide}水里月亮`)
  })
})

describe('the pieces of a row that an engine cut in two amid its column', () => {
  const left = column(100, 100, 8, '春')
  const wide = [
    '340 100 渡口新装十二盏路灯日前亮起来了',
    '300 130 晚归的人不用再打手电。摆渡的老人',
    '300 160 说，夜里也看得清水面了',
    '540 160 渡船可以',
    '300 190 从今往后多开两班',
    '480 190 让晚归的乡亲们',
    '300 220 都能够赶得上最后一班船，早些回到',
    '300 250 自己的家里去吃上一口热饭。',
    '340 280 渡口的灯一直亮到天明才会熄灭。',
  ]

  test('are read together', () => {
    const order = read([...left, ...wide])
    expect(order.indexOf('渡船可以')).toBe(order.indexOf('说，夜里也看得清水面了') + 1)
    expect(order.indexOf('从今往后多开两班')).toBe(order.indexOf('渡船可以') + 1)
  })

  test('make one line of their paragraph', () => {
    const { blocks } = clean(sourceOf([...left, ...wide]))
    expect(blocks.map(({ text }) => text).join('¶')).toContain('看得清水面了渡船可以从今往后多开两班')
  })
})
