import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOcr, readSheet, sourceOfSheets } from '../../../src/core/formats'
import { clean } from '../../../src/core/rules'
import { asAlto } from '../../corpus/newspaper/as-alto'
import { asPainted } from '../../corpus/newspaper/as-painted'
import { type PrintedPage, printPage } from '../../corpus/newspaper/printed-page'
import { type Likeness, likeness } from '../../corpus/newspaper/score'

const readers = {
  painted: (page: PrintedPage, seed: number) =>
    sourceOfSheets('page.pdf', [readSheet(asPainted(page, seed), 1)]),
  scanned: (page: PrintedPage, seed: number) => readOcr('alto', 'page.xml', asAlto(page, seed)),
} as const

const read = (way: keyof typeof readers, seed: number): Likeness => {
  const page = printPage(seed)
  return likeness(clean(readers[way](page, seed)), { raw: '', blocks: page.blocks })
}

/** In the mean of many pages; `whole` is the share of pages of which every line stands where it is read. */
const floors = {
  painted: { whole: 0.93, breaks: 0.99, roles: 0.99, articles: 0.98 },
  scanned: { whole: 0.8, breaks: 0.98, roles: 0.98, articles: 0.98 },
} as const

describe('a page of our own, with headlines over columns, photos and shadows', () => {
  test.each(['painted', 'scanned'] as const)('is read in the order in which it was set: %s', (way) => {
    const seeds = fc.sample(fc.integer(), { numRuns: 60, seed: 2 })
    const all = seeds.map((seed) => read(way, seed))
    const whole = all.filter(({ text }) => text)
    expect(whole.length / all.length, 'whole').toBeGreaterThanOrEqual(floors[way].whole)
    for (const part of ['breaks', 'roles', 'articles'] as const) {
      const mean = whole.reduce((sum, likeness) => sum + likeness[part], 0) / whole.length
      expect(mean, part).toBeGreaterThan(floors[way][part])
    }
  })

  test.each(['painted', 'scanned'] as const)('keeps every character that it was given: %s', (way) => {
    const solid = (texts: readonly string[]) => [...texts.join('').replace(/\s/gu, '')].sort().join('')
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const page = printPage(seed)
        const { lines } = readers[way](page, seed)
        const given =
          way === 'painted'
            ? asPainted(page, seed).glyphs.map(({ text }) => text)
            : page.lines.map(({ text }) => text)
        expect(solid(lines.map(({ text }) => text))).toBe(solid(given))
      }),
      { numRuns: 30 },
    )
  })
})
