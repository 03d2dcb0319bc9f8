import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { pageFile, schema } from '../../../src/core/document'
import { page } from './page'

const blocksOf = (document: ReturnType<typeof page>) =>
  pageFile('p.txt', document).blocks.map(({ role, lines, text, continues }) => ({
    role,
    lines,
    text,
    continues,
  }))

test('blocks go back to source order: a headline printed behind its article stands behind it', () => {
  const file = pageFile(
    'p.txt',
    page([
      ['headline', '9|云溪'],
      ['headline', '10|签约'],
      ['body', '1|近日3|签约。'],
    ]),
  )
  expect(file.articles).toEqual([{ id: 'a1', headline: '云溪\u3000签约' }])
  expect(file.blocks.map((block) => block.text)).toEqual(['近日签约。', '云溪', '签约'])
  expect(file.blocks[0]?.lines).toEqual([1, 3])
})

test('a paragraph is one block while only blank lines stand between its lines', () => {
  expect(blocksOf(page([['body', '1|推进两5|个覆盖']]))).toEqual([
    { role: 'body', lines: [1, 5], text: '推进两个覆盖', continues: undefined },
  ])
})

test('a paragraph with a caption between its halves is two blocks, the second continuing the first', () => {
  expect(
    blocksOf(
      page([
        ['body', '1|推进两5|个覆盖'],
        ['caption', '3|车间一角'],
      ]),
    ),
  ).toEqual([
    { role: 'body', lines: [1, 1], text: '推进两', continues: undefined },
    { role: 'caption', lines: [3, 3], text: '车间一角', continues: undefined },
    { role: 'body', lines: [5, 5], text: '个覆盖', continues: 0 },
  ])
})

test('a signature that shares its line with a body stands behind it', () => {
  expect(
    blocksOf(
      page([
        ['body', '1|区。'],
        ['signature', '1|周岚'],
      ]),
    ).map((block) => block.text),
  ).toEqual(['区。', '周岚'])
})

test('a tag that a line break cuts is one mention', () => {
  const document = page([['body', '1|在云2|溪高新区']])
  const tagged = new Transform(document).addMark(3, 8, schema.marks.entity.create({ kind: 'place' })).doc
  expect(pageFile('p.txt', tagged).blocks[0]?.entities).toEqual([
    { kind: 'place', text: '云溪高新区', start: 1 },
  ])
})
