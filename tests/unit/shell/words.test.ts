import { describe, expect, test } from 'vitest'
import { ArticleId, IssueId, PageId } from '../../../src/core/contract'
import { natural } from '../../../src/core/pairing'
import { scopesOf, shownOf } from '../../../src/renderer/exits/scopes'
import { isDate } from '../../../src/renderer/intake/facts'
import { eachOnce } from '../../../src/renderer/library/each-once'
import { chosenLanguage, createLanguage } from '../../../src/renderer/shell/language'
import { dateInWords } from '../../../src/renderer/shell/wording'

describe('the natural order', () => {
  test.each([
    [
      ['p10.txt', 'p2.txt', 'p1.txt'],
      ['p1.txt', 'p2.txt', 'p10.txt'],
    ],
    [
      ['第10版', '第2版', '第1版'],
      ['第1版', '第2版', '第10版'],
    ],
    [
      ['b/1', 'a/2', 'a/10'],
      ['a/2', 'a/10', 'b/1'],
    ],
    [
      ['A2', 'a10', 'A1'],
      ['A1', 'A2', 'a10'],
    ],
  ])('of %j', (names, ordered) => {
    expect(names.toSorted(natural)).toEqual(ordered)
  })

  test('tells names apart that differ in their case only', () => {
    expect(natural('a', 'A')).not.toBe(0)
  })
})

describe('a date', () => {
  test.each(['', '2024', '2024-03', '2024-03-18', '2024-3-18', '2024-02-29', ' 2024 '])(
    'may be %j',
    (text) => {
      expect(isDate(text)).toBe(true)
    },
  )

  test.each(['2023-02-29', '2024-13', '2024-3-32', '18.3.2024', 'March', '2024-04-31'])(
    'cannot be %j',
    (text) => {
      expect(isDate(text)).toBe(false)
    },
  )

  test.each([
    ['2024-03-18', 'en', '18 March 2024'],
    ['2024-03', 'en', 'March 2024'],
    ['2024', 'en', '2024'],
    ['2024-03-18', 'zh-CN', '2024年3月18日'],
    ['2024-03', 'zh-CN', '2024年3月'],
  ])('%s is in %s %s', (date, language, words) => {
    expect(dateInWords(date, language)).toBe(words)
  })
})

describe('the language', () => {
  test.each([
    ['system', ['zh-TW', 'en'], 'zh-CN'],
    ['system', ['de-DE', 'zh'], 'en'],
    ['system', [], 'en'],
    ['en', ['zh-CN'], 'en'],
  ] as const)('%s with %j is %s', (setting, preferred, language) => {
    expect(chosenLanguage(setting, preferred)).toBe(language)
  })
})

describe('what can be exported from here', () => {
  const page = PageId.parse(3)
  const issue = IssueId.parse(2)
  const article = ArticleId.parse('a1')

  test('is the page, the article at the caret and the issue around it', () => {
    expect(scopesOf({ kind: 'page', page }, { page, issue, article })).toEqual({
      article: { kind: 'article', page, article },
      page: { kind: 'page', page },
      issue: { kind: 'issue', issue },
      library: { kind: 'library' },
    })
  })

  test('is of another page that page alone: its surroundings are not known', () => {
    const other = PageId.parse(4)
    expect(scopesOf({ kind: 'page', page: other }, { page, issue, article })).toEqual({
      article: null,
      page: { kind: 'page', page: other },
      issue: null,
      library: { kind: 'library' },
    })
  })
})

describe('the library as what was asked for', () => {
  const page = PageId.parse(3)
  const issue = IssueId.parse(2)
  const library = { kind: 'library' } as const

  test('shows the issue around the open page, and can be narrowed to it', () => {
    const scopes = scopesOf(library, { page, issue, article: null })
    expect(scopes).toEqual({
      article: null,
      page: { kind: 'page', page },
      issue: { kind: 'issue', issue },
      library,
    })
    expect(shownOf(library, library, scopes)).toEqual({ kind: 'issue', issue })
  })

  test('shows nothing where no page is open', () => {
    const scopes = scopesOf(library, { page: null, issue: null, article: null })
    expect(scopes).toEqual({ article: null, page: null, issue: null, library })
    expect(shownOf(library, library, scopes)).toBeNull()
  })
})

describe('what several answers hold', () => {
  const stale = { data: [{ id: 1 }, { id: 2 }], dataUpdatedAt: 10 }
  const fresh = { data: [{ id: 2 }, { id: 3 }], dataUpdatedAt: 20 }
  const unknown = { data: undefined, dataUpdatedAt: 0 }

  test('stands once, in the newest answer, whatever their order', () => {
    expect(eachOnce([stale, unknown, fresh]).map(({ id }) => id)).toEqual([1, 2, 3])
    expect(eachOnce([fresh, stale]).map(({ id }) => id)).toEqual([2, 3, 1])
  })

  test('stands once where two answers came at the same time', () => {
    expect(eachOnce([stale, { ...fresh, dataUpdatedAt: 10 }]).map(({ id }) => id)).toEqual([1, 2, 3])
  })
})

test.each([
  ['en', '1,051 changes'],
  ['zh-CN', '1,051 处改动'],
] as const)('%s groups the digits of a large count', (language, said) => {
  expect(createLanguage(language).t('shell.status.changes', { count: 1051 })).toBe(said)
})

test.each([
  ['en', '1,051 places'],
  ['zh-CN', '1,051 处'],
] as const)('%s groups them in a sentence that is put into another', (language, said) => {
  const values = { before: '末', after: '未', pages: 2, count: 1051 }
  expect(createLanguage(language).t('operations.seriesReplaced', values)).toContain(said)
})
