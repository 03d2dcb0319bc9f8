import { expect, test } from 'vitest'
import { followStates, linesWithText, type reviewStates, schema } from '../../../src/core/document'
import { page } from './page'

test('only lines with text count, each once and in the order of the source', () => {
  const document = page(
    [['headline', '3|新钟']],
    [
      ['body', '1|昨天2| 4|渡口'],
      ['note', '4|再说'],
    ],
  )
  expect(linesWithText(document)).toEqual([1, 3, 4])
})

test('what was validated is in progress again when its blocks change their order or one goes, an unread article stays so', () => {
  const whole = page([
    ['headline', '1|新钟'],
    ['body', '2|昨天换上'],
    ['body', '3|老艄公说'],
  ])
  const turned = page([
    ['headline', '1|新钟'],
    ['body', '3|老艄公说'],
    ['body', '2|昨天换上'],
  ])
  const shorter = page([
    ['headline', '1|新钟'],
    ['body', '2|昨天换上'],
  ])
  const after = (now: typeof whole, state: (typeof reviewStates)[number]) =>
    followStates(whole, now, () => ({ state, note: '' })).get('a1')?.state ?? state
  expect([turned, shorter].map((now) => after(now, 'validated'))).toEqual(['progress', 'progress'])
  expect([turned, shorter].map((now) => after(now, 'unread'))).toEqual(['unread', 'unread'])
})

test('of two problems put together the one that stays keeps its note', () => {
  const two = page([['headline', '1|新钟']], [['body', '2|昨天换上']])
  const one = page([
    ['headline', '1|新钟'],
    ['body', '2|昨天换上'],
  ])
  const notes: Readonly<Record<string, string>> = { a1: '缺图', a2: '缺字' }
  const followed = followStates(two, one, (id) => ({ state: 'problem', note: notes[id] ?? '' }))
  expect([...followed]).toEqual([])
})

test('what was typed anew is split from no article', () => {
  const before = page([['body', '1|昨天换上']], [['body', '2|老艄公说']])
  const typed = schema.nodes.article.create(
    { id: 'new' },
    schema.nodes.block.create({ role: 'body' }, schema.text('编者按')),
  )
  const [first, second] = page([['body', '1|昨天又换上']], [['body', '2|老艄公说']]).children
  const after = schema.nodes.page.create(
    null,
    [first, second, typed].filter((one) => one !== undefined),
  )
  const stateOf = (id: string) => (id === 'new' ? null : ({ state: 'problem', note: '' } as const))
  expect(followStates(before, after, stateOf).get('new')).toBeUndefined()
})
