import { type EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { Jumps } from '../../../src/renderer/desk/jumps'
import { page } from '../document/page'
import { editing } from './marked'

/** A long text, and where its caret goes; `left` has the places that were left, by their position. */
class Walk {
  readonly jumps = new Jumps()
  readonly left: number[] = []
  #state: EditorState = editing(page([['body', `1|${'渡口的船照常开。'.repeat(200)}`]]))

  constructor() {
    this.jumps.listen(({ head }) => this.left.push(head))
  }

  jump(pos: number, focus = true): this {
    const { doc, selection } = this.#state
    const { anchor, head } = selection
    this.jumps.go(selection, TextSelection.create(doc, pos), { anchor, head, top: 0 }, focus)
    return this.step(pos)
  }

  /** By an arrow, or a click in the text. */
  step(pos: number): this {
    const { doc, tr } = this.#state
    this.#state = this.#state.apply(tr.setSelection(TextSelection.create(doc, pos)))
    return this
  }
}

test('a jump over more than a few lines leaves a place, a short one does not', () => {
  expect(new Walk().step(10).jump(1000).jump(1020).jump(300).left).toEqual([10, 1020])
})

test('hits that a search shows on the way are no places, one that she went to is', () => {
  const walk = new Walk().step(10).jump(60, false).jump(400, false).jump(800, false).jump(1200, false)
  expect(walk.left).toEqual([10])
  expect(walk.step(1201).jump(10).left).toEqual([10, 1201])
})

test('who comes from elsewhere has left nothing here', () => {
  const walk = new Walk().step(10)
  expect(walk.jumps.arrive(() => walk.jump(1000)).left).toEqual([])
  expect(walk.jump(10).left).toEqual([1000])
})
