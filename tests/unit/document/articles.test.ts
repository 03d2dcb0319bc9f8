import { expect, test } from 'vitest'
import { isFurniture } from '../../../src/core/document'
import { type Block, page } from './page'

test.each<[string, readonly Block[], boolean]>([
  [
    'a running head and the editors’ names',
    [
      ['other', '1|3 园区'],
      ['other', '2|责任编辑：方小舟'],
    ],
    true,
  ],
  [
    'a paragraph beside a folio',
    [
      ['other', '1|3'],
      ['body', '2|夜市昨晚开张。'],
    ],
    false,
  ],
  ['a headline', [['headline', '1|夜市开张']], false],
])('page furniture, or an article: %s', (_, blocks, furniture) => {
  expect(page(blocks).children.map(isFurniture)).toEqual([furniture])
})
