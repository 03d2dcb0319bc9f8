import { expect, test } from 'vitest'
import { ArticleId, type FoundPage, IssueId, PageId } from '../../../src/core/contract'
import { prepare } from '../../../src/core/find'
import { groupOf, patternOf } from '../../../src/renderer/sheet/groups'
import { inkOf, oddness } from '../../../src/renderer/sheet/oddness'
import { oddestFirst, placesOf, placesToFix } from '../../../src/renderer/sheet/places'

const hits = (characters: string, text: string) => {
  const query = {
    text: patternOf(characters) ?? '',
    regex: true,
    matchCase: true,
    matchWidth: true,
    wholeWord: false,
  }
  const prepared = prepare(query)
  return prepared.kind === 'ready'
    ? prepared.find(text).map(({ from, to }) => text.slice(from, to))
    : prepared.kind
}

test('a character is looked at with those that are taken for it', () => {
  expect(groupOf('已', [])).toBe('己已巳')
  expect(groupOf('l', [])).toBe('1lI')
  expect(groupOf('土', ['士'])).toBe('土士')
  expect(groupOf('鹅', [])).toBe('鹅')
})

test('each of the characters is found, whatever it means in a pattern, and outside the BMP as well', () => {
  expect(hits('己已', '自己已经来了')).toEqual(['己', '已'])
  expect(hits('^]-', 'a]^b-')).toEqual([']', '^', '-'])
  expect(hits('𠮷', '𠮷野家')).toEqual(['𠮷'])
  expect(patternOf('  ')).toBeNull()
})

test('the picture that looks least like the others of its character is the oddest', () => {
  const usual = [0, 9, 0, 9, 9, 9, 0, 9, 0]
  const other = [9, 9, 9, 0, 0, 0, 9, 9, 9]
  const pictures = [...Array.from({ length: 20 }, () => usual), other].map((darkness) => ({
    read: '己',
    ink: inkOf(darkness),
  }))
  const scores = oddness([...pictures, { read: '巳', ink: inkOf(other) }])
  expect(scores[20]).toBeGreaterThan(0.5)
  expect(Math.max(...scores.slice(0, 20).map((score) => score ?? 0))).toBeLessThan(0.1)
  // Of one alone nobody can tell.
  expect(scores[21]).toBeNull()
})

const found: FoundPage = {
  page: PageId.parse(1),
  issue: IssueId.parse(1),
  publication: '云溪晚报',
  date: null,
  number: null,
  label: '1',
  version: 7,
  headlines: {},
  hits: [3, 9, 14].map((from) => ({
    article: ArticleId.parse('a1'),
    block: 0,
    from,
    to: from + 1,
    text: '己',
    before: '',
    after: '',
    groups: [],
    named: {},
  })),
}

test('the marked places become the right character, and no other does', () => {
  const places = placesOf([found])
  const odd = new Map(places.map(({ key, hit }) => [key, hit.from === 9 ? 0.4 : 0.01]))
  expect(oddestFirst(places, odd).map(({ hit }) => hit.from)).toEqual([9, 3, 14])
  const marked = new Set(places.filter(({ hit }) => hit.from !== 3).map(({ key }) => key))
  expect(placesToFix(oddestFirst(places, odd), marked, '已')).toEqual([
    {
      page: 1,
      version: 7,
      places: [9, 14].map((from) => ({ article: 'a1', block: 0, from, to: from + 1, text: '己', put: '已' })),
    },
  ])
  expect(placesToFix(places, marked, '己')).toEqual([])
})
