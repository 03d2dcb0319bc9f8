import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { schema, standingTags } from '../../../src/core/document'
import { findFigures, followFigures, readAt, sameFigure } from '../../../src/core/tagging'
import { page } from '../../unit/document/page'

const text = '全镇有企业1558家，今年新增23家，同比增长8.5%，签约50亿元，会员2.55余万人。'
const hands = -7

/** The text with every figure tagged; some have a value that an editor set. */
function tagged(byHand: readonly boolean[]): Node {
  const tr = new Transform(page([['body', `1|${text}`]], [['body', `2|${text}`]]))
  for (const start of [2, 6 + text.length])
    for (const [index, { from, to, kind, value, unit, approx }] of findFigures(text).entries()) {
      const mark = schema.marks.figure.create({ kind, value: byHand[index] ? hands : value, unit, approx })
      tr.addMark(start + from, start + to, mark)
    }
  return tr.doc
}

/** Something put inside a figure, or in the place of what stands there. */
const edit = fc.record({
  at: fc.nat(9),
  offset: fc.nat(9),
  length: fc.nat(3),
  put: fc.string({ unit: fc.constantFrom(...'0123456789万亿余家人.%'), maxLength: 3 }),
})

test('a figure says what its text says, or what an editor said; and all that is done can be undone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      (byHand, edits) => {
        const tr = new Transform(tagged(byHand))
        const start = tr.doc
        for (const { at, offset, length, put } of edits) {
          const before = tr.doc
          const since = tr.steps.length
          const tags = standingTags(before)
          const figure = tags[at % tags.length]
          if (!figure || figure.to - figure.from < 2) continue
          const from = figure.from + 1 + (offset % (figure.to - figure.from - 1))
          const to = Math.min(from + length, figure.to)
          if (put === '') tr.delete(from, to)
          else tr.replaceWith(from, to, schema.text(put, before.resolve(from).marks()))
          followFigures(tr, before, tr.mapping.slice(since))
          for (const tag of standingTags(tr.doc)) {
            if (tag.mark.attrs.value === hands) continue
            expect(sameFigure(tag.mark.attrs as never, readAt(tr.doc, tag)), tag.text).toBe(true)
          }
        }
        for (let index = tr.steps.length - 1, doc = tr.doc; index >= 0; index--) {
          const undone = tr.steps[index]?.invert(tr.docs[index] ?? start).apply(doc).doc
          if (!undone) throw new Error('a step does not go back')
          doc = undone
          if (index === 0) expect(doc.eq(start)).toBe(true)
        }
      },
    ),
    { numRuns: 300 },
  )
})
