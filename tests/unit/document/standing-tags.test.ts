import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { putTag, schema, standingTags, tagsOver, takeTags } from '../../../src/core/document'

const { page, article, block } = schema.nodes
const place = schema.marks.entity.create({ kind: 'place', entity: null })
const person = schema.marks.entity.create({ kind: 'person', entity: null })
const count = schema.marks.figure.create({ kind: 'quantity', value: 3, unit: '座', approx: false })

/** One article with a block for each text; the first character of the first stands at position 2. */
const pageOf = (...texts: string[]) =>
  page.create(null, [
    article.create(
      { id: 'a1' },
      texts.map((text) => block.create(null, schema.text(text))),
    ),
  ])
const said = (tr: Transform) => standingTags(tr.doc).map(({ text, mark }) => `${text} ${mark.attrs.kind}`)

test('a tag that is touched gives way as a whole, and a figure stays under an entity', () => {
  const tr = new Transform(pageOf('河谷三座桥'))
  putTag(tr, { from: 2, to: 7 }, place)
  putTag(tr, { from: 4, to: 6 }, count)
  expect(said(tr)).toEqual(['河谷三座桥 place', '三座 quantity'])
  putTag(tr, { from: 6, to: 7 }, person)
  expect(said(tr)).toEqual(['三座 quantity', '桥 person'])
})

test('tags are taken away where a place touches them, of one type or of both', () => {
  const tr = new Transform(pageOf('河谷三座桥', '云溪'))
  putTag(tr, { from: 2, to: 4 }, place)
  putTag(tr, { from: 4, to: 6 }, count)
  expect(tagsOver(tr.doc, { from: 3, to: 5 }, 'figure').map(({ text }) => text)).toEqual(['三座'])
  expect(takeTags(tr, { from: 3, to: 5 }, 'figure')).toBe(true)
  expect(takeTags(tr, { from: 3, to: 5 }, 'figure')).toBe(false)
  expect(said(tr)).toEqual(['河谷 place'])
  expect(takeTags(tr, { from: 3, to: 4 }, null)).toBe(true)
  expect(said(tr)).toEqual([])
})
