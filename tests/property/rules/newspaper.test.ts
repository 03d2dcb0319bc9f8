import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdown, openDraft, plainText, textBlocks } from '../../../src/core/document'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { compose, type Family, families } from '../../corpus/newspaper/compose'
import { type Likeness, likeness } from '../../corpus/newspaper/score'
import { draftText } from '../../corpus/pages'

const read = (family: Family, seed: number): Likeness => {
  const page = compose(family, seed)
  return likeness(clean(sourceFromText('page.txt', page.raw)), page)
}

const opened = (raw: string) => openDraft(clean(sourceFromText('page.txt', raw)))

const blocksOf = (page: ReturnType<typeof opened>) => textBlocks(page).filter(({ text }) => text !== '')

/** The number of each block's article. */
const articlesIn = (page: ReturnType<typeof opened>) =>
  blocksOf(page)
    .map(({ article }) => article)
    .join(' ')

/** A page's articles with one blank line between them, and none between their blocks. */
const printedClose = (page: ReturnType<typeof opened>) =>
  [...Map.groupBy(blocksOf(page), ({ article }) => article).values()]
    .map((blocks) => blocks.map(({ text }) => text).join('\n'))
    .join('\n\n')

/** What every family reaches in the mean of many pages. */
const floors: Readonly<Record<Family, Readonly<Record<'breaks' | 'roles' | 'articles', number>>>> = {
  headlinesBehind: { breaks: 0.985, roles: 0.99, articles: 0.97 },
  headlinesFirst: { breaks: 0.99, roles: 0.99, articles: 0.98 },
  shadowsAtTop: { breaks: 0.99, roles: 0.99, articles: 0.97 },
  magazine: { breaks: 0.985, roles: 0.975, articles: 0.99 },
  engine: { breaks: 0.99, roles: 0.99, articles: 0.98 },
}

describe('a page of our own, set and extracted by chance', () => {
  test.each(Object.keys(families) as Family[])('keeps every letter that was printed: %s', (family) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { text, faults } = read(family, seed)
        expect(text, faults[0]).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test.each(Object.keys(families) as Family[])('is the same cleaned twice: %s', (family) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const cleaned = (raw: string) => draftText(clean(sourceFromText('page.txt', raw)))
        const once = cleaned(compose(family, seed).raw)
        expect(cleaned(once)).toBe(once)
      }),
      { numRuns: 30 },
    )
  })

  test.each(Object.keys(families) as Family[])('is the same read again as it was printed: %s', (family) => {
    const seeds = fc.sample(fc.integer(), { numRuns: 60, seed: 17 })
    const kept = seeds.filter((seed) => {
      const page = opened(compose(family, seed).raw)
      const printed = plainText(page)
      const told = articlesIn(page)
      const again = [printed, printedClose(page), markdown(page)].map(opened)
      return again.every((one) => plainText(one) === printed && articlesIn(one) === told)
    })
    expect(kept.length / seeds.length).toBeGreaterThanOrEqual(0.95)
  })

  test.each(Object.entries(floors))('comes apart where it was put together: %s', (family, floor) => {
    const seeds = fc.sample(fc.integer(), { numRuns: 120, seed: 1 })
    const all = seeds.map((seed) => read(family as Family, seed))
    for (const part of ['breaks', 'roles', 'articles'] as const) {
      const mean = all.reduce((sum, likeness) => sum + likeness[part], 0) / all.length
      expect(mean, part).toBeGreaterThan(floor[part])
    }
  })
})
