import { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { schema } from '../../../src/core/document'
import { addressOf, linesOf } from '../../../src/renderer/outline/lines'
import { lineAgain } from '../../../src/renderer/outline/selection'

/** A page of articles, each with its blocks’ texts. */
function page(articles: Readonly<Record<string, readonly string[]>>): Node {
  return schema.nodes.page.create(
    null,
    Object.entries(articles).map(([id, texts]) =>
      schema.nodes.article.create(
        { id },
        texts.map((text) => schema.nodes.block.create({ role: 'body' }, schema.text(text))),
      ),
    ),
  )
}

const lines = (page: Node) => linesOf(page, () => true)

/** Where a line of one page stands in another: its address there. */
function again(before: Node, address: string, after: Node): string | null {
  const line = lines(before).find((one) => addressOf(one) === address)
  const found = line && lineAgain(lines(after), line)
  return found ? addressOf(found) : null
}

test('the line at hand goes with its block or its article where an undo puts it, as another node', () => {
  const moved = page({ a1: ['桥头'], a2: ['码头', '渡口'] })
  const undone = Node.fromJSON(schema, page({ a2: ['渡口', '码头'], a1: ['桥头'] }).toJSON())
  expect(again(moved, '1 1', undone)).toBe('0 0')
  expect(again(moved, '1', undone)).toBe('0')
})

test('a block whose role was undone with its move is known by its text', () => {
  const before = page({ a1: ['桥头', '码头'] })
  const [article] = before.children
  const block = schema.nodes.block.create({ role: 'headline' }, schema.text('码头'))
  const role = before.copy(
    before.content.replaceChild(0, article?.copy(article.content.replaceChild(1, block)) ?? before),
  )
  expect(again(role, '0 1', page({ a1: ['码头', '桥头'] }))).toBe('0 0')
})

test('a block that was edited, or is gone, is not found again', () => {
  expect(again(page({ a1: ['桥头'] }), '0 0', page({ a1: ['桥尾'] }))).toBeNull()
  expect(again(page({ a1: ['桥头'] }), '0', page({ a2: ['桥头'] }))).toBeNull()
})

test('of two blocks alike the one that was not touched is the same', () => {
  const before = page({ a1: ['□', '□'] })
  expect(again(before, '0 1', before)).toBe('0 1')
})
