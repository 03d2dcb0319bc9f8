import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/core/document'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'
import { misread, slips } from '../../corpus/misread'
import { compose, type Family, families } from '../../corpus/newspaper/compose'
import { draftText, page, spoiltLines, wildText } from '../../corpus/pages'
import { account } from './account'

/** All rules with the word lists that the program has: what holds of cleaning holds with them. */
const known = knowledge()
const read = (text: string) => clean(sourceFromText('page.txt', text), known)
const solid = (draft: Draft) =>
  draft.blocks
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '')

const family = fc.constantFrom(...(Object.keys(families) as Family[]))
const composed = fc.tuple(family, fc.integer()).map(([kind, seed]) => compose(kind, seed).raw)
/** Without shadows: one that is misread repeats nothing any more, and goes once its neighbours are gone. */
const misreadPages = fc
  .tuple(fc.constantFrom<Family[]>('headlinesBehind', 'headlinesFirst', 'engine'), fc.integer(), slips)
  .map(([kind, seed, where]) => misread(compose(kind, seed).raw, where))

/** On a page with such lines less evidence is enough for a correction. */
const rough = [
  '镇里的老匠人神出更没，四而八方的学徒都找不到他。',
  '巡防队〈共九人）昼夜守着渡口，河工〈多为青年）轮流值更。',
  '老人说"河堤修好了"，孩子们说"明年再来"，众人都笑了。',
]

/** Paragraphs that stand apart, each a line, some characters misread. */
const paragraphs = fc
  .tuple(page, slips)
  .map(([{ paragraphs: texts }, where]) => [...rough, ...misread(texts.join('\n'), where).split('\n')])

describe('cleaning with all word lists', () => {
  test('loses and adds no character outside a correction, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(wildText, composed, misreadPages, fc.string({ unit: 'binary' })), (text) => {
        const source = sourceFromText('page.txt', text)
        const { left, held } = account(source, clean(source, known))
        expect(held).toEqual(left)
      }),
      { numRuns: 120 },
    )
  })

  test('done twice equals once', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const first = read(texts.join('\n\n'))
        expect(first.corrections.length).toBeGreaterThan(5)
        const once = draftText(first)
        expect(draftText(read(once))).toBe(once)
      }),
      { numRuns: 60 },
    )
  })

  test('done twice leaves every character where it was, on pages as they come', () => {
    fc.assert(
      fc.property(fc.oneof(composed, misreadPages), (raw) => {
        const once = read(raw)
        expect(solid(read(draftText(once)))).toBe(solid(once))
      }),
      { numRuns: 40 },
    )
  })

  test('done twice leaves every character where it was, wherever misreads stand thick, all but a few times', () => {
    const texts = fc.sample(spoiltLines, { numRuns: 400, seed: 16 })
    const kept = texts.filter((text) => {
      const once = read(text)
      return solid(read(draftText(once))) === solid(once)
    })
    expect(kept.length / texts.length).toBeGreaterThanOrEqual(0.95)
  })

  test('changes nothing on a clean page', () => {
    fc.assert(
      fc.property(family, fc.integer(), (kind, seed) => {
        // A bracket stands close behind 本报讯, whatever the story's raw text says.
        const texts = compose(kind, seed).blocks.map(({ text }) => text.replace('讯 （', '讯（'))
        const { corrections } = read(texts.join('\n\n'))
        expect(corrections).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('corrects the same in a paragraph wherever the others stand', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (texts, ranks) => {
        const one = [...new Set(texts)]
        const other = one
          .map((text, n) => ({ text, rank: ranks[n] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ text }) => text)
        const made = (order: readonly string[]) =>
          read(order.join('\n\n'))
            .corrections.map(({ line, rule, fromSource, removed, added }) =>
              [order[(line - 1) / 2], fromSource, rule, removed, added].join(' '),
            )
            .sort()
        expect(made(other)).toEqual(made(one))
      }),
      { numRuns: 60 },
    )
  })
})
