import { expect, test } from 'vitest'
import { doubtsOf } from '../../../src/renderer/outline/doubts'
import { page } from '../document/page'

test('a suspect counts for the article that it stands in, at either end of it', () => {
  const document = page(
    [
      ['headline', '桥头的夜市'],
      ['body', '夜市昨晚开张。'],
    ],
    [['body', '旧书摊的春天。']],
    [['body', '渡口的灯亮了。']],
  )
  const first = document.child(0).nodeSize
  const second = first + document.child(1).nodeSize
  const at = (...places: readonly number[]) => places.map((from) => ({ from }))
  expect(doubtsOf({ document, suspects: at(2, first - 3, second + 2, second + 2) })).toEqual([2, 0, 2])
  expect(doubtsOf({ document, suspects: at(first + 2) })).toEqual([0, 1, 0])
  expect(doubtsOf({ document, suspects: [] })).toEqual([0, 0, 0])
})
