import { type EditorState, TextSelection } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import { expect, test } from 'vitest'
import { blockStart, splitArticle } from '../../../src/core/document'
import { nearCaret } from '../../../src/renderer/desk/near-caret'
import { page } from '../document/page'
import { editing } from './marked'

const near = nearCaret()

/** Three articles of twelve blocks each, every block called by its place. */
function opened(): EditorState {
  const article = (number: number) =>
    Array.from({ length: 12 }, (_, index) => ['body', `${index + 1}|${number} ${index}`] as const)
  return editing(page(article(0), article(1), article(2))).reconfigure({ plugins: [near] })
}

function at(state: EditorState, article: number, index: number): EditorState {
  const pos = blockStart(state.doc, { article, index }) + 1
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)))
}

/** The blocks that are laid out, by what they are called. */
function laidOut(state: EditorState): readonly string[] {
  const set = near.props.decorations?.call(near, state) as DecorationSet
  return set
    .find()
    .map(({ from }) => state.doc.nodeAt(from))
    .flatMap((node) => (node?.isTextblock ? [node.textContent] : []))
}

test('the blocks around the caret are laid out, over the ends of its article', () => {
  const state = at(opened(), 1, 9)
  const own = Array.from({ length: 11 }, (_, index) => `1 ${index + 1}`)
  expect(laidOut(state)).toEqual([...own, ...Array.from({ length: 6 }, (_, index) => `2 ${index}`)])
  expect(laidOut(at(state, 0, 0))).toEqual(Array.from({ length: 9 }, (_, index) => `0 ${index}`))
})

test('they stay so while she types, and where blocks come and go', () => {
  let state = at(opened(), 0, 0)
  state = state.apply(state.tr.insertText('甲'))
  expect(laidOut(state)[0]).toBe('甲0 0')
  expect(laidOut(state)).toHaveLength(9)
  const { tr } = state
  splitArticle(tr, blockStart(state.doc, { article: 0, index: 4 }) + 1, 'a9')
  tr.delete(0, state.doc.child(0).child(0).nodeSize + 1)
  state = state.apply(tr)
  expect(laidOut(state)).toHaveLength(9)
})
