import fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { lineText, openDraft } from '../../../src/core/document'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { Followed } from '../../../src/renderer/desk/followed'

const page = openDraft(
  clean(sourceFromText('page.txt', '船厂的工人都回了家。\n\n学徒们在灯下做工，天还没有亮。\n\n雨停了。')),
)
const size = page.content.size

const place = fc
  .tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 1, max: 4 }))
  .map(([from, length]) => ({ from, to: Math.min(size, from + length) }))
  .filter(({ from, to }) => page.textBetween(from, to, '\n') !== '')
  .map((range) => ({ ...range, text: page.textBetween(range.from, range.to, '\n') }))
const edit = fc.record({
  at: fc.nat(100),
  length: fc.nat(4),
  text: fc.constantFrom('', '甲', '乙丙', '𠮷'),
})

test('places stand where each change put them, one after the other; what was changed in them is none', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), fc.array(edit, { maxLength: 8 }), (places, edits) => {
      const followed = new Followed<(typeof places)[number]>(({ text }) => text)
      followed.asked()
      followed.answered(places)
      let state = EditorState.create({ doc: page })
      const mapping = new Mapping()
      for (const { at, length, text } of edits) {
        const $from = state.doc.resolve(at % state.doc.content.size)
        if (!$from.parent.isTextblock) continue
        const to = Math.min($from.pos + length, $from.end())
        const { tr } = state
        if (text !== '') tr.replaceWith($from.pos, to, lineText(text, 1))
        else if (to > $from.pos) tr.delete($from.pos, to)
        else tr.split($from.pos)
        mapping.appendMapping(tr.mapping)
        followed.follow(tr)
        state = state.apply(tr)
      }
      const expected = places.flatMap((one) => {
        const from = mapping.map(one.from, 1)
        const to = mapping.map(one.to, -1)
        return from < to && state.doc.textBetween(from, to, '\n') === one.text ? [{ ...one, from, to }] : []
      })
      expect(followed.in(state.doc)).toEqual(expected)
    }),
  )
})
