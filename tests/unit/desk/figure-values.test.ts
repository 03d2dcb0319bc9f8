import type { EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { type FigureAttrs, figuresOf, schema } from '../../../src/core/document'
import { figureIn } from '../../../src/core/tagging'
import { figureValues, settleFigures } from '../../../src/renderer/desk/figure-values'
import { page } from '../document/page'
import { editing } from './marked'

/** A page of one line of text in which a number is tagged, as its text says or as `by hand` says. */
function tagged(text: string, figure: string, byHand: Partial<FigureAttrs> = {}): EditorState {
  const state = editing(page([['body', `1|${text}`]]), [figureValues()])
  const from = text.indexOf(figure)
  const attrs = { ...figureIn(text, from, from + figure.length), ...byHand }
  const mark = schema.marks.figure.create(attrs)
  return state.apply(state.tr.addMark(2 + from, 2 + from + figure.length, mark))
}

/** The figures of the first block: what is marked, and what it is said to be. */
function said(state: EditorState): readonly string[] {
  const block = state.doc.child(0).child(0)
  return figuresOf(block).map(({ text, value, unit, approx }) =>
    [text, String(value), unit ?? '', ...(approx ? ['~'] : [])].join(' '),
  )
}

/** Types over a stretch of the text. */
function typed(state: EditorState, over: string, put: string, composition?: number): EditorState {
  const from = 2 + state.doc.textContent.indexOf(over)
  const tr = state.tr.insertText(put, from, from + over.length)
  return state.apply(composition ? tr.setMeta('composition', composition) : tr)
}

test('a value follows what is typed inside its figure', () => {
  const state = tagged('覆盖职工10164人。', '10164人')
  expect(said(state)).toEqual(['10164人 10164 人'])
  expect(said(typed(state, '164', '146'))).toEqual(['10146人 10146 人'])
  expect(said(typed(state, '164', '.5余万'))).toEqual(['10.5余万人 105000 人 ~'])
})

test('a value that an editor set by hand stays', () => {
  const state = tagged('覆盖职工10164人。', '10164人', { value: 10000 })
  expect(said(typed(state, '164', '146'))).toEqual(['10146人 10000 人'])
})

test('a figure whose text is no number for a moment is read again when it is one', () => {
  const state = tagged('共有会员一千家。', '一千家')
  const between = typed(state, '千', '')
  expect(said(between)).toEqual(['一家 null '])
  expect(said(typed(between, '一', '一百'))).toEqual(['一百家 100 家'])
})

test('a figure that is cut in two keeps what it said; what is typed beside it may make it less exact', () => {
  const state = tagged('覆盖职工10164人。', '10164人')
  expect(said(state.apply(state.tr.insertText('共', 6)))).toEqual(['10164人 10164 人'])
  expect(said(state.apply(state.tr.insertText('近', 6)))).toEqual(['10164人 10164 人 ~'])
  const cut = state.apply(state.tr.split(8))
  expect(said(cut)).toEqual(['10 10164 人'])
  expect(said(cut.apply(cut.tr.join(9)))).toEqual(['10164人 10164 人'])
})

test('while an input method composes, nothing is put around its text; then the value follows', () => {
  const state = tagged('共有会员一千家。', '一千家')
  const composing = typed(typed(state, '千', 'qian', 7), 'qian', '万两千', 7)
  expect(said(composing)).toEqual(['一万两千家 1000 家'])
  const settled = settleFigures(composing)
  expect(settled?.getMeta('composition')).toBe(7)
  const after = settled ? composing.apply(settled) : composing
  expect(said(after)).toEqual(['一万两千家 12000 家'])
  expect(settleFigures(after)).toBeNull()
})

test('what was composed is put right by the next edit as well', () => {
  const state = tagged('共有会员一千家。', '一千家')
  const composing = typed(state, '一', '三', 7)
  expect(said(typed(composing, '共有', '现有'))).toEqual(['三千家 3000 家'])
})
