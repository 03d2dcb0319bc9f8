import { expect, test } from 'vitest'
import { linesWithText } from '../../../src/core/document'
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
