import { expect, test } from 'vitest'
import { putBack } from '../../../src/core/document'
import { page } from './page'

const one = page([['headline', '1|新钟']], [['body', '2|渡口渡口3|来信']])

test.each([
  [
    'a word that stands twice side by side',
    page([['headline', '1|新钟']], [['body', '2|渡口渡口渡口3|来信']]),
  ],
  ['one of them taken away', page([['headline', '1|新钟']], [['body', '2|渡口3|来信']])],
  ['another article', page([['headline', '1|新钟']], [['body', '2|渡口渡口3|来信']], [['note', '4|完']])],
  [
    'two articles in one',
    page([
      ['headline', '1|新钟'],
      ['body', '2|渡口渡口3|来信'],
    ]),
  ],
  [
    'a block in two',
    page(
      [['headline', '1|新钟']],
      [
        ['body', '2|渡口渡'],
        ['body', '2|口3|来信'],
      ],
    ),
  ],
  ['another role', page([['kicker', '1|新钟']], [['body', '2|渡口渡口3|来信']])],
])('a document is made another one, and back: %s', (_, other) => {
  expect(putBack(one, other)?.doc.eq(other)).toBe(true)
  expect(putBack(other, one)?.doc.eq(one)).toBe(true)
})

test('of a document that is the same already nothing is made', () => {
  expect(putBack(one, one)).toBeNull()
})

test('a word more beside its like is put in, and nothing else is touched', () => {
  const three = page([['headline', '1|新钟']], [['body', '2|渡口渡口渡口3|来信']])
  const sizes: number[][] = []
  putBack(one, three)?.mapping.maps.forEach((map) => {
    map.forEach((from, to, fromNow, toNow) => void sizes.push([to - from, toNow - fromNow]))
  })
  expect(sizes).toEqual([[0, 2]])
})
