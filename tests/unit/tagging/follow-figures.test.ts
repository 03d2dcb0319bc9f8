import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { type FigureAttrs, schema, standingTags } from '../../../src/core/document'
import { figureIn, followFigures } from '../../../src/core/tagging'
import { page } from '../document/page'

/** A page with a figure tagged, as it is read, or as `set` says. */
function tagged(text: string, figure: string, set: Partial<FigureAttrs>) {
  const from = text.indexOf(figure)
  const to = from + figure.length
  const mark = schema.marks.figure.create({ ...figureIn(text, from, to), ...set })
  return new Transform(page([['body', `1|${text}`]])).addMark(2 + from, 2 + to, mark).doc
}

/** The figures after `put` was typed at the `^` of a text, key by key. `[…]` in it is tagged. */
function typed(spelled: string, put: string, set: Partial<FigureAttrs> = {}) {
  const text = spelled.replace(/[[\]^]/gu, '')
  let document = tagged(text, /\[(.*)\]/u.exec(spelled)?.[1] ?? '', set)
  let at = 2 + spelled.replace(/[[\]]/gu, '').indexOf('^')
  for (const key of put) {
    const tr = new Transform(document)
    const marks = document.resolve(at).marks()
    tr.insert(
      at,
      schema.text(
        key,
        marks.filter(({ type }) => type.spec.inclusive !== false),
      ),
    )
    followFigures(tr, document, tr.mapping)
    document = tr.doc
    at += key.length
  }
  return standingTags(document).map(({ text: said, mark }) => {
    const { kind, value, unit } = mark.attrs as FigureAttrs
    return [said, kind, value, unit]
  })
}

test('a unit typed behind a number becomes a part of it', () => {
  expect(typed('共签约[50]^，', '亿元')).toEqual([['50亿元', 'money', 5_000_000_000, '元']])
  expect(typed('入会率[83.4]^。', '%')).toEqual([['83.4%', 'percent', 83.4, '%']])
  expect(typed('有企业[1558]^，', '家')).toEqual([['1558家', 'quantity', 1558, '家']])
})

test('a year typed before a month is read with it', () => {
  expect(typed('通车是在^[4月5日]。', '2022年')).toEqual([['2022年4月5日', 'date', '2022-04-05', null]])
})

test('a value that was set by hand stays, and so does its tag', () => {
  expect(typed('入会率[83.4]^。', '%', { value: 7 })).toEqual([['83.4', 'quantity', 7, null]])
})

test('a tag that an editor put on a part of a number stays there', () => {
  expect(typed('签约1[50亿]元^。', '多')).toEqual([['50亿', 'quantity', 5_000_000_000, null]])
})

test('what stands beside a number and says nothing of it changes nothing', () => {
  expect(typed('有企业[1558家]^', '，都好')).toEqual([['1558家', 'quantity', 1558, '家']])
  expect(typed('有^企业[1558家]', '大')).toEqual([['1558家', 'quantity', 1558, '家']])
})

test('a figure does not grow over another one', () => {
  const text = '有3年5'
  const three = schema.marks.figure.create({ kind: 'duration', value: 3, unit: '年', approx: false })
  const five = schema.marks.figure.create({ kind: 'quantity', value: null, unit: null, approx: false })
  const { doc } = new Transform(page([['body', `1|${text}`]])).addMark(3, 5, three).addMark(5, 6, five)
  const tr = new Transform(doc).insert(6, schema.text('月'))
  followFigures(tr, doc, tr.mapping)
  expect(standingTags(tr.doc).map((tag) => tag.text)).toEqual(['3年', '5'])
})
