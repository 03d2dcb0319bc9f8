import { describe, expect, test } from 'vitest'
import { certainOfBoth } from '../../../src/core/rules/misreads/han/certain'
import type { Reading } from '../../../src/core/rules/misreads/han/han-readings'
import { found, rough } from './found-misreads'

test.each([
  ['他低着头不辽声。', '辽?吭'],
  ['这里一年下六百训米雨。', '训?毫'],
  ['小船队第一次间进决赛。', '间→闯'],
])(
  'what engines take in other typefaces comes first where words speak for it as well: %s',
  (text, expected) => {
    expect(found([...rough, text])).toContain(expected)
  },
)

test('a rare character that the page has elsewhere is likelier than others', () => {
  const rope = '他们连夜把揽绳系好才回家。'
  const ofRopes = '船上的缆绳粗，缆绳长，缆绳湿，换一根缆绳。'
  expect(found([...rough, rope])).not.toContain('揽?缆')
  expect(found([...rough, ofRopes, rope])).toContain('揽?缆')
})

test.each([
  ['公司还为员工购买了意外伤善保险。', '善?害'],
  ['村民们团结合作，共度难美。', '美?关'],
])('the words around tell what was meant: %s', (text, expected) => {
  expect(found([...rough, text])).toContain(expected)
})

test('what the words around do not back is not put in', () => {
  expect(found([...rough, '县里的干部到各村了解清况。'])).not.toContain('况→亮')
})

test('a clean page is not doubted for what a second look alone finds', () => {
  expect(found('他端起茶杯，低着头不响声。小船队第一次进了决赛，众人都站在岸上看。')).toEqual([])
})

describe('a second look is believed', () => {
  const reading: Reading = {
    unit: '闯'.charCodeAt(0),
    gain: 8,
    size: 2,
    shape: 6,
    taken: 4,
    near: 0.8,
    kin: true,
    one: 0,
    two: 0,
    three: 0,
    score: 9,
  }
  const certain = (text: string, at: number, best: Partial<Reading>, right = 0.9, ease = 1) =>
    certainOfBoth(
      text,
      [],
      [{ at, readings: [{ ...reading, ...best }], misread: Math.max(right, 0.9), right }],
      ease,
    ).length > 0
  const unit = (char: string) => char.charCodeAt(0)

  test('on a rough page sooner than on a clean one', () => {
    expect(certain('第一次间进决赛', 3, {})).toBe(true)
    expect(certain('第一次间进决赛', 3, {}, 0.9, 0)).toBe(false)
    expect(certain('第一次间进决赛', 3, {}, 0.99, 0)).toBe(true)
  })

  test('for what looks alike sooner than for what does not', () => {
    const unlike = { shape: 0, taken: 2, near: 0.3, kin: true }
    expect(certain('第一次间进决赛', 3, {}, 0.86)).toBe(true)
    expect(certain('第一次间进决赛', 3, unlike, 0.86)).toBe(false)
    expect(certain('第一次间进决赛', 3, unlike, 0.93)).toBe(true)
    expect(certain('第一次间进决赛', 3, { ...unlike, size: 3 }, 0.86)).toBe(true)
  })

  test('of no character that stands twice, or would', () => {
    expect(certain('学生门门功课好', 3, { unit: unit('闩') })).toBe(false)
    expect(certain('人人敲锣打和鼓', 5, { unit: unit('鼓') })).toBe(false)
  })

  test('of no numeral', () => {
    expect(certain('他住在旁边三楼', 5, { unit: unit('二') })).toBe(false)
    expect(certain('弘扬三牛四干作风', 5, { unit: unit('千') })).toBe(false)
  })

  test('of nothing unlike, nor where the page alone speaks for it', () => {
    expect(certain('国家高新技赛', 5, { shape: 0, taken: 0, near: 0.1, kin: false })).toBe(false)
    expect(certain('共同推进医党工委', 4, { size: 1, taken: 0, two: 5 })).toBe(false)
    expect(certain('共同推进医党工委', 4, { size: 1, taken: 4, two: 5 })).toBe(true)
  })

  test('of numerals that look alike, too, where it leaves no doubt', () => {
    expect(certain('弘扬三牛四干作风', 5, { unit: unit('千') }, 0.95)).toBe(true)
    expect(certain('加强了和夜间巡逻', 3, { unit: unit('一'), shape: 0, size: 3 }, 0.95)).toBe(false)
  })

  test('of what is unlike for a longer word alone', () => {
    const unlike = { shape: 0, taken: 0, near: 0.1, kin: false }
    expect(certain('国家高新技赛', 5, { ...unlike, size: 2 }, 0.99)).toBe(false)
    expect(certain('国家高新技赛', 5, { ...unlike, size: 3 }, 0.99)).toBe(true)
  })

  test('where it agrees with what the first look finds certain, by half for a longer word', () => {
    const certainAfter = (right: number, found = '闯', size = 2) =>
      certainOfBoth(
        '第一次间进决赛',
        [{ at: 3, best: { ...reading, unit: unit(found), size }, misread: 0.95 }],
        [{ at: 3, readings: [reading], misread: 0.95, right }],
        1,
      ).length
    expect(certainAfter(0.75)).toBe(1)
    expect(certainAfter(0.6)).toBe(0)
    expect(certainAfter(0.75, '问')).toBe(0)
    expect(certainAfter(0.5, '闯', 4)).toBe(1)
  })
})
