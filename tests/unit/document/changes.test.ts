import { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import {
  type Change,
  type Correction,
  changes,
  type Draft,
  openDraft,
  schema,
  stet,
} from '../../../src/core/document'
import { sourceFromText } from '../../../src/core/text'
import { spell } from './page'

const source = sourceFromText('yunxi.txt', '云溪云溪高新区\n近日 ,签约\n12 个项目。\n| 试刊 |\n周岚')

function correction(
  line: number,
  fromSource: number,
  removed: string,
  added: string,
  rule: string,
): Correction {
  const toSource = fromSource + removed.length
  return { rule, reason: { key: rule }, line, fromSource, toSource, removed, added, block: 0, from: 0, to: 0 }
}

const draft: Draft = {
  articles: [{ id: 'a1', blocks: [0, 1, 2] }],
  blocks: [
    { role: 'headline', text: '云溪高新区', lines: [{ from: 0, to: 5, line: 1 }], continues: null },
    {
      role: 'body',
      text: '近日，签约12个项目。',
      lines: [
        { from: 0, to: 5, line: 2 },
        { from: 5, to: 11, line: 3 },
      ],
      continues: null,
    },
    { role: 'signature', text: '周岚', lines: [{ from: 0, to: 2, line: 5 }], continues: null },
  ],
  corrections: [
    correction(1, 0, '云溪', '', 'duplicate-glyphs'),
    correction(2, 2, ' ,', '，', 'half-width'),
    correction(3, 2, ' ', '', 'stray-space'),
    correction(4, 0, '| 试刊 |', '', 'debris'),
  ],
  suspects: [],
}

const told = (list: readonly Change[]) =>
  list.map(({ kind, line, before, after, rule }) => `${kind} ${line} ${before}→${after} ${rule ?? 'hand'}`)

/** The page after the last `text` was typed over the first place where `old` stands. */
function typed(old: string, text: string) {
  const state = EditorState.create({ doc: openDraft(draft) })
  let at = -1
  state.doc.descendants((node, pos) => {
    const inside = node.text?.indexOf(old) ?? -1
    if (at < 0 && inside >= 0) at = pos + inside
  })
  return state.tr.insertText(text, at, at + old.length).doc
}

describe('changes of a page against its source', () => {
  test('name the rule of every correction that stands, and every join', () => {
    expect(told(changes(source, openDraft(draft), draft))).toEqual([
      'text 1 云溪→ duplicate-glyphs',
      'text 2  ,→， half-width',
      'join 2 \n→ line-wrap',
      'text 3  → stray-space',
      'line 4 | 试刊 |→ debris',
    ])
  })

  test('call an edit beside a correction the hand’s and leave the correction the rule’s', () => {
    const doc = typed('签', '笺')
    expect(told(changes(source, doc, draft))).toContain('text 2 签→笺 hand')
    expect(told(changes(source, doc, draft))).toContain('text 2  ,→， half-width')
  })

  test('call a correction that was changed by hand the hand’s', () => {
    expect(told(changes(source, typed('，', '。'), draft))).toContain('text 2  ,→。 hand')
  })

  test('say nothing of a correction that a hand took back', () => {
    const list = told(changes(source, typed('，', ' ,'), draft))
    expect(list.filter((line) => line.startsWith('text 2'))).toEqual([])
  })

  test('stand at the place in the document where the new text is', () => {
    const doc = openDraft(draft)
    const comma = changes(source, doc, draft).find((change) => change.after === '，')
    expect(comma && doc.textBetween(comma.from, comma.to)).toBe('，')
  })
})

describe('stet', () => {
  test('brings back what the source says, for each change alone', () => {
    for (const change of changes(source, openDraft(draft), draft)) {
      const tr = EditorState.create({ doc: openDraft(draft) }).tr
      stet(tr, [change])
      const left = told(changes(source, tr.doc, draft))
      expect(left, `${change.kind} ${change.line}`).not.toContain(told([change])[0])
      expect(left).toHaveLength(4)
    }
  })

  test('puts a line’s text under the marks that lie there, in their order', () => {
    const doc = openDraft(draft)
    const comma = changes(source, doc, draft).find((change) => change.after === '，')
    if (!comma) throw new Error('no comma was put in')
    const tr = EditorState.create({ doc }).tr.addMark(comma.from, comma.to, schema.marks.strong.create())
    stet(tr, [comma])
    tr.doc.check()
    expect(tr.doc.nodeAt(comma.from)?.marks.map(({ type }) => type.name)).toEqual(['line', 'strong'])
  })

  test('of all changes at once leaves the source', () => {
    const tr = EditorState.create({ doc: openDraft(draft) }).tr
    stet(tr, changes(source, openDraft(draft), draft))
    expect(spell(tr.doc)).toEqual([
      [
        'headline: 1|云溪云溪高新区',
        'body: 2|近日 ,签约',
        'body: 3|12 个项目。',
        'other: 4|| 试刊 |',
        'signature: 5|周岚',
      ],
    ])
    expect(changes(source, tr.doc, draft)).toEqual([])
  })
})
