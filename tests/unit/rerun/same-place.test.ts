import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { samePlace } from '../../../src/core/rerun'
import { page } from '../document/page'

const ferry = ['body', '1|昨天傍晚，渡口换上了一口新钟，𠮷老先生敲了第一声。'] as const
const books = ['body', '2|桥洞下的旧书摊迎来了第三百位会员，摊主送了他一本地方志。'] as const

/** Where `|` stands in the other document, spelled as what stands around it. */
function follows(before: Node, said: string, after: Node): string | null {
  const [left = '', right = ''] = said.split('|')
  let pos = -1
  before.descendants((node, at) => {
    const found = node.isTextblock ? node.textContent.indexOf(left + right) : -1
    if (found >= 0) pos = at + 1 + found + left.length
  })
  const place = samePlace(before, after, pos)
  if (place === null) return null
  const $place = after.resolve(place)
  const text = $place.parent.textContent
  return `${text.slice(0, $place.parentOffset).slice(-3)}|${text.slice($place.parentOffset).slice(0, 3)}`
}

test('a place goes where its text went', () => {
  const now = page([ferry], [books])
  const then = page([books, ferry])
  expect(follows(now, '一口|新钟', then)).toBe('了一口|新钟，')
  expect(follows(now, '第三百|位会员', then)).toBe('第三百|位会员')
  expect(follows(now, '|昨天', then)).toBe('|昨天傍')
  expect(follows(now, '第一声。|', then)).toBe('一声。|')
})

test('where its own characters are gone, a place is beside the nearest that stayed', () => {
  const now = page([ferry])
  expect(
    follows(now, '新钟，𠮷|老先生', page([['body', '11|昨天傍晚，渡口换上了一口新钟，敲了第一声。']])),
  ).toBe('新钟，|敲了第')
  expect(follows(page([ferry], [books]), '一口|新钟', page([books]))).toBe('|桥洞下')
})

test('a place in a text of which nothing stayed is nowhere', () => {
  expect(follows(page([ferry]), '一口|新钟', page([['body', '11|abc']]))).toBe(null)
})
