import { expect, test } from 'vitest'
import { schema } from '../../../src/core/document'
import { lineAt, lineOfEmptyBlocks, plainSlice } from '../../../src/renderer/desk/line-marks'
import { mendBlock, wellFormed } from '../../../src/renderer/desk/well-formed'
import { page } from '../document/page'
import { editing, told } from './marked'

const caret = (...texts: string[]) =>
  editing(page(texts.map((text) => ['body', text] as const))).selection.$from

test('a place belongs to the line before it, or else to the one after it', () => {
  expect(lineAt(caret('1|近日‸2|云溪'))).toBe(1)
  expect(lineAt(caret('1|‸近日'))).toBe(1)
})

test('an empty block belongs to the nearest line before it, or else after it', () => {
  const doc = page([
    ['body', '3|近日'],
    ['body', ''],
    ['body', '5|云溪'],
  ])
  expect(lineAt(doc.resolve(6))).toBe(3)
  expect(
    lineAt(
      page([
        ['body', ''],
        ['body', '5|云溪'],
      ]).resolve(2),
    ),
  ).toBe(5)
  expect(lineAt(page([['body', '']]).resolve(2))).toBeNull()
})

test('typing into an empty block has the line of the text nearest to it', () => {
  const state = editing(
    page([
      ['body', '3|近日‸'],
      ['body', '5|云溪'],
    ]),
    [lineOfEmptyBlocks()],
  )
  const split = state.apply(state.tr.split(state.selection.from))
  expect(told(split.apply(split.tr.insertText('新')))).toEqual([
    ['body: 3|近日', 'body: 3|新‸', 'body: 5|云溪'],
  ])
})

test('pasted paragraphs become blocks with the line of the place', () => {
  const state = editing(page([['headline', '3|云‸溪']]))
  const slice = plainSlice('甲\r\n\r\n乙\n丙', state.selection.$from)
  expect(told(state.apply(state.tr.replaceSelection(slice)))).toEqual([
    ['headline: 3|云甲', 'body: 3|乙', 'body: 3|丙‸溪'],
  ])
})

test('one pasted line stays in its block, without control characters', () => {
  const state = editing(page([['body', '3|云‸溪']]))
  const slice = plainSlice('甲\t乙\u0007', state.selection.$from)
  expect(told(state.apply(state.tr.replaceSelection(slice)))).toEqual([['body: 3|云甲 乙 ‸溪']])
})

test('text that comes in without a line is given that of its neighbour, in the same breath', () => {
  const state = editing(page([['body', '3|云溪4|近日']]), [wellFormed()])
  const { state: next, transactions } = state.applyTransaction(state.tr.insert(4, schema.text('新')))
  expect(told(next)).toEqual([['body: 3|‸云溪新4|近日']])
  expect(transactions).toHaveLength(2)
})

test('where the last line goes, what is typed instead has it', () => {
  const state = editing(page([['body', '3|云溪']]), [wellFormed()])
  const next = state.apply(state.tr.replaceWith(2, 4, schema.text('新')))
  expect(next.doc.textContent).toBe('新')
  expect(lineAt(next.doc.resolve(3))).toBe(3)
})

test('an article without an id of its own gets one', () => {
  const state = editing(
    page([
      ['body', '1|甲'],
      ['body', '2|乙'],
    ]),
    [wellFormed()],
  )
  const next = state.apply(state.tr.split(4, 1, [{ type: schema.nodes.article }]))
  expect(next.doc.child(0).attrs.id).toBe('a1')
  expect(next.doc.child(1).attrs.id).toMatch(/^a2-[0-9a-z]{4}$/u)
})

test('a composition is left alone, and mended when it is over', () => {
  const state = editing(page([['body', '3|云溪‸']]), [wellFormed()])
  const composed = state.apply(state.tr.insert(4, schema.text('qian')).setMeta('composition', 1))
  expect(lineAt(composed.doc.resolve(8))).toBe(3)
  expect(composed.doc.child(0).child(0).childCount).toBe(2)
  const mended = mendBlock(composed)
  expect(mended?.doc.child(0).child(0).childCount).toBe(1)
})
