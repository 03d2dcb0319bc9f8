import { TextSelection, type Transaction } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { schema } from '../../../src/core/document'
import { asOperation } from '../../../src/renderer/desk/operations'
import { page } from '../document/page'
import { Authority } from './authority'
import { Window } from './window'

/** 云 stands at 2, 签 at 6, 青 at 10, 岭 at 11. */
const doc = () =>
  page([
    ['headline', '1|云溪'],
    ['body', '2|签约'],
    ['body', '3|青岭'],
  ])

/** What is selected once an act is undone that was done with the caret before 云. */
async function selectedAfterUndoing(act: (tr: Transaction) => unknown, caret = 2): Promise<string> {
  const window = new Window(new Authority(doc()), 'a')
  window.at(caret)
  const { tr } = window.state
  act(tr)
  window.dispatch(asOperation(tr, { key: 'operations.fix' }))
  void window.sync.undo()
  await vi.advanceTimersByTimeAsync(400)
  const { from, to } = window.state.selection
  return `${from} ${window.state.doc.textBetween(from, to)}`
}

describe('what an undo selects', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  test('the place that it changed, where the caret was elsewhere', async () => {
    expect(await selectedAfterUndoing((tr) => tr.insertText('领', 11, 12))).toBe('11 岭')
  })

  test('the place of a mark', async () => {
    const mark = schema.marks.sic.create({ note: '' })
    expect(await selectedAfterUndoing((tr) => tr.addMark(10, 12, mark))).toBe('10 青岭')
  })

  test('what was selected then, where that is the place', async () => {
    const act = (tr: Transaction) =>
      tr.setSelection(TextSelection.create(tr.doc, 12)).insertText('领', 11, 12)
    expect(await selectedAfterUndoing(act, 11)).toBe('11 ')
  })

  test('what was selected then, where it changed several blocks', async () => {
    expect(await selectedAfterUndoing((tr) => tr.insertText('领', 11, 12).insertText('签', 7, 8))).toBe('2 ')
  })
})
