import { expect, test } from 'vitest'
import type { ArticleId, FoundPage, IssueId, PageId } from '../../../src/core/contract'
import { inScope, linesOf, placesToLand, untickedOf, withTicks } from '../../../src/renderer/series/places'

const found = (page: number, issue: number, texts: readonly string[]): FoundPage => ({
  page: page as PageId,
  issue: issue as IssueId,
  publication: '云溪晚报',
  date: null,
  number: null,
  label: String(page),
  version: 3,
  headlines: {},
  hits: texts.map((text, from) => ({
    article: 'a1' as ArticleId,
    block: 0,
    from,
    to: from + text.length,
    text,
    before: '',
    after: '',
    groups: [],
    named: {},
  })),
})

const pages = [found(7, 1, ['己', '己']), found(8, 1, ['己']), found(9, 2, ['己'])]
const near = 7 as PageId
const none: ReadonlySet<string> = new Set()

test('each reach of a series holds the one before', () => {
  expect(inScope(pages, 'page', near).map(({ page }) => page)).toEqual([7])
  expect(inScope(pages, 'issue', near).map(({ page }) => page)).toEqual([7, 8])
  expect(inScope(pages, 'library', near).map(({ page }) => page)).toEqual([7, 8, 9])
  expect(inScope(pages, 'page', null)).toEqual([])
})

test('a page that is folded keeps its head and its ticks', () => {
  const unticked = new Set(['7 a1 0 1'])
  const lines = linesOf(pages.slice(0, 2), new Set(['page 7']), unticked)
  expect(lines.map(({ key }) => key)).toEqual(['page 7', 'page 8', '8 a1 0 0'])
  expect(lines[0]).toMatchObject({ open: false, ticked: 1 })
})

test('what lands is what is ticked and would change, with what it becomes', () => {
  const unticked = withTicks(none, ['7 a1 0 0', '9 a1 0 0'], false)
  expect(placesToLand(pages, unticked, () => '已')).toMatchObject([
    { page: 7, version: 3, places: [{ from: 1, text: '己', put: '已' }] },
    { page: 8, places: [{ from: 0, put: '已' }] },
  ])
  expect(placesToLand(pages, withTicks(unticked, ['9 a1 0 0'], true), () => '已')).toHaveLength(3)
  expect(placesToLand(pages, none, () => '己')).toEqual([])
  expect(placesToLand(pages, none, () => null)).toEqual([])
})

test('what the editor says of a place counts for more than that it was spared', () => {
  const spared = new Set(['7 a1 0 0', '7 a1 0 1'])
  const byHand = new Map([
    ['7 a1 0 1', true],
    ['8 a1 0 0', false],
    ['9 a1 0 0', true],
  ])
  expect([...untickedOf(spared, byHand)]).toEqual(['7 a1 0 0', '8 a1 0 0'])
})
