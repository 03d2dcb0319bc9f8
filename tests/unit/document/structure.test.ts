import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import {
  mergeWithPrevious,
  moveArticle,
  moveBlock,
  moveBlockTo,
  setRole,
  splitArticle,
} from '../../../src/core/document'
import { page } from './page'

const start = page(
  [
    ['headline', '1|甲'],
    ['body', '2|乙'],
    ['body', '3|丙'],
  ],
  [['body', '4|丁']],
  [
    ['body', '5|戊'],
    ['body', '6|己'],
  ],
)

/** Each article as `id: its blocks' texts`. */
const shape = (doc: Node) =>
  doc.children.map(
    (article) => `${article.attrs.id as string}: ${article.children.map((b) => b.textContent).join(' ')}`,
  )

/** The position inside the block whose text is `text`. */
function at(doc: Node, text: string): number {
  let found = -1
  doc.descendants((node, pos) => {
    if (node.text === text) found = pos
  })
  return found
}

function doing(act: (tr: Transform) => unknown): readonly string[] {
  const tr = new Transform(start)
  act(tr)
  tr.doc.check()
  return shape(tr.doc)
}

describe('a block', () => {
  test('moves past its neighbour in its article', () => {
    expect(doing((tr) => moveBlock(tr, at(start, '乙'), 1))).toEqual(['a1: 甲 丙 乙', 'a2: 丁', 'a3: 戊 己'])
    expect(doing((tr) => moveBlock(tr, at(start, '己'), -1))).toEqual(['a1: 甲 乙 丙', 'a2: 丁', 'a3: 己 戊'])
  })

  test('moves into the article beside at its article’s edge', () => {
    expect(doing((tr) => moveBlock(tr, at(start, '丙'), 1))).toEqual(['a1: 甲 乙', 'a2: 丙 丁', 'a3: 戊 己'])
    expect(doing((tr) => moveBlock(tr, at(start, '戊'), -1))).toEqual(['a1: 甲 乙 丙', 'a2: 丁 戊', 'a3: 己'])
  })

  test('takes its article with it when it was the last block there', () => {
    expect(doing((tr) => moveBlock(tr, at(start, '丁'), 1))).toEqual(['a1: 甲 乙 丙', 'a3: 丁 戊 己'])
    expect(doing((tr) => moveBlock(tr, at(start, '丁'), -1))).toEqual(['a1: 甲 乙 丙 丁', 'a3: 戊 己'])
  })

  test('stays where it is at the edges of the page', () => {
    const tr = new Transform(start)
    expect(moveBlock(tr, at(start, '甲'), -1)).toBeNull()
    expect(moveBlock(tr, at(start, '己'), 1)).toBeNull()
    expect(tr.steps).toHaveLength(0)
  })

  test('moves to any place, and tells where it stands then', () => {
    const tr = new Transform(start)
    const pos = moveBlockTo(tr, at(start, '甲'), { article: 2, index: 1 })
    expect(shape(tr.doc)).toEqual(['a1: 乙 丙', 'a2: 丁', 'a3: 戊 甲 己'])
    expect(pos === null ? null : tr.doc.nodeAt(pos)?.textContent).toBe('甲')
  })

  test('keeps its line marks on the way', () => {
    const tr = new Transform(start)
    moveBlockTo(tr, at(start, '甲'), { article: 1, index: 0 })
    expect(tr.doc.child(1).child(0).eq(start.child(0).child(0))).toBe(true)
  })
})

describe('an article', () => {
  test('is cut before a block and gets an id that is free', () => {
    expect(doing((tr) => splitArticle(tr, at(start, '丙')))).toEqual([
      'a1: 甲 乙',
      'a4: 丙',
      'a2: 丁',
      'a3: 戊 己',
    ])
  })

  test('is not cut before its first block', () => {
    expect(doing((tr) => splitArticle(tr, at(start, '戊')))).toEqual(shape(start))
  })

  test('is put together with the one before', () => {
    expect(doing((tr) => mergeWithPrevious(tr, at(start, '丁')))).toEqual(['a1: 甲 乙 丙 丁', 'a3: 戊 己'])
  })

  test('moves past its neighbour', () => {
    expect(doing((tr) => moveArticle(tr, at(start, '丁'), 1))).toEqual([
      'a1: 甲 乙 丙',
      'a3: 戊 己',
      'a2: 丁',
    ])
    expect(doing((tr) => moveArticle(tr, at(start, '丁'), -1))).toEqual([
      'a2: 丁',
      'a1: 甲 乙 丙',
      'a3: 戊 己',
    ])
  })
})

test('every block of a selection gets the role, once', () => {
  const tr = new Transform(start)
  expect(setRole(tr, at(start, '乙'), at(start, '丁'), 'caption')).toBe(true)
  expect(tr.doc.child(0).child(2).attrs.role).toBe('caption')
  expect(tr.doc.child(1).child(0).attrs.role).toBe('caption')
  expect(tr.steps).toHaveLength(3)
  expect(setRole(tr, at(start, '乙'), at(start, '丁'), 'caption')).toBe(false)
})
