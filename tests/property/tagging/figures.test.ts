import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../src/core/tagging/figures'

const atoms =
  '一二两三四五六七八九十百千万亿〇零几数多余来第上前半约近分之点年月日时号季度届期个名家人元美成倍万吨/%％.,，。、：:-—至到0123456789０９廿“”‘’《》（）+中的在大会举行𠮷🏭 \naA$£stwo'
const noise = fc.array(fc.constantFrom(...atoms), { maxLength: 60 }).map((parts) => parts.join(''))

const sentences = [
  '全镇现有企业1558家',
  '参展人数2.55余万人',
  '增长83.4%',
  '百分之十五的村民回乡',
  '签约3亿美元',
  '两到三天办结',
  '2022年4月9日开工',
  '一季度位居全县第一',
  '三分之二以上的作坊',
  '第二批8—10个',
  '他说：“新建厂房20座。”',
  '推进“百名工匠进车间”',
  '完成《振兴规划（2022-2025年）》',
  '2031年云江市技能大赛',
  '作坊始建于2031年',
  '云江市技能大赛在即',
  '产量名列全省',
  '第一，要抓落实',
  '二十三岁',
  '123',
  'In 1998 it sold 15,000 cars',
]

describe('findFigures', () => {
  it('gives sorted, disjoint spans inside the text that never cut a character', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'grapheme' })), (text) => {
        let last = 0
        for (const figure of findFigures(text)) {
          expect(figure.from).toBeGreaterThanOrEqual(last)
          expect(figure.to).toBeGreaterThan(figure.from)
          expect(figure.to).toBeLessThanOrEqual(text.length)
          expect(figure.text).toBe(text.slice(figure.from, figure.to))
          expect(figure.text.isWellFormed()).toBe(true)
          last = figure.to
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('gives finite numbers, ascending ranges and dates without holes', () => {
    fc.assert(
      fc.property(noise, (text) => {
        for (const { kind, value, unit } of findFigures(text)) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
          if (Array.isArray(value)) expect(value[0]).toBeLessThan(value[1])
          if (typeof value === 'string')
            expect(value).toMatch(/^-?\d{3,4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/u)
          if (kind === 'date') expect(unit).toBeNull()
          expect(unit).not.toBe('')
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('reads a sentence the same wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }), (parts) => {
        const alone = parts.flatMap((part) =>
          findFigures(`${part}。`).map(({ text, value, unit }) => [text, value, unit]),
        )
        const joined = findFigures(parts.map((part) => `${part}。`).join(''))
        expect(joined.map(({ text, value, unit }) => [text, value, unit])).toEqual(alone)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    '1',
    '一',
    '万',
    '十',
    '1-',
    '1,',
    '111,',
    '1.',
    '1+',
    '百分之',
    '三分之',
    '第一、',
    '三、',
    '2022年',
    '2022年（',
    '5月',
    '“',
    '《',
    '个亿',
    'one ',
    'hundred and ',
    '$1',
    '数十',
    '上百',
    '一点',
  ])('comes to an end on 100,000 characters of %s', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    for (const figure of findFigures(`1${text}`)) expect(figure.to).toBeGreaterThan(figure.from)
  })
})
