import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { ChangesFinder, changes, correctAgain, openDraft, stet } from '../../../src/core/document'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { type Edit, edited } from '../../store/support/edits'
import { rawPage } from '../../store/support/newspaper'

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })
const text = fc.string({ unit: fc.constantFrom(...'云溪的桥，。,𠮷 “'), minLength: 1, maxLength: 4 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), at: fraction, text }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      at: fraction,
      length: fc.integer({ min: 1, max: 90 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), at: fraction }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('join' as const), at: fraction }) },
  fc.record({ kind: fc.constant('move-article' as const), at: fraction, to: fraction }),
  fc.record({ kind: fc.constant('split-article' as const), at: fraction, id: fc.constantFrom('x1', 'x2') }),
)

/** A page with something for several rules: stray blanks, half-width marks, a doubled headline. */
function pageOf(seed: number) {
  const raw = rawPage(seed, 700).replace(/，/gu, (mark, at: number) => (at % 3 === 0 ? ' ,' : mark))
  const source = sourceFromText('page.txt', `云溪云溪开桥开桥\n${raw}`)
  const draft = clean(source)
  return { source, draft, document: openDraft(draft) }
}

test('what is found after each edit, from what was found before, is what is found anew', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.array(edit, { maxLength: 25 }), (seed, edits) => {
      const { source, draft, document } = pageOf(seed)
      const finder = new ChangesFinder(source, draft)
      let now: Node = document
      for (const one of edits) {
        now = edited(now, one).doc
        const found = finder.compare(now)
        expect(found.changes).toEqual(changes(source, now, draft))
        expect(found).toEqual(new ChangesFinder(source, draft).compare(now))
      }
    }),
    { numRuns: 60 },
  )
})

test('corrections of rules that are taken back are told as such, and made again stand as the rule made them', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (seed, chosen) => {
      const { source, draft, document } = pageOf(seed)
      const all = changes(source, document, draft)
      const some = [...new Set(chosen.map((at) => at % all.length))].toSorted((a, b) => a - b)
      const wanted = some.flatMap((at) => all[at] ?? []).filter(({ rule }) => rule !== null)
      const back = new Transform(document)
      stet(back, wanted)
      const finder = new ChangesFinder(source, draft)
      const { takenBack } = finder.compare(back.doc)
      const ofText = wanted.filter(({ kind }) => kind === 'text')
      expect(takenBack.map(({ line, fromSource, rule }) => [line, fromSource, rule])).toEqual(
        expect.arrayContaining(ofText.map(({ line, fromSource, rule }) => [line, fromSource, rule])),
      )
      const again = new Transform(back.doc)
      correctAgain(again, takenBack)
      if (wanted.every(({ kind }) => kind !== 'line')) expect(again.doc.eq(document)).toBe(true)
      expect(finder.compare(again.doc).takenBack).toEqual([])
    }),
    { numRuns: 80 },
  )
})
