import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { type Source, sourceFromText } from '../../../src/core/text'
import { draftText, page, wildLines, wildText } from '../../corpus/pages'
import { account } from './account'

function keepsEveryCharacter(source: Source): void {
  const draft = clean(source)
  const { left, held } = account(source, draft)
  expect(held).toEqual(left)
  const blocks = draft.articles.flatMap((article) => article.blocks)
  expect(blocks.toSorted((a, b) => a - b)).toEqual(draft.blocks.map((_, index) => index))
  for (const { block, from, to } of draft.suspects) {
    expect(from).toBeLessThanOrEqual(to)
    expect(to).toBeLessThanOrEqual(draft.blocks[block]?.text.length ?? -1)
  }
}

describe('cleaning', () => {
  test('loses and adds no character outside a correction, on any text', () => {
    fc.assert(
      fc.property(wildText, (text) => keepsEveryCharacter(sourceFromText('page.txt', text))),
      { numRuns: 400 },
    )
  })

  test('loses and adds no character outside a correction, on pages', () => {
    fc.assert(
      fc.property(page, ({ raw }) => keepsEveryCharacter(sourceFromText('page.txt', raw))),
      { numRuns: 100 },
    )
  })

  test('brings wrapped pages back to their paragraphs, all but the few that look the same either way', () => {
    const pages = fc.sample(page, { numRuns: 300, seed: 11 })
    const right = pages.filter(({ raw, paragraphs }) => {
      const texts = clean(sourceFromText('page.txt', raw)).blocks.map(({ text }) => text)
      return texts.join('\n') === paragraphs.join('\n')
    })
    expect(right.length / pages.length).toBeGreaterThan(0.97)
  })

  test('of a line is the same whatever stands elsewhere', () => {
    fc.assert(
      fc.property(page, page, ({ paragraphs: [first = ''] }, { raw }) => {
        const line = `${first}产值2.8 亿元,同比增长3%;⼯作 进展`
        const own = (text: string) => {
          const draft = clean(sourceFromText('page.txt', text))
          const at = text.split('\n').indexOf(line) + 1
          return draft.corrections
            .filter((correction) => correction.line === at)
            .map(({ rule, removed, added, fromSource }) => [rule, removed, added, fromSource])
        }
        const alone = own(`${line}\n\n${raw}`)
        expect(alone.length).toBeGreaterThan(3)
        expect(own(`${raw}\n\n${line}`)).toEqual(alone)
      }),
      { numRuns: 50 },
    )
  })

  test('of a line is the same whatever is left open elsewhere', () => {
    const mark = fc.constantFrom('（', '(', '）', ')', '“', '”', '"', '《', '》', ',', '一一', '-一')
    const opened = fc
      .tuple(fc.constantFrom('渡口的灯亮了', '船工们收起缆绳'), mark, fc.constantFrom('今年', '镇上'))
      .map(([first, one, last]) => `${first}${one}${last}的人都记得那一年。`)
    fc.assert(
      fc.property(fc.uniqueArray(opened, { minLength: 2, maxLength: 8 }), (texts) => {
        const made = (order: readonly string[]) =>
          clean(sourceFromText('page.txt', order.join('\n\n')))
            .corrections.map(({ line, rule, fromSource, removed, added }) =>
              [order[(line - 1) / 2], fromSource, rule, removed, added].join(' '),
            )
            .sort()
        expect(made(texts.toReversed())).toEqual(made(texts))
      }),
      { numRuns: 200 },
    )
  })

  test('changes nothing on a clean page', () => {
    fc.assert(
      fc.property(page, ({ paragraphs }) => {
        const draft = clean(sourceFromText('page.txt', paragraphs.join('\n\n')))
        expect(draft.corrections).toEqual([])
        expect(draft.blocks.map(({ text }) => text)).toEqual(paragraphs)
      }),
      { numRuns: 100 },
    )
  })

  test('done twice leaves every character where it was, on any line or two', () => {
    const solid = (text: string) => text.replace(/\s/gu, '')
    fc.assert(
      fc.property(wildLines, (text) => {
        const once = draftText(clean(sourceFromText('page.txt', text)))
        expect(solid(draftText(clean(sourceFromText('page.txt', once))))).toBe(solid(once))
      }),
      { numRuns: 400 },
    )
  })

  test('done twice equals once, on pages', () => {
    fc.assert(
      fc.property(page, ({ raw }) => {
        const once = draftText(clean(sourceFromText('page.txt', raw)))
        expect(draftText(clean(sourceFromText('page.txt', once)))).toBe(once)
      }),
      { numRuns: 100 },
    )
  })
})
