import type { EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { Highlights } from '../../../src/renderer/desk/highlights'
import { page } from '../document/page'
import { editing } from './marked'

test('a place that a list points at is told to the scan until the list lets go of it', () => {
  let state: EditorState = editing(page([['body', '1|近日']], [['body', '2|云溪']]))
  const highlights = new Highlights({
    state: () => state,
    dispatch: (tr) => {
      state = state.apply(tr)
    },
  })
  state = state.reconfigure({ plugins: [...highlights.plugins] })
  const told: unknown[] = []
  highlights.pointedAt.subscribe(() => told.push(highlights.pointedAt.now()))
  highlights.point({ from: 2, to: 2 })
  highlights.point(null)
  expect(told).toEqual([{ from: 2, to: 2 }, null])
})
