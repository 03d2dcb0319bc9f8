import { expect, test } from 'vitest'
import { Columns } from '../../../src/core/layout/columns'
import { toRows } from '../../../src/core/layout/row'
import { Ledger, sourceFromText } from '../../../src/core/text'

test('a line as wide as its column is no row of it where only what it quotes holds a mark', () => {
  const headed = (kicker: string) => {
    const texts = [
      '在老街上转一转。白鹭镇把打更的老人们',
      '请到茶馆里坐班，每人管两条街，听街坊',
      '说事，当场能办的当场办，办不了的记在',
      '簿子上，三天回话。',
      '▶ 程远',
      kicker,
      '桥头镇全力请人学艺家家冬闲有事忙',
    ]
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
    return new Columns(toRows(lines, 1, new Set()), 1).isHeading(5)
  }
  expect(headed('走好“修桥铺路、搭台唱戏”冬闲路子')).toBe(true)
  expect(headed('走好修桥铺路、搭台唱戏的冬闲好路子')).toBe(false)
})
