import { collab } from 'prosemirror-collab'
import { TextSelection } from 'prosemirror-state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sourceRanges } from '../../../src/core/document'
import { Whereabouts } from '../../../src/renderer/desk/whereabouts'
import { page } from '../document/page'
import { editing } from './marked'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** The line that the caret is said to be in, at a place of 渡口的船照|常开。 and with 早 typed there. */
function lines(pos: number): readonly (number | null)[] {
  let state = editing(page([['body', '1|渡口的船照2|常开。']]), [collab()])
  const where = new Whereabouts(() => state, sourceRanges(2, []))
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)))
  where.changed(false)
  vi.runAllTimers()
  const before = where.caret.now().line
  state = state.apply(state.tr.insertText('早'))
  where.changed(true)
  vi.runAllTimers()
  return [before, where.caret.now().line]
}

test('where a line begins one is in it, and what is typed there is of the one before', () => {
  expect(lines(6)).toEqual([1, 1])
  expect(lines(7)).toEqual([2, 1])
  expect(lines(8)).toEqual([2, 2])
  expect(lines(10)).toEqual([2, 2])
})
