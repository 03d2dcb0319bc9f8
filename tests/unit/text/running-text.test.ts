import { describe, expect, test } from 'vitest'
import { newsText, RunningText } from '../../../src/core/text/running-text'

const unit = (char: string) => char.charCodeAt(0)
const edge = Number.NaN

describe('text of a few pairs', () => {
  // 的大, 的A, 。的 and 0年 once, 大的 four times or more; 年 stands so far on that two digits tell its place.
  const filler = Array.from({ length: 40 }, (_, n) => String.fromCharCode(0x5000 + n)).join('')
  const text = new RunningText({ units: `的。\n大A0${filler}年`, pairs: 'CA\n.A.--A..hN' })

  test('draws together what was counted side by side, the more the oftener', () => {
    const often = text.fit(unit('大'), unit('的'), unit('火'))
    const once = text.fit(unit('火'), unit('的'), unit('大'))
    expect(often).toBeGreaterThan(once)
    expect(once).toBeGreaterThan(0)
  })

  test('keeps apart what chance would have brought together', () => {
    expect(text.fit(unit('的'), unit('的'), unit('火'))).toBeLessThan(0)
  })

  test('says nothing of what it does not know', () => {
    expect(text.fit(unit('火'), unit('山'), unit('水'))).toBe(0)
  })

  test('takes marks, digits and letters for one of each kind, and an edge for a mark', () => {
    expect(text.fit(unit('，'), unit('的'), unit('火'))).toBe(text.fit(edge, unit('的'), unit('火')))
    expect(text.fit(unit('火'), unit('的'), unit('z'))).toBe(text.fit(unit('火'), unit('的'), unit('A')))
    expect(text.fit(unit('7'), unit('年'), edge)).toBe(text.fit(unit('0'), unit('年'), edge))
  })

  test('says the same of many characters between two neighbours in turn', () => {
    for (const [left, right] of ['的大', '大的', '年A', '。火', '的大'].map((two) =>
      two.split('').map(unit),
    )) {
      const between = text.between(left ?? edge, right ?? edge)
      for (const middle of '的。大A0年山'.split('').map(unit))
        expect(between(middle)).toBe(text.fit(left ?? edge, middle, right ?? edge))
    }
  })

  test('reads places that are told in two digits', () => {
    expect(text.fit(unit('0'), unit('年'), unit('火'))).toBeGreaterThan(0)
  })
})

test.each([
  ['召', '开', '会'],
  ['的', '发', '展'],
  ['受', '到', '了'],
])('newspapers say %s%s%s', (left, middle, right) => {
  expect(newsText().fit(unit(left), unit(middle), unit(right))).toBeGreaterThan(2)
})

test('newspapers do not say what looks like it', () => {
  expect(newsText().fit(unit('召'), unit('升'), unit('会'))).toBeLessThan(
    newsText().fit(unit('召'), unit('开'), unit('会')),
  )
})
