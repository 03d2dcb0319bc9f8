import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Authority } from '../../unit/desk/authority'
import { Window } from '../../unit/desk/window'
import { page } from '../../unit/document/page'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

type Act =
  | { readonly kind: 'type'; readonly window: number; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly window: number; readonly at: number; readonly length: number }
  | { readonly kind: 'undo'; readonly window: number }
  | { readonly kind: 'compose'; readonly window: number; readonly on: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'lose' }
  | { readonly kind: 'heal' }
  | { readonly kind: 'wait'; readonly milliseconds: number }

const window = fc.nat(1)
const at = fc.nat(40)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      window,
      at,
      text: fc.constantFrom('甲', '乙丙', '𠮷', 'ab'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), window, at, length: fc.nat(3) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), window }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('compose' as const), window, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'break' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'lose' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'heal' }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.nat(400) }) },
)

async function play(act: Act, authority: Authority, windows: readonly [Window, Window]): Promise<void> {
  switch (act.kind) {
    case 'type':
    case 'delete': {
      const one = windows[act.window === 0 ? 0 : 1]
      const end = one.state.doc.content.size - 2
      const from = Math.min(2 + act.at, end)
      const { tr } = one.state
      if (act.kind === 'type') tr.insertText(act.text, from)
      else tr.delete(from, Math.min(from + act.length, end))
      if (one.composing) tr.setMeta('composition', one.composition)
      one.dispatch(tr)
      return
    }
    case 'undo': {
      const one = windows[act.window === 0 ? 0 : 1]
      if (!one.composing) void one.sync.undo()
      return
    }
    case 'compose': {
      const one = windows[act.window === 0 ? 0 : 1]
      if (act.on && !one.composing) one.composition++
      one.composing = act.on
      one.sync.changed()
      return
    }
    case 'break':
      authority.breakLink(new Error('lost'))
      return
    case 'lose':
      authority.loseAnswer = true
      return
    case 'heal':
      authority.broken = null
      return
    case 'wait':
      await vi.advanceTimersByTimeAsync(act.milliseconds)
      return
    default:
      act satisfies never
  }
}

test('whatever two windows do at once, and whatever the link does, they come to the text of the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 60 }), async (acts) => {
      const authority = new Authority(
        page([
          ['body', '1|云溪高新区2|签约'],
          ['body', '3|近日'],
        ]),
      )
      const windows = [new Window(authority, 'a'), new Window(authority, 'b')] as const
      for (const one of acts) await play(one, authority, windows)
      for (const one of windows) one.composing = false
      authority.loseAnswer = false
      for (let round = 0; round < 4; round++) {
        authority.broken = null
        for (const one of windows) one.sync.changed()
        await vi.advanceTimersByTimeAsync(5_000)
      }
      for (const one of windows) {
        expect(one.sync.saved.now().kind).toBe('kept')
        expect(one.sync.pending()).toBe(false)
        expect(one.state.doc.toJSON()).toEqual(authority.document.toJSON())
      }
      expect(authority.busiest).toBeLessThanOrEqual(2)
    }),
    { numRuns: 150 },
  )
})
