import { expect, test } from 'vitest'
import { Columns } from '../../../src/core/layout/rows/columns'
import { HeadingRows } from '../../../src/core/layout/rows/heading-rows'
import { toRows } from '../../../src/core/layout/rows/row'
import { settingOf } from '../../../src/core/layout/rows/setting'
import { Ledger, sourceFromText } from '../../../src/core/text'

/** Whether a page's nth line, 0-based, stands for itself. */
function isHeading(texts: readonly string[], n: number): boolean {
  const ledger = new Ledger(sourceFromText('page.txt', texts.join('\n')))
  const lines = texts.map((_, index) => ({
    index,
    tape: ledger.line(index),
    blanks: 0,
    level: null,
    shadowed: false,
    copies: 1,
    headlineWith: null,
    indented: false,
    place: null,
  }))
  const rows = toRows(lines, 1, new Set())
  const setting = settingOf(rows)
  return new HeadingRows(rows, 1, setting, new Columns(rows, 1, [], setting)).has(n)
}

test('a line as wide as its column is no row of it where only what it quotes holds a mark', () => {
  const headed = (kicker: string) =>
    isHeading(
      [
        '在老街上转一转。白鹭镇把打更的老人们',
        '请到茶馆里坐班，每人管两条街，听街坊',
        '说事，当场能办的当场办，办不了的记在',
        '簿子上，三天回话。',
        '▶ 程远',
        kicker,
        '桥头镇全力请人学艺家家冬闲有事忙',
      ],
      5,
    )
  expect(headed('走好“修桥铺路、搭台唱戏”冬闲路子')).toBe(true)
  expect(headed('走好修桥铺路、搭台唱戏的冬闲好路子')).toBe(false)
})

test('the first of some short rows beside a photo is none, where the rows above and below are as short', () => {
  const rows = (above: string) => [
    '老粮站空了十二年，今年春天修好了，',
    '屋顶换上新瓦，墙还是那一道墙。门口',
    '都刻着名字，谁打的一看就知道，镇里',
    '还办起了一家不打烊的书屋，每晚开到',
    above,
    '渡口还为夜里回家的人',
    '点起了“长明的灯”，',
    '由撑船的老人轮流照看着，灯油是茶馆',
    '凑的钱，一个月换一回，谁都不肯落下',
  ]
  expect(isHeading(rows('九点，下雨也点着灯。'), 5)).toBe(false)
  expect(isHeading(rows('九点。'), 5)).toBe(true)
})

test('the first of two rows is none, where most of the page is as wide as it is with its indent', () => {
  const rows = (first: string) => [
    '老粮站空了十二年，今年春天修好了，',
    '屋顶换上新瓦，墙还是那一道墙。门口',
    '都刻着名字，谁打的一看就知道，镇里',
    '还办起了一家不打烊的书屋，每晚开到',
    '九点。',
    '遗失声明',
    first,
    '证一本，声明作废。',
    '通知',
  ]
  expect(isHeading(rows('云溪镇归帆不慎遗失茶馆里的借阅'), 6)).toBe(false)
  expect(isHeading(rows('归帆不慎遗失茶馆的借阅'), 6)).toBe(true)
})
