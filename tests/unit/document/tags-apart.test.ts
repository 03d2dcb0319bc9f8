import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import {
  joinBlocks,
  keepTagsApart,
  linkMentions,
  mentionsOf,
  pageFile,
  putTag,
  schema,
  standingTags,
} from '../../../src/core/document'
import { bringIn, rerun } from '../../../src/core/rerun'
import { followTags } from '../../../src/core/tagging'
import { page } from './page'

const person = schema.marks.entity.create({ kind: 'person', entity: null })
const threePieces = schema.marks.figure.create({ kind: 'quantity', value: 3, unit: '件', approx: false })

/** A page of blocks in whose texts `[…]` are people, none of them linked. */
function tagged(...spelled: string[]): Node {
  const texts = spelled.map((text) => text.replace(/[[\]]/gu, ''))
  const tr = new Transform(page(texts.map((text) => ['body', `1|${text}`])))
  for (const [block, text] of spelled.entries())
    for (const { 0: whole, index } of text.matchAll(/\[(.*?)\]/gu)) {
      const from = startOf(tr.doc, block) + text.slice(0, index).replace(/[[\]]/gu, '').length
      putTag(tr, { from, to: from + whole.length - 2 }, person)
    }
  return tr.doc
}

function startOf({ firstChild: article }: Node, block: number): number {
  const before = article?.children.slice(0, block) ?? []
  return 2 + before.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
}

const said = (document: Node) => standingTags(document).map(({ text }) => text)

/** The names after an edit, as the desk makes it. */
function edited(document: Node, edit: (tr: Transform) => void): Node {
  const tr = new Transform(document)
  edit(tr)
  keepTagsApart(tr, document, tr.mapping)
  return tr.doc
}

test('two names that are tagged side by side are two', () => {
  expect(said(tagged('[何一帆][陆小满][周至柔]到场'))).toEqual(['何一帆', '陆小满', '周至柔'])
  expect(said(tagged('by [Ada Grove][Tom Reed]'))).toEqual(['Ada Grove', 'Tom Reed'])
})

test('a name that is tagged between two others is a third, whatever the order of tagging', () => {
  const document = tagged('[何一帆]陆小满[周至柔]到场')
  const tr = new Transform(document)
  putTag(tr, { from: 5, to: 8 }, person)
  expect(said(tr.doc)).toEqual(['何一帆', '陆小满', '周至柔'])
})

test('two names stay two where what parted them is deleted', () => {
  const document = tagged('[何一帆]、[陆小满]、[周至柔]到场')
  const one = edited(document, (tr) => tr.delete(5, 6))
  expect(said(one)).toEqual(['何一帆', '陆小满', '周至柔'])
  const both = edited(document, (tr) => tr.delete(9, 10).delete(5, 6))
  expect(said(both)).toEqual(['何一帆', '陆小满', '周至柔'])
  const middle = edited(both, (tr) => tr.delete(5, 8))
  expect(said(middle)).toEqual(['何一帆', '周至柔'])
})

test('two names of which each lost an end to one deletion are two', () => {
  const document = tagged('[何一帆]、[陆小满]到场')
  expect(said(edited(document, (tr) => tr.delete(4, 7)))).toEqual(['何一', '小满'])
})

test('two names stay two where their blocks are joined', () => {
  const document = tagged('[何一帆]', '[陆小满]')
  expect(said(edited(document, (tr) => joinBlocks(tr, [{ article: 0, index: 1 }])))).toEqual([
    '何一帆',
    '陆小满',
  ])
})

test('a name that a block’s end cut in two is one again when its halves are joined', () => {
  const document = tagged('记者[何一帆]、[陆小满]到场')
  const split = edited(document, (tr) => tr.split(5))
  expect(said(split)).toEqual(['何', '一帆', '陆小满'])
  const joined = edited(split, (tr) => joinBlocks(tr, [{ article: 0, index: 1 }]))
  expect(said(joined)).toEqual(['何一帆', '陆小满'])
})

test('a tag that is put over two names is one', () => {
  const document = tagged('[何一帆]、[陆小满]到场')
  const over = edited(document, (tr) => putTag(tr, { from: 2, to: 9 }, person))
  expect(said(over)).toEqual(['何一帆、陆小满'])
})

test('what is typed into a name is the name’s, whatever tells it apart', () => {
  const document = tagged('[何一帆][陆小满]到场')
  const typed = edited(document, (tr) => tr.insert(6, schema.text('晓', tr.doc.resolve(6).marks())))
  expect(said(typed)).toEqual(['何一帆', '陆晓小满'])
  const between = edited(document, (tr) => tr.insert(5, schema.text('与', tr.doc.resolve(5).marks())))
  expect(said(between)).toEqual(['何一帆', '陆小满'])
})

test('two names that are linked to one record are two', () => {
  const tr = new Transform(tagged('[阿帆][何一帆]到场'))
  expect(linkMentions(tr, ({ text }) => text === '阿帆', '7')).toBe(1)
  expect(linkMentions(tr, ({ text }) => text === '何一帆', '7')).toBe(1)
  expect(said(tr.doc)).toEqual(['阿帆', '何一帆'])
})

test('two figures that come to say the same are two', () => {
  const tr = new Transform(page([['body', '1|3件4件']]))
  putTag(tr, { from: 2, to: 4 }, threePieces)
  putTag(tr, { from: 4, to: 6 }, threePieces.type.create({ ...threePieces.attrs, value: 4 }))
  const edit = new Transform(tr.doc)
  edit.replaceWith(4, 5, schema.text('3', tr.doc.nodeAt(4)?.marks))
  followTags(edit, tr.doc, edit.mapping)
  expect(standingTags(edit.doc).map(({ text, mark }) => [text, mark.attrs.value])).toEqual([
    ['3件', 3],
    ['3件', 3],
  ])
})

test('what tells tags apart is no part of what is read of them', () => {
  const document = tagged('[何一帆][陆小满]到场')
  const block = document.child(0).child(0)
  expect(mentionsOf(block)).toEqual([
    { kind: 'person', entity: null, text: '何一帆', from: 0, to: 3, line: 1 },
    { kind: 'person', entity: null, text: '陆小满', from: 3, to: 6, line: 1 },
  ])
  expect(pageFile('page.txt', document).blocks[0]?.entities).toEqual([
    { kind: 'person', text: '何一帆', start: 0 },
    { kind: 'person', text: '陆小满', start: 3 },
  ])
})

test('a log that was written before reads as it did', () => {
  const json = page([['body', '1|何一帆到场']]).toJSON()
  const mark = { type: 'entity', attrs: { kind: 'person', entity: null } }
  json.content[0].content[0].content[0].marks.push(mark)
  const document = schema.nodeFromJSON(json)
  document.check()
  expect(said(document)).toEqual(['何一帆到场'])
})

test('two names stay two where a better text lacks what parted them', () => {
  const here = '1|昨天下午，何一帆。陆小满到场，新桥正式通车。'
  const old = page([['body', here]])
  const tr = new Transform(old)
  putTag(tr, { from: 7, to: 10 }, person)
  putTag(tr, { from: 11, to: 14 }, person)
  const next = page([['body', here.replace('1|', '11|').replace('帆。', '帆')]])
  expect(said(bringIn(rerun(old, tr.doc, next), new Map(), Math.random))).toEqual(['何一帆', '陆小满'])
})
