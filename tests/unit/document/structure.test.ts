import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import {
  allPlaces,
  deleteBlocks,
  gatherArticle,
  joinBlocks,
  mergeArticles,
  mergeWithPrevious,
  moveArticles,
  moveBlocks,
  newArticleId,
  type Place,
  putArticles,
  putBlocks,
  sendBlocks,
  setContinues,
  setRoles,
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

/** Where the blocks with these texts stand. */
const places = (doc: Node, ...texts: string[]): Place[] =>
  allPlaces(doc).filter(({ article, index }) => texts.includes(doc.child(article).child(index).textContent))

describe('blocks', () => {
  test('move past their neighbour in their article', () => {
    expect(doing((tr) => moveBlocks(tr, places(start, '乙'), 1))).toEqual([
      'a1: 甲 丙 乙',
      'a2: 丁',
      'a3: 戊 己',
    ])
    expect(doing((tr) => moveBlocks(tr, places(start, '乙', '丙'), -1))).toEqual([
      'a1: 乙 丙 甲',
      'a2: 丁',
      'a3: 戊 己',
    ])
  })

  test('move into the article beside at their article’s edge', () => {
    expect(doing((tr) => moveBlocks(tr, places(start, '乙', '丙'), 1))).toEqual([
      'a1: 甲',
      'a2: 乙 丙 丁',
      'a3: 戊 己',
    ])
    expect(doing((tr) => moveBlocks(tr, places(start, '戊'), -1))).toEqual([
      'a1: 甲 乙 丙',
      'a2: 丁 戊',
      'a3: 己',
    ])
  })

  test('take their article with them when nothing is left of it', () => {
    expect(doing((tr) => moveBlocks(tr, places(start, '丁'), 1))).toEqual(['a1: 甲 乙 丙', 'a3: 丁 戊 己'])
    expect(doing((tr) => moveBlocks(tr, places(start, '戊', '己'), -1))).toEqual([
      'a1: 甲 乙 丙',
      'a2: 丁 戊 己',
    ])
  })

  test('from different places come together', () => {
    expect(doing((tr) => moveBlocks(tr, places(start, '乙', '丁'), -1))).toEqual([
      'a1: 乙 丁 甲 丙',
      'a3: 戊 己',
    ])
  })

  test('come together around a place between them', () => {
    expect(doing((tr) => putBlocks(tr, places(start, '乙', '丙', '丁'), { article: 0, index: 2 }))).toEqual([
      'a1: 甲 乙 丙 丁',
      'a3: 戊 己',
    ])
  })

  test('stay where they are at the edges of the page', () => {
    const tr = new Transform(start)
    expect(moveBlocks(tr, places(start, '甲'), -1)).toBeNull()
    expect(moveBlocks(tr, places(start, '己'), 1)).toBeNull()
    expect(tr.steps).toHaveLength(0)
  })

  test('go to any place, and tell where they stand then', () => {
    const tr = new Transform(start)
    expect(putBlocks(tr, places(start, '甲', '丙'), { article: 2, index: 1 })).toEqual([
      { article: 2, index: 1 },
      { article: 2, index: 2 },
    ])
    expect(shape(tr.doc)).toEqual(['a1: 乙', 'a2: 丁', 'a3: 戊 甲 丙 己'])
  })

  test('that stand there already, or are sent nowhere, change nothing', () => {
    const tr = new Transform(start)
    for (const index of [1, 2, 3])
      expect(putBlocks(tr, places(start, '乙', '丙'), { article: 0, index })).toBeNull()
    expect(putBlocks(tr, places(start, '乙'), { article: 0, index: 4 })).toBeNull()
    expect(putBlocks(tr, places(start, '乙'), { article: 3, index: 0 })).toBeNull()
    expect(putBlocks(tr, [{ article: 7, index: 0 }], { article: 0, index: 0 })).toBeNull()
    expect(tr.steps).toHaveLength(0)
  })

  test('keep their line marks on the way', () => {
    const tr = new Transform(start)
    putBlocks(tr, places(start, '甲'), { article: 1, index: 0 })
    expect(tr.doc.child(1).child(0)).toBe(start.child(0).child(0))
  })

  test('are sent to an article’s end, headlines to its top', () => {
    expect(doing((tr) => sendBlocks(tr, places(start, '甲', '乙'), 2))).toEqual([
      'a1: 丙',
      'a2: 丁',
      'a3: 甲 戊 己 乙',
    ])
    expect(doing((tr) => sendBlocks(tr, places(start, '丁'), 0))).toEqual(['a1: 甲 乙 丙 丁', 'a3: 戊 己'])
  })

  test('become an article of their own, where the first of them stood', () => {
    expect(doing((tr) => gatherArticle(tr, places(start, '乙'), 'x'))).toEqual([
      'a1: 甲 丙',
      'x: 乙',
      'a2: 丁',
      'a3: 戊 己',
    ])
    expect(doing((tr) => gatherArticle(tr, places(start, '甲', '戊'), 'x'))).toEqual([
      'x: 甲 戊',
      'a1: 乙 丙',
      'a2: 丁',
      'a3: 己',
    ])
    expect(doing((tr) => gatherArticle(tr, places(start, '丁', '己'), 'x'))).toEqual([
      'a1: 甲 乙 丙',
      'x: 丁 己',
      'a3: 戊',
    ])
    expect(doing((tr) => gatherArticle(tr, places(start, '戊', '己'), 'x'))).toEqual(shape(start))
  })

  test('become an article that begins with its headline, wherever that stood', () => {
    const tr = new Transform(start)
    setRoles(tr, places(tr.doc, '丙'), 'headline')
    gatherArticle(tr, places(tr.doc, '乙', '丙', '丁'), 'x')
    expect(shape(tr.doc)).toEqual(['a1: 甲', 'x: 丙 乙 丁', 'a3: 戊 己'])
  })

  test('are put together, one alone with the block before it', () => {
    expect(doing((tr) => joinBlocks(tr, places(start, '甲', '乙', '丙')))).toEqual([
      'a1: 甲乙丙',
      'a2: 丁',
      'a3: 戊 己',
    ])
    expect(doing((tr) => joinBlocks(tr, places(start, '己')))).toEqual(['a1: 甲 乙 丙', 'a2: 丁', 'a3: 戊己'])
    expect(doing((tr) => joinBlocks(tr, places(start, '丁')))).toEqual(shape(start))
    expect(doing((tr) => joinBlocks(tr, places(start, '甲', '丙')))).toEqual(shape(start))
  })

  test('are deleted, and a page keeps an empty paragraph', () => {
    expect(doing((tr) => deleteBlocks(tr, places(start, '乙', '丁')))).toEqual(['a1: 甲 丙', 'a3: 戊 己'])
    expect(doing((tr) => deleteBlocks(tr, allPlaces(start)))).toEqual(['a1: '])
  })

  test('get a role, each once', () => {
    const tr = new Transform(start)
    expect(setRoles(tr, places(start, '甲', '戊'), 'caption')).toBe(true)
    expect(tr.steps).toHaveLength(2)
    expect(tr.doc.child(0).child(1).attrs.role).toBe('body')
    expect(setRoles(tr, places(start, '甲', '戊'), 'caption')).toBe(false)
  })
})

describe('an article', () => {
  test('is cut before a block', () => {
    expect(doing((tr) => splitArticle(tr, at(start, '丙'), 'x'))).toEqual([
      'a1: 甲 乙',
      'x: 丙',
      'a2: 丁',
      'a3: 戊 己',
    ])
  })

  test('is not cut before its first block', () => {
    expect(doing((tr) => splitArticle(tr, at(start, '戊'), 'x'))).toEqual(shape(start))
  })

  test('is put together with the one before, or with those that are chosen', () => {
    expect(doing((tr) => mergeWithPrevious(tr, 1))).toEqual(['a1: 甲 乙 丙 丁', 'a3: 戊 己'])
    expect(doing((tr) => mergeArticles(tr, [1]))).toEqual(['a1: 甲 乙 丙 丁', 'a3: 戊 己'])
    expect(doing((tr) => mergeArticles(tr, [2, 0]))).toEqual(['a1: 甲 乙 丙 戊 己', 'a2: 丁'])
    expect(doing((tr) => mergeArticles(tr, [0]))).toEqual(shape(start))
  })

  test('moves past its neighbour, alone or with others', () => {
    expect(doing((tr) => moveArticles(tr, [1], 1))).toEqual(['a1: 甲 乙 丙', 'a3: 戊 己', 'a2: 丁'])
    expect(doing((tr) => moveArticles(tr, [1, 2], -1))).toEqual(['a2: 丁', 'a3: 戊 己', 'a1: 甲 乙 丙'])
    expect(doing((tr) => moveArticles(tr, [0], -1))).toEqual(shape(start))
    expect(doing((tr) => moveArticles(tr, [2], 1))).toEqual(shape(start))
  })

  test('goes to any place', () => {
    expect(doing((tr) => putArticles(tr, [2], 0))).toEqual(['a3: 戊 己', 'a1: 甲 乙 丙', 'a2: 丁'])
    expect(doing((tr) => putArticles(tr, [0], 2))).toEqual(['a2: 丁', 'a1: 甲 乙 丙', 'a3: 戊 己'])
    expect(doing((tr) => putArticles(tr, [0], 1))).toEqual(shape(start))
  })

  test('goes on with one on another page', () => {
    const tr = new Transform(start)
    expect(setContinues(tr, 1, '4/a2')).toBe(true)
    expect(tr.doc.child(1).attrs.continues).toBe('4/a2')
    expect(setContinues(tr, 1, '4/a2')).toBe(false)
    expect(setContinues(tr, 1, null)).toBe(true)
  })

  test('gets an id that no other window thinks of at the same moment', () => {
    const chances = [0.5, 0.25]
    expect(newArticleId(start, () => 0)).toBe('a4-0000')
    expect(newArticleId(start, () => chances.pop() ?? 0)).not.toBe(
      newArticleId(start, () => chances.pop() ?? 0),
    )
  })
})
