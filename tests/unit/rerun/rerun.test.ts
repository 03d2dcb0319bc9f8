import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import {
  changes,
  lineText,
  schema,
  sourceInUse,
  sourceRanges,
  withOwnLines,
} from '../../../src/core/document'
import { bringIn, missingLines, rerun, towards } from '../../../src/core/rerun'
import { page, spell } from '../document/page'

const seven = (text: string, put: string) => text.replaceAll('囗', put)
const story = '1|昨天上午，云溪新桥囗车，近千名2|居民到场，桥长六百囗米。'
const old = page([
  ['headline', '1|新桥囗车'],
  ['body', story],
])
/** The same page, its lines numbered behind those of the first source. */
const next = page([
  ['headline', '11|新桥通车'],
  ['body', seven(story.replace('1|', '11|').replace('2|', '12|'), '通')],
])

test('text that nobody touched becomes what the new text says, on its lines', () => {
  expect(spell(bringIn(rerun(old, old, next), new Map(), Math.random))).toEqual(spell(next))
})

test('an article that was arranged by hand keeps its blocks, and takes the text', () => {
  const tr = new Transform(old)
  const at = placeOf('近千名')
  tr.split(at)
  const merged = bringIn(rerun(old, tr.doc, next), new Map(), Math.random)
  expect(spell(merged)).toEqual([
    [
      'headline: 11|新桥通车',
      'body: 11|昨天上午，云溪新桥通车，',
      'body: 11|近千名12|居民到场，桥长六百通米。',
    ],
  ])
})

test('a misread character in a tag is mended in the tag, and a figure’s value follows', () => {
  const figure = schema.marks.figure.create({ kind: 'quantity', value: 60, unit: '米', approx: false })
  const here = page([['body', '1|全长60米的大桥，昨天正式通车。']])
  const tagged = new Transform(here).addMark(4, 7, figure).doc
  const merge = rerun(here, tagged, page([['body', '11|全长680米的大桥，昨天正式通车。']]))
  const marks: unknown[] = []
  bringIn(merge, new Map(), Math.random).descendants((node) => {
    for (const mark of node.marks)
      if (mark.type === schema.marks.figure) marks.push([node.text, mark.attrs.value])
  })
  expect(marks).toEqual([['680米', 680]])
})

test('a tag whose text the new reading lacks is asked about', () => {
  const here = page([['body', '1|昨天上午，何一帆厂长到场讲话。']])
  const tag = schema.marks.entity.create({ kind: 'person', entity: null })
  const at = 2 + '昨天上午，'.length
  const tagged = new Transform(here).addMark(at, at + 3, tag).doc
  const merge = rerun(here, tagged, page([['body', '11|昨天上午，厂长到场讲话。']]))
  expect(merge.conflicts).toMatchObject([
    { why: 'tag', mine: '何一帆', next: '', before: '昨天上午，', behind: '厂长到场讲话。' },
  ])
  expect(
    bringIn(merge, new Map([[merge.conflicts[0]?.id ?? '', 'mine']]), Math.random).textContent,
  ).toContain('何一帆')
})

test('two changes of one number are one place to decide about, not a third number', () => {
  const here = page([['body', '1|增长百分之3.4，比去年快。']])
  const at = 2 + here.textContent.indexOf('4')
  const mine = new Transform(here).replaceWith(at, at + 1, lineText('5', 1)).doc
  const merge = rerun(here, mine, page([['body', '11|增长百分之8.4，比去年快。']]))
  expect(merge.conflicts).toMatchObject([{ old: '3.4', mine: '3.5', next: '8.4' }])
})

test('what was changed where a block begins stays there when the new text ends the block before otherwise', () => {
  const here = page([
    ['body', '1|昨天上午，何一帆厂长到场讲话'],
    ['headline', '2|北岸的旧书摊重新开张'],
    ['body', '3|第一批客人是刚下夜班的工人。'],
  ])
  const at = posOf(here, '岸')
  const mine = new Transform(here).replaceWith(at, at + 1, lineText('桥', 2)).doc
  const better = page([
    ['body', '11|昨天上午，何一帆厂长到场讲话。'],
    ['headline', '12|北岸的旧书摊重新开张'],
    ['body', '13|第一批客人是刚下夜班的工人。'],
  ])
  const merge = rerun(here, mine, better)
  expect(merge.conflicts).toEqual([])
  expect(spell(bringIn(merge, new Map(), Math.random))).toEqual([
    [
      'body: 11|昨天上午，何一帆厂长到场讲话。',
      'headline: 12|北桥的旧书摊重新开张',
      'body: 13|第一批客人是刚下夜班的工人。',
    ],
  ])
})

test('lines that the new text lacks are counted', () => {
  const two = page([
    ['body', '1|昨天上午云溪新桥通车。'],
    ['body', '2|白鹭洲的旧书摊重新开张。'],
  ])
  const one = page([['body', '11|昨天上午云溪新桥通车。']])
  expect(missingLines(rerun(two, two, one))).toEqual([2])
})

test('a document is turned into another by steps that leave alone what is the same', () => {
  const then = page([
    ['headline', '11|新桥通车'],
    ['body', '11|昨天上午，云溪新桥通车，近千名12|居民到场，桥长六百囗米。'],
  ])
  const tr = towards(old, then)
  expect(tr?.doc.eq(then)).toBe(true)
  const place = placeOf('居民')
  expect(tr?.mapping.map(place)).toBe(place)
})

test('of a source that another took the place of no line is missed', () => {
  const lines = ['新桥囗车', '新桥通车'].map((text) => ({ text, box: null, confidence: null }))
  const source = { name: 'p.txt', lines, later: [2] }
  const draft = { articles: [], blocks: [], corrections: [], suspects: [] }
  expect(changes(source, page([['headline', '2|新桥通车']]), draft)).toEqual([])
  expect(changes(source, page([['headline', '1|新桥囗车']]), draft)).toEqual([])
  const ranges = sourceRanges(2, [2])
  const document = page([['headline', '2|新桥通车']])
  expect(sourceInUse(document, ranges)).toEqual({ from: 2, to: 3 })
  expect(spell(withOwnLines(document, { from: 2, to: 3 }, 2))).toEqual([['headline: 1|新桥通车']])
})

const placeOf = (text: string) => posOf(old, text)

function posOf(document: Node, text: string): number {
  let found = -1
  document.descendants((node, pos) => {
    if (node.isTextblock && node.textContent.includes(text)) found = pos + 1 + node.textContent.indexOf(text)
  })
  return found
}
