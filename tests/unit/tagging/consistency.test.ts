import { expect, test } from 'vitest'
import { disagreements, type InText } from '../../../src/core/tagging/consistency'
import { findFigures } from '../../../src/core/tagging/figures'

/** Every figure of some texts, as the library hands them on: one article each. */
function figuresOf(...texts: readonly string[]): readonly InText[] {
  return texts.flatMap((text, article) =>
    findFigures(text).flatMap(({ from, to, value, unit, approx }) => {
      const ends = typeof value === 'number' ? [value, value] : Array.isArray(value) ? value : []
      const [low, high] = ends as readonly number[]
      return low === undefined || high === undefined
        ? []
        : [{ text, from, to, low, high, unit, approx, article: String(article) }]
    }),
  )
}

function told(...texts: readonly string[]): readonly string[] {
  const figures = figuresOf(...texts)
  return disagreements(figures).map(({ one, other, how }) => {
    const said = (index: number) => figures[index]?.text.slice(figures[index].from, figures[index].to)
    return `${said(one)} ${said(other)} ${how}`
  })
}

test.each([
  ['写得更准', '协会会员1.3万多人。', '协会会员13353人。'],
  ['余在万的前后', '覆盖职工2.55余万人。', '覆盖职工25500余人。'],
  ['近', '服务企业近300家。', '服务企业296家。'],
  ['取整', '项目总投资2.6亿元。', '项目总投资26012万元。'],
  ['另一年', '2022年园区产值40亿元。', '2023年园区产值41亿元。'],
  ['另一件事', '覆盖职工10164人。', '培训教师10146人。'],
  ['同样的数', '覆盖职工10164人。', '覆盖职工10164人。'],
])('%s：%s %s 不矛盾', (_, one, other) => {
  expect(told(one, other)).toEqual([])
})

test.each([
  ['覆盖职工10164人。', '累计覆盖职工10146人。', '10164人 10146人 slip'],
  ['园区项目总投资约40亿元。', '园区项目总投资4.0亿元。', '40亿元 4.0亿元 scale'],
  ['协会会员1.3万多人。', '协会会员15353人。', '1.3万多人 15353人 differ'],
  [
    'The festival drew 4,512 visitors.',
    'The festival drew 4,521 visitors.',
    '4,512 visitors 4,521 visitors slip',
  ],
])('%s %s', (one, other, expected) => {
  expect(told(one, other)).toEqual([expected])
})

test('ten thousand figures are compared without comparing each with each', () => {
  const texts = Array.from({ length: 10_000 }, (_, n) => `第${n}组会员${n + 100}人。`)
  expect(disagreements(figuresOf(...texts.slice(0, 2000)))).toBeInstanceOf(Array)
})
