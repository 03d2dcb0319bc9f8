import { expect, test } from 'vitest'
import { PageId } from '../../../src/core/contract'
import type { Entry, Section } from '../../../src/renderer/palette/entries'
import { meantFirst } from '../../../src/renderer/palette/meant-first'

const place = (words: string): Entry => ({
  kind: 'place',
  id: words,
  words,
  note: '',
  place: { page: PageId.parse(1), article: null },
})

const section = (id: string, ...words: readonly string[]): Section => ({
  id,
  title: id,
  entries: words.map(place),
})

const told = (sections: readonly Section[]) =>
  sections.map(({ id, entries }) => `${id}: ${entries.map(({ words }) => words).join(', ')}`)

test('a page that is called what was typed comes before articles that only stand near such words', () => {
  const found = [section('article', 'Four pages more'), section('page', 'Page 3', 'Page 4')]
  expect(told(meantFirst(found, 'page 4'))).toEqual(['page: Page 4, Page 3', 'article: Four pages more'])
})

test('blanks in a name need not be typed', () => {
  expect(told(meantFirst([section('article', '桥'), section('page', '第 4 版')], '第4版'))).toEqual([
    'page: 第 4 版',
    'article: 桥',
  ])
})

test('where nothing is called so, all stays as it was found', () => {
  const found = [section('article', '桥头', '桥'), section('page', '第 3 版')]
  expect(meantFirst(found, '夜市')).toEqual(found)
})
