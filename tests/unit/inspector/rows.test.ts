import { expect, test } from 'vitest'
import { type Change, changes, openDraft } from '../../../src/core/document'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import {
  countOf,
  filterGroups,
  groupRuns,
  type Row,
  readsAs,
  rowOf,
} from '../../../src/renderer/inspector/rows'
import { page } from '../document/page'

const doc = page([
  ['body', '1|云溪高新区，去年新增企业八十六家。2|同比增长'],
  ['body', '4|河谷'],
])

function change(rest: Partial<Change>): Change {
  return {
    kind: 'text',
    line: 1,
    fromSource: 0,
    toSource: 1,
    before: ' ',
    after: '',
    from: 4,
    to: 4,
    rule: 'stray-space',
    reason: null,
    ...rest,
  }
}

/** A row as it is read: kept text plain, what went in [-…], what came in [+…]. */
function read({ left, parts, right }: Row): string {
  const signs = { kept: '', gone: '-', put: '+', doubted: '?' }
  return (
    left + parts.map(({ kind, text }) => (signs[kind] ? `[${signs[kind]}${text}]` : text)).join('') + right
  )
}

test('a row shows its change in context', () => {
  const put = change({ before: ',', after: '，', from: 7, to: 8, rule: 'half-width' })
  expect(read(rowOf([put], doc))).toBe('云溪高新区[-,][+，]去年新增企业八十六家。同比增长')
})

test('context is cut between characters, never inside one', () => {
  const wide = page([['body', `1|${'𠮷'.repeat(30)}`]])
  const { left, right } = rowOf([change({ from: 32, to: 32 })], wide)
  expect(left.isWellFormed()).toBe(true)
  expect(right.isWellFormed()).toBe(true)
  expect(left.startsWith('…')).toBe(true)
})

test('changes of one rule side by side in a line are one row, with what lies between', () => {
  const found = [
    change({ fromSource: 2, toSource: 3, from: 4, to: 4 }),
    change({ fromSource: 4, toSource: 5, from: 5, to: 5 }),
    change({ fromSource: 12, toSource: 13, from: 12, to: 12 }),
  ]
  const [group] = groupRuns(found)
  expect(group?.runs.map((run) => read(rowOf(run, doc)))).toEqual([
    '云溪[- ]高[- ]新区，去年新增企业八十六家。同比增长',
    '…溪高新区，去年新增[- ]企业八十六家。同比增长',
  ])
  expect(group && countOf(group)).toBe(3)
})

test('groups come by hand first and joined lines last', () => {
  const found = [
    change({ kind: 'join', rule: 'line-wrap' }),
    change({ rule: 'tomorrows-rule' }),
    change({ rule: 'half-width' }),
    change({ rule: null }),
  ]
  expect(groupRuns(found).map(({ rule }) => rule)).toEqual([
    'hand',
    'half-width',
    'tomorrows-rule',
    'line-wrap',
  ])
})

test('the filter looks at what stands there and at what went', () => {
  const groups = groupRuns([
    change({ before: 'ABC', from: 4, to: 4 }),
    change({ line: 4, before: 'xyz', from: 27, to: 27, rule: null }),
  ])
  const kept = (query: string) => filterGroups(groups, query, doc).map(({ rule }) => rule)
  expect(kept('abc')).toEqual(['stray-space'])
  expect(kept('河谷')).toEqual(['hand'])
  expect(kept('没有')).toEqual([])
  expect(kept(' ')).toEqual(['hand', 'stray-space'])
})

test('a row reads the same wherever it has moved to', () => {
  const moved = page([
    ['body', '9|另起'],
    ['body', '1|云溪高新区，去年新增企业八十六家。2|同比增长'],
  ])
  const before = rowOf([change({ from: 4, to: 4 })], doc)
  const after = rowOf([change({ from: 8, to: 8 })], moved)
  expect(readsAs(after)).toBe(readsAs(before))
})

test('every change of a cleaned page stands in exactly one row', () => {
  const source = sourceFromText('p', '云 溪 高新区新增企业 86 家,\n\n同比增长\n\n23.4%。\n')
  const draft = clean(source)
  const found = changes(source, openDraft(draft), draft)
  expect(found.length).toBeGreaterThan(3)
  expect(groupRuns(found).reduce((sum, group) => sum + countOf(group), 0)).toBe(found.length)
})
