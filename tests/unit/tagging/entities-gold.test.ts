import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { EntityKind, Role } from '../../../src/core/document'
import {
  buildGazetteer,
  defaultThreshold,
  findEntities,
  type Gazetteer,
} from '../../../src/core/tagging/entities'
import { knowledge } from '../../../src/main/work'
import { hasShared, sample, withoutShared } from '../../corpus/shared'

interface GoldPage {
  readonly blocks: readonly {
    readonly role: Role
    readonly text: string
    readonly entities: readonly { readonly kind: EntityKind; readonly text: string; readonly start: number }[]
  }[]
}

/** Exact span and kind, as score.mjs counts them. */
function score(page: GoldPage, gazetteer: Gazetteer | null): { precision: number; f1: number } {
  const gold = new Set(
    page.blocks.flatMap(({ entities }, block) =>
      entities.map(({ kind, text, start }) => `${block} ${start} ${text} ${kind}`),
    ),
  )
  const found = findEntities(page.blocks, { gazetteer, words: knowledge().lexicon }).filter(
    ({ confidence }) => confidence >= defaultThreshold,
  )
  const right = found.filter(({ block, from, text, kind }) =>
    gold.has(`${block} ${from} ${text} ${kind}`),
  ).length
  return { precision: right / found.length, f1: (2 * right) / (found.length + gold.size) }
}

// The body of a skipped group still runs: it must not read what is not there.
const names = hasShared ? ['000_7e4b2a3a789c1d37', '003_2e391fcebc8f9a77'] : []

describe.skipIf(!hasShared)(`the gold pages${hasShared ? '' : ` (${withoutShared})`}`, () => {
  const pages = names.map(
    (name) => JSON.parse(readFileSync(sample('gold', `${name}.gold.json`), 'utf8')) as GoldPage,
  )

  test('entities come out at F1 0.80 and precision 0.85 with an empty library', () => {
    for (const page of pages) {
      const { precision, f1 } = score(page, null)
      expect(f1).toBeGreaterThanOrEqual(0.8)
      expect(precision).toBeGreaterThanOrEqual(0.85)
    }
  })

  test('entities come out at F1 0.85 with the other page’s names in the library', () => {
    pages.forEach((page, index) => {
      const others = pages.filter((_, at) => at !== index).flatMap(({ blocks }) => blocks)
      const names = others.flatMap(({ entities }) =>
        entities.map(({ text, kind }) => ({ name: text, kind, record: null })),
      )
      expect(score(page, buildGazetteer(names)).f1).toBeGreaterThanOrEqual(0.85)
    })
  })
})
