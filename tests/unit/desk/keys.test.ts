import { type Command, type EditorState, Selection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import {
  beginArticle,
  edgeKeys,
  joinBackward,
  joinForward,
  selectAll,
  splitBlock,
} from '../../../src/renderer/desk/keys'
import { type Block, page } from '../document/page'
import { editing, told } from './marked'

/** The state after a command; the same one where it did nothing. */
function after(command: Command, state: EditorState): EditorState {
  let next = state
  command(state, (tr) => {
    next = state.apply(tr)
  })
  return next
}

const does = (command: Command, ...articles: readonly (readonly Block[])[]) =>
  told(after(command, editing(page(...articles))))

describe('Enter', () => {
  test('after a headline begins text', () => {
    expect(
      does(splitBlock, [
        ['headline', '1|云上签约‸'],
        ['body', '2|近日'],
      ]),
    ).toEqual([['headline: 1|云上签约', 'body: ‸', 'body: 2|近日']])
  })

  test('after a note goes on with the note', () => {
    expect(does(splitBlock, [['note', '1|记者手记‸']])).toEqual([['note: 1|记者手记', 'note: ‸']])
  })

  test('inside a block leaves both halves their role and their lines', () => {
    expect(does(splitBlock, [['headline', '1|云上‸签约2|十二个']])).toEqual([
      ['headline: 1|云上', 'headline: 1|‸签约2|十二个'],
    ])
  })
})

describe('Backspace at a block’s start', () => {
  test('joins it to the block before, under its role', () => {
    expect(
      does(joinBackward, [
        ['body', '1|近日，'],
        ['other', '2|‸云溪'],
      ]),
    ).toEqual([['body: 1|近日，‸2|云溪']])
  })

  test('takes an empty block before it away, and leaves its own role', () => {
    expect(
      does(joinBackward, [
        ['body', ''],
        ['headline', '2|‸云溪'],
      ]),
    ).toEqual([['headline: 2|‸云溪']])
  })

  test('joins nothing over an article’s edge, and leaves nothing to the browser', () => {
    const state = editing(page([['body', '1|近日']], [['body', '2|‸云溪']]))
    expect(joinBackward(state)).toBe(true)
    expect(after(joinBackward, state)).toBe(state)
  })

  test('inside a block is the browser’s', () => {
    expect(joinBackward(editing(page([['body', '1|近‸日']])))).toBe(false)
  })
})

test('Delete at a block’s end joins the next block to it', () => {
  expect(
    does(joinForward, [
      ['body', '1|近日，‸'],
      ['other', '2|云溪'],
    ]),
  ).toEqual([['body: 1|近日，‸2|云溪']])
})

test('Ctrl+Enter begins an article with the block that the caret is in', () => {
  expect(
    does(beginArticle, [
      ['body', '1|近日'],
      ['headline', '2|云‸溪'],
    ]),
  ).toEqual([['body: 1|近日'], ['headline: 2|云‸溪']])
})

test('a subhead that begins an article is its headline', () => {
  expect(
    does(beginArticle, [
      ['body', '1|近日'],
      ['subhead', '2|云‸溪'],
    ]),
  ).toEqual([['body: 1|近日'], ['headline: 2|云‸溪']])
})

test('what is typed over the whole text keeps an article and a block', () => {
  const all = after(selectAll, editing(page([['headline', '1|云溪']], [['body', '2|近日']])))
  const { doc } = all.apply(all.tr.insertText('新'))
  expect(doc.childCount).toBe(1)
  expect(doc.textContent).toBe('新')
  expect(doc.child(0).attrs.id).toBe('a1')
})

describe('Ctrl+End and Ctrl+Home', () => {
  const text = [
    [
      ['headline', '1|云‸上签约'],
      ['body', '2|近日'],
    ],
    [['body', '3|夜市']],
  ] as const
  const pressed = (key: string) => {
    const command = edgeKeys[key]
    if (!command) throw new RangeError(`no key ${key}`)
    return after(command, editing(page(...text))).selection
  }

  test('go to the very end and beginning of the text', () => {
    const { doc } = editing(page(...text))
    expect(pressed('Mod-End').eq(Selection.atEnd(doc))).toBe(true)
    expect(pressed('Mod-Home').eq(Selection.atStart(doc))).toBe(true)
  })

  test('with Shift select until there', () => {
    const { doc, selection } = editing(page(...text))
    const { anchor, head } = pressed('Shift-Mod-End')
    expect([anchor, head]).toEqual([selection.anchor, Selection.atEnd(doc).head])
  })
})
