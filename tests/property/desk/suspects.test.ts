import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { EditorState, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { type Draft, decide, lineText, openDraft, openSuspects, textBlocks } from '../../../src/core/document'
import { clean, proofRules, proofread } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { SuspectsNow } from '../../../src/renderer/desk/suspects-now'

const draft: Draft = clean(
  sourceFromText(
    'page.txt',
    [
      '船厂的工人*都回了家，展会也散了。',
      '老师傅说：“船是不造了。',
      '他在河谷*开了店，又请来了学徒，安德烈-马丁也来了。',
      '学徒们|在灯下做工，增长了50%12左右。',
    ].join('\n\n'),
  ),
)
const found = (document: Node) => {
  const doubts = openSuspects(draft, document, proofread(textBlocks(document), {}), proofRules)
  // As they come over the contract.
  return doubts.map((one) => ({
    ...one,
    reason: { key: one.reason.key },
    suggestions: [...one.suggestions],
  }))
}

const whole = { kind: 'found', version: 0, answer: 'whole' } as const

interface Edit {
  readonly at: number
  readonly length: number
  readonly text: string
  readonly split: boolean
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(200),
  length: fc.nat(3),
  text: fc.constantFrom('', '甲', '乙丙', '𠮷', '*', '“', 'ab'),
  split: fc.boolean(),
})

/** One edit of a document that stays one; null = it would not. */
function edits(state: EditorState, { at, length, text, split }: Edit): Transaction | null {
  const { doc, tr } = state
  const $from = doc.resolve(2 + (at % (doc.content.size - 3)))
  if (!$from.parent.isTextblock) return null
  const to = Math.min($from.pos + length, $from.end())
  if (split && length === 0 && text === '') return tr.split($from.pos)
  if (text === '') return to > $from.pos ? tr.delete($from.pos, to) : null
  return tr.replaceWith($from.pos, to, lineText(text, 1))
}

test('a late answer, mapped over whatever was done since, stands on the text that it doubts', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), fc.array(edit, { maxLength: 12 }), (before, since) => {
      let state = EditorState.create({ doc: openDraft(draft) })
      const suspects = new SuspectsNow()
      const apply = (one: Edit) => {
        const tr = edits(state, one)
        if (!tr) return
        state = state.apply(tr)
        suspects.follow(tr)
      }
      for (const one of before) apply(one)
      suspects.asked()
      const answer = found(state.doc)
      const then = state.doc
      for (const one of since) {
        apply(one)
        // Lists ask while the answer is on its way.
        suspects.in(state.doc)
      }
      suspects.answered({ ...whole, suspects: answer, kept: [] })
      const shown = suspects.in(state.doc)
      for (const { from, to, suspect } of shown) {
        expect(state.doc.textBetween(from, to, '\n')).toBe(suspect.text)
        expect(from).toBeLessThan(to)
      }
      // In the order of the text, none twice, and all of them where nothing was done.
      expect(shown.map(({ from }) => from)).toEqual(shown.map(({ from }) => from).toSorted((a, b) => a - b))
      expect(new Set(shown.map(({ suspect }) => suspect.id)).size).toBe(shown.length)
      if (state.doc === then) expect(shown).toHaveLength(answer.length)
    }),
  )
})

test('what stands behind an edit is followed, what the edit changes is dropped', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('甲', '乙丙丁', ''), (at, text) => {
      const state = EditorState.create({ doc: openDraft(draft) })
      const answer = found(state.doc)
      const suspects = new SuspectsNow()
      suspects.asked()
      suspects.answered({ ...whole, suspects: answer, kept: [] })
      const place = 2 + (at % (state.doc.firstChild?.firstChild?.content.size ?? 1))
      const to = text === '' ? place + 1 : place
      const tr = text === '' ? state.tr.delete(place, to) : state.tr.insert(place, lineText(text, 1))
      suspects.follow(tr)
      const clear = answer.filter((one) => one.to <= place || one.from >= to).map(({ id }) => id)
      expect(suspects.in(tr.doc).map(({ suspect }) => suspect.id)).toEqual(clear)
    }),
  )
})

test('what was decided to be no error never comes back, whatever is edited elsewhere, found again or read anew', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(edit, { maxLength: 20 }), (which, further) => {
      let state = EditorState.create({ doc: openDraft(draft) })
      const all = found(state.doc)
      const one = all[which % all.length]
      if (!one) throw new Error('nothing is doubted')
      const tr = state.tr
      decide(tr, one, one.rule, 'fine')
      state = state.apply(tr)
      let { from, to } = one
      for (const next of further) {
        const edited = edits(state, next)
        if (!edited) continue
        const place = edited.mapping.map(from, 1)
        const end = edited.mapping.map(to, -1)
        // Elsewhere: the place itself stays as it is.
        if (edited.doc.textBetween(place, Math.max(place, end), '\n') !== one.text) continue
        state = state.apply(edited)
        from = place
        to = end
      }
      const read = openSuspects(draft, state.doc, null, proofRules)
      const restarted = state.doc.type.schema.nodeFromJSON(JSON.parse(JSON.stringify(state.doc.toJSON())))
      for (const suspects of [found(state.doc), read, found(restarted)])
        expect(
          suspects.filter((again) => again.rule === one.rule && again.from < to && from < again.to),
        ).toEqual([])
    }),
  )
})
