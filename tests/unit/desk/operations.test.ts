import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { asOperation, Operations } from '../../../src/renderer/desk/operations'
import { page } from '../document/page'

/** Acts on a page and tells which of them share an operation: `a a b`. */
class Acts {
  readonly #operations = new Operations()
  readonly #ids: string[] = []
  #names: string[] = []
  state = EditorState.create({
    doc: page([
      ['body', '1|云溪高新区'],
      ['body', '2|签约'],
    ]),
  })

  does(tr: Transaction, time: number): this {
    const { anchor, head } = this.state.selection
    tr.setTime(time)
    if (tr.docChanged) {
      this.#operations.assign(tr, { anchor, head })
      const { id, name } = this.#operations.of(tr)
      if (!this.#ids.includes(id)) this.#ids.push(id)
      this.#names.push(`${String.fromCodePoint(97 + this.#ids.indexOf(id))}:${name.key.slice(11)}`)
    }
    this.state = this.state.apply(tr)
    return this
  }

  types(text: string, time: number, composition = 0): this {
    return this.does(this.state.tr.insertText(text).setMeta('composition', composition), time)
  }

  deletes(time: number): this {
    const { from } = this.state.selection
    return this.does(this.state.tr.delete(from - 1, from), time)
  }

  goes(pos: number): this {
    return this.does(this.state.tr.setSelection(TextSelection.create(this.state.doc, pos)), 0)
  }

  interrupts(): this {
    this.#operations.interrupt()
    return this
  }

  get told(): string {
    return this.#names.join(' ')
  }
}

const at = (pos: number) => new Acts().goes(pos)

test('typing goes on while it does not pause', () => {
  expect(at(3).types('在', 0).types('的', 700).types('了', 1400).told).toBe('a:typing a:typing a:typing')
})

test('a pause of more than 800 ms begins another operation', () => {
  expect(at(3).types('在', 0).types('的', 801).told).toBe('a:typing b:typing')
})

test('a jump of the caret begins another operation', () => {
  expect(at(3).types('在', 0).goes(5).types('的', 100).told).toBe('a:typing b:typing')
  expect(at(5).types('在', 0).goes(3).types('的', 100).told).toBe('a:typing b:typing')
})

test('a slip deleted while typing belongs to the typing', () => {
  expect(at(3).types('在', 0).deletes(100).types('的', 200).told).toBe('a:typing a:typing a:typing')
})

test('typing after deleting begins another operation', () => {
  expect(at(5).deletes(0).deletes(100).types('的', 200).told).toBe('a:deleting a:deleting b:typing')
})

test('each composition is one operation', () => {
  const composed = at(3).types('z', 0, 1).types('ai', 100, 1).types('d', 200, 2).types('，', 300, 0)
  expect(composed.told).toBe('a:typing a:typing b:typing c:typing')
  expect(at(3).types('z', 0, 1).types('ai', 5000, 1).told).toBe('a:typing a:typing')
})

test('a command is an operation of its own, and closes the burst', () => {
  const acts = at(3).types('在', 0)
  acts.does(asOperation(acts.state.tr.split(acts.state.selection.from), { key: 'operations.split' }), 50)
  expect(acts.types('的', 100).told).toBe('a:typing b:split c:typing')
})

test('what the browser names (paste, cut, drop) is an operation of its own', () => {
  const acts = at(3)
  acts.does(acts.state.tr.insertText('在').setMeta('uiEvent', 'paste'), 0)
  acts.does(acts.state.tr.delete(2, 3).setMeta('uiEvent', 'cut'), 10)
  expect(acts.told).toBe('a:paste b:cut')
})

test("others' steps close the burst", () => {
  expect(at(3).types('在', 0).interrupts().types('的', 100).told).toBe('a:typing b:typing')
})

test('what is left of an operation that was sent in part goes on under another id', () => {
  const operations = new Operations()
  const state = EditorState.create({ doc: page([['body', '1|云溪']]) })
  const tr = state.tr.insertText('在', 2)
  operations.assign(tr, { anchor: 2, head: 2 })
  const sent = operations.of(tr)
  operations.begin(tr)
  operations.interrupt()
  const left = operations.of(tr)
  expect(left.id).not.toBe(sent.id)
  expect(left).toMatchObject({ name: sent.name, before: null })
})

test('a step from nowhere is a mistake of the caller', () => {
  const { tr } = EditorState.create({ doc: page([['body', '1|云溪']]) })
  expect(() => new Operations().of(tr)).toThrow(RangeError)
})
