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

  test('at a gutter that an engine filled with marks, though one row has a letter there', () => {
    const [left, right] = [texts(8, '春'), texts(8, '夏')]
    const rows = (between: string) =>
      left.map((text, n) => `100 ${100 + n * 24} ${text}${between.charAt(n)}${right[n]}`)
    const order = read(rows('“ ”入|” “')).join('')
    expect(order.replace(/[\p{P}|入\s]/gu, '')).toBe([...left, ...right].join(''))
    // Letters in every other row, and they are rows of one column.
    expect(read(rows('入”入”入”入”'))).toHaveLength(8)
  })

  test('where three rows fall into equal columns, but not in the middle of verses', () => {
    const [left, right] = [texts(3, '春'), texts(3, '夏')]
    const rows = (mark: string) => left.map((text, n) => `100 ${100 + n * 30} ${text}${mark}${right[n]}`)
    const lower = [...column(140, 260, 4, '秋'), ...column(320, 260, 4, '冬')]
    expect(read([...rows('”'), ...lower]).slice(0, 3)).toEqual(left.map((text) => `${text}”`))
    expect(read([...rows('，'), ...lower]).slice(0, 3)).toEqual(left.map((text, n) => `${text}，${right[n]}`))
  })

  test('alone, where the lines above and below end and begin, though its last piece is a word', () => {
    const [left, right] = [texts(5, '春'), texts(5, '夏').with(2, '夏。')]
    const rows = left.flatMap((text, n) =>
      n === 2
        ? [`100 160 ${text} ${right[n]}`]
        : [`100 ${100 + n * 30} ${text}`, `280 ${100 + n * 30} ${right[n]}`],
    )
    expect(read(rows)).toEqual([...left, ...right])
  })

  test('on a page scanned askew', () => {
    const [left, right] = ['春'.repeat(8), '夏'.repeat(8)]
    const isRun = (n: number) => n < 2 || n > 57
    const rows = Array.from({ length: 60 }, (_, n) => [
      `100 ${100 + n * 30} ${left}`,
      `280 ${100 + n * 30} ${right}`,
    ])
    const run = rows.flatMap((row, n) => (isRun(n) ? [`100 ${100 + n * 30} ${left}”${right}`] : row))
    const { lines } = readOcr('alto', 'p', altoPage(run, '', 0.012))
    expect(lines.map(({ text }) => text.replace('”', ''))).toEqual([
      ...rows.map(() => left),
      ...rows.map(() => right),
    ])
  })

  test('so that no piece reaches into the gutter', () => {
    const [left, right] = [texts(8, '春'), texts(8, '夏')]
    const rows = left.map((text, n) => `100 ${100 + n * 30} ${text}${'”“'.charAt(n % 2)}${right[n]}`)
    const boxes = sourceOf(rows).lines.flatMap(({ box }) => box ?? [])
    expect(new Set(boxes.map(({ x, width }) => `${x} ${x + width}`))).toEqual(new Set(['100 260', '280 440']))
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
