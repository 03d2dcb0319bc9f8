import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { type EntityKind, schema, textBlocks } from '../../../src/core/document'
import { positionOf, replaceRange } from '../../../src/core/find'
import { page, spell } from '../document/page'

/** Replaces `text`, which the page holds once, and spells the page out. */
function replaced(block: string, text: string, put: string) {
  const document = page([['body', block]])
  const [{ text: whole, pos } = { text: '', pos: 0 }] = textBlocks(document)
  const tr = new Transform(document)
  replaceRange(tr, pos + whole.indexOf(text), pos + whole.indexOf(text) + text.length, put)
  return spell(tr.doc)[0]?.[0]
}

test.each([
  ['1|近日，2|签约', '日，签', '月。签', 'body: 1|近月。2|签约'],
  ['1|近日，2|签约', '，签', '、敲', 'body: 1|近日、2|敲约'],
  ['1|近日，2|签约', '，签', '', 'body: 1|近日2|约'],
  ['1|近日，2|签约', '，签', '，正式签', 'body: 1|近日，正式2|签约'],
  ['1|近日，2|签约', '签', '正式签', 'body: 1|近日，2|正式签约'],
  ['1|近日，2|签约', '，签', '了几个字', 'body: 1|近日了2|几个字约'],
  ['1|𠮷野2|家', '𠮷', '吉', 'body: 1|吉野2|家'],
  ['1|天天向上', '天天', '天天天', 'body: 1|天天天向上'],
  ['1|天天天向上', '天天天', '天天', 'body: 1|天天向上'],
])('in %s, %s → %s keeps its lines', (block, text, put, expected) => {
  expect(replaced(block, text, put)).toBe(expected)
})

test('what is replaced inside a tag stays in it, and what is replaced beside it stays outside', () => {
  const document = page([['body', '1|记者周小满报道']])
  const kind: EntityKind = 'person'
  const tagged = new Transform(document).addMark(4, 7, schema.marks.entity.create({ kind }))
  const inTag = (tr: Transform) => {
    let text = ''
    tr.doc.descendants((node) => {
      if (schema.marks.entity.isInSet(node.marks)) text += node.text
    })
    return text
  }
  replaceRange(tagged, 5, 7, '晓曼')
  expect(inTag(tagged)).toBe('周晓曼')
  replaceRange(tagged, 3, 5, '员周')
  expect(inTag(tagged)).toBe('周晓曼')
  replaceRange(tagged, 7, 9, '报导')
  expect(tagged.doc.textContent).toBe('记员周晓曼报导')
  expect(inTag(tagged)).toBe('周晓曼')
})

test('the smallest patch: what stays is not touched', () => {
  const tr = new Transform(page([['body', '1|云溪人选科技']]))
  replaceRange(tr, 2, 8, '云溪入选科技')
  expect(tr.mapping.maps.map((map) => String(map))).toEqual(['[4,1,1]'])
  replaceRange(tr, 2, 4, '云溪')
  expect(tr.steps).toHaveLength(1)
})

test('a block is found by its article and number, past pictures', () => {
  const document = page(
    [['body', '1|甲']],
    [
      ['body', '2|乙丙'],
      ['body', '3|丁'],
    ],
  )
  const second = document.child(1)
  expect(textBlocks(document).map(({ pos, text }) => document.textBetween(pos, pos + text.length))).toEqual([
    '甲',
    '乙丙',
    '丁',
  ])
  const pictured = schema.nodes.page.create(null, [
    document.child(0),
    second.copy(second.content.addToStart(schema.nodes.picture.create())),
  ])
  const at = positionOf(pictured, { article: 'a2', block: 2 })
  expect(at && pictured.textBetween(at, at + 1)).toBe('丁')
  expect(positionOf(pictured, { article: 'a2', block: 0 })).toBeNull()
  expect(positionOf(pictured, { article: 'a9', block: 0 })).toBeNull()
})
