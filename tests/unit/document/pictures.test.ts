import { expect, test } from 'vitest'
import { picturesOf } from '../../../src/core/document'
import { page } from './page'

test('a caption behind a credit is the next picture’s, text ends what is said of one', () => {
  const [article] = page([
    ['caption', '1|新桥'],
    ['caption', '2|夜景'],
    ['credit', '3|周岚摄'],
    ['caption', '4|渡口'],
    ['body', '5|昨天通车'],
    ['credit', '6|陈可摄'],
  ]).children
  expect(article && picturesOf(article)).toMatchObject([
    { block: 0, caption: '新桥\n夜景', credit: '周岚摄' },
    { block: 3, caption: '渡口', credit: '' },
    { block: 5, caption: '', credit: '陈可摄' },
  ])
})
