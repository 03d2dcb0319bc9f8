import { type Node, Slice } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { type Draft, openDraft, type Suspect } from '../../../src/core/document'
import { draftedSuspects } from '../../../src/core/document/drafted-suspects'

/** A draft whose blocks are lists of [line, text]; suspects stand at `text` in block `block`. */
function draft(
  blocks: readonly (readonly (readonly [number, string])[])[],
  ...suspects: [number, string][]
): Draft {
  const texts = blocks.map((lines) => lines.map(([, text]) => text).join(''))
  return {
    articles: [{ id: 'a1', blocks: blocks.map((_, index) => index) }],
    blocks: blocks.map((lines, index) => ({
      role: 'body',
      text: texts[index] ?? '',
      lines: lines.map(([line, text], place) => {
        const from = lines.slice(0, place).reduce((sum, [, before]) => sum + before.length, 0)
        return { line, from, to: from + text.length }
      }),
      continues: null,
    })),
    corrections: [],
    suspects: suspects.map(([block, text]): Suspect => {
      const from = texts[block]?.indexOf(text) ?? -1
      return {
        block,
        from,
        to: from + text.length,
        rule: 'misreads',
        reason: { key: 'rules.misreads.loose' },
        suggestions: [],
        confidence: 0.5,
      }
    }),
  }
}

const paragraphs = [
  [
    [1, '云溪人选科'],
    [2, '技的𠮷屋'],
  ],
  [[4, '自已动手']],
] as const

/** What the suspects stand on now. */
function standing(of: Draft, edit: (doc: Node) => Node) {
  const doc = edit(openDraft(of))
  return draftedSuspects(of, doc).map(({ from, to, line }) => `${line} ${doc.textBetween(from, to)}`)
}

const same = (doc: Node) => doc
const replace = (from: number, to: number, text: string) => (doc: Node) =>
  EditorState.create({ doc }).tr.insertText(text, from, to).doc

test('suspects stand where the draft has them', () => {
  expect(standing(draft(paragraphs, [0, '人'], [0, '𠮷'], [1, '已']), same)).toEqual(['1 人', '2 𠮷', '4 已'])
})

test('a suspect over a joined line is one place', () => {
  expect(standing(draft(paragraphs, [0, '科技']), same)).toEqual(['1 科技'])
})

test('edits before a suspect move it', () => {
  expect(standing(draft(paragraphs, [0, '人'], [1, '已']), replace(2, 3, '青云'))).toEqual(['1 人', '4 已'])
})

test('an edit that touches a suspect takes it away', () => {
  expect(standing(draft(paragraphs, [0, '人'], [1, '已']), replace(4, 5, '入'))).toEqual(['4 已'])
})

test('a block that is gone takes its suspects along', () => {
  expect(
    standing(draft(paragraphs, [0, '人'], [1, '已']), (doc) =>
      doc.replace(1, 1 + (doc.firstChild?.firstChild?.nodeSize ?? 0), Slice.empty),
    ),
  ).toEqual(['4 已'])
})

test('a suspect that was put right by adding to its text is gone', () => {
  const [suspect] = draft(paragraphs, [0, '人']).suspects
  const lost = (...suggestions: string[]): Draft => ({
    ...draft(paragraphs),
    suspects: suspect ? [{ ...suspect, suggestions }] : [],
  })
  const at = openDraft(draft(paragraphs)).textContent.indexOf('人') + 2
  expect(standing(lost('人，', '人、'), same)).toEqual(['1 人'])
  expect(standing(lost('人，', '人、'), replace(at + 1, at + 1, '、'))).toEqual([])
  expect(standing(lost('“人'), replace(at, at, '“'))).toEqual([])
  expect(standing(lost('人，'), replace(at + 1, at + 1, '；'))).toEqual(['1 人'])
})
