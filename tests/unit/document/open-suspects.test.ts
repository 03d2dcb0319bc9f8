import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import {
  Decided,
  type Draft,
  decide,
  forget,
  isLike,
  markAsPrinted,
  openDraft,
  openSuspects,
  textBlocks,
} from '../../../src/core/document'
import { clean, proofRules, proofread } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'

const text =
  '船厂的工人*都回了家，第l届展会也散了。\n\n老师傅说：“船是不造了。\n\n他在河谷*开了店，又请来了学徒。'
const draft: Draft = clean(sourceFromText('page.txt', text))

const found = (document: Node, from: Draft = draft) =>
  openSuspects(from, document, proofread(textBlocks(document), {}), proofRules)
const said = (document: Node, from: Draft = draft) => found(document, from).map(({ text }) => text)
const placed = (document: Node, wanted: string, nth = 0) => {
  const one = found(document).filter((suspect) => suspect.text === wanted)[nth]
  if (!one) throw new Error(`${wanted} is not doubted`)
  return one
}
const edited = (document: Node, edit: (tr: Transform) => void) => {
  const tr = new Transform(document)
  edit(tr)
  return tr.doc
}

test('what the draft doubts and what is found again is one list, each place once', () => {
  expect(said(openDraft(draft))).toEqual(['*', '“', '*'])
  const ids = found(openDraft(draft)).map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
})

test('a suspect keeps its name when it is found again, and through edits elsewhere', () => {
  const opened = openDraft(draft)
  const names = found(opened).map(({ id }) => id)
  expect(openSuspects(draft, opened, null, proofRules).map(({ id }) => id)).toEqual(names)
  const moved = edited(opened, (tr) => tr.insert(2, opened.type.schema.text('清早，')))
  expect(found(moved).map(({ id }) => id)).toEqual(names)
})

test('what is typed is doubted as well', () => {
  const opened = openDraft(draft)
  const typed = edited(opened, (tr) => tr.insert(4, opened.type.schema.text('的 ')))
  expect(said(typed)).toEqual([' ', '*', '“', '*'])
})

test('a doubt that an edit beside it settles is gone', () => {
  const opened = openDraft(draft)
  const { from } = placed(opened, '“')
  const end = opened.resolve(from).end()
  expect(said(edited(opened, (tr) => tr.insert(end, opened.type.schema.text('”'))))).toEqual(['*', '*'])
})

test('a correction that the editor took back is not doubted', () => {
  const comma = clean(sourceFromText('page.txt', '近日,云溪新区举行签约仪式。'))
  const opened = openDraft(comma)
  const back = edited(opened, (tr) =>
    tr.replaceWith(4, 5, opened.type.schema.text(',', opened.nodeAt(4)?.marks)),
  )
  expect(back.textContent).toBe('近日,云溪新区举行签约仪式。')
  expect(said(back, comma)).toEqual([])
})

test('no error here: that place and no other, by that rule and no other', () => {
  const opened = openDraft(draft)
  const one = placed(opened, '*')
  const decided = edited(opened, (tr) => decide(tr, one, one.rule, 'fine'))
  expect(found(decided).map(({ from }) => from)).toEqual([
    placed(opened, '“').from,
    placed(opened, '*', 1).from,
  ])
  expect(said(edited(opened, (tr) => decide(tr, one, 'continuity', 'fine')))).toEqual(['*', '“', '*'])
})

test('what is decided of one text says nothing of another in its place', () => {
  const opened = openDraft(draft)
  const one = placed(opened, '*')
  const decided = edited(opened, (tr) => {
    decide(tr, one, one.rule, 'fine')
    tr.replaceWith(one.from, one.to, opened.type.schema.text('#', tr.doc.nodeAt(one.from)?.marks))
  })
  expect(said(decided)).toEqual(['#', '“', '*'])
})

test('put off, a suspect stays and says so', () => {
  const opened = openDraft(draft)
  const one = placed(opened, '“')
  const later = edited(opened, (tr) => decide(tr, one, one.rule, 'later'))
  expect(found(later).map(({ later }) => later)).toEqual([false, true, false])
})

test('as printed: no rule doubts it any more, the note stays with the text, and it can be taken back', () => {
  const opened = openDraft(draft)
  const one = placed(opened, '*')
  const printed = edited(opened, (tr) => markAsPrinted(tr, one, '原报如此'))
  expect(said(printed)).toEqual(['“', '*'])
  expect(new Decided(printed).standing).toMatchObject([{ kind: 'sic', note: '原报如此', from: one.from }])
  expect(said(edited(printed, (tr) => forget(tr, one, null)))).toEqual(['*', '“', '*'])
})

test('two places side by side that say the same are answered each by itself, and both', () => {
  const twice = clean(sourceFromText('page.txt', '船厂的工人都回了家。'))
  const opened = openDraft(twice)
  const both = edited(opened, (tr) => {
    tr.insert(5, opened.type.schema.text('**', opened.nodeAt(4)?.marks))
    decide(tr, { from: 5, to: 6 }, 'misreads', 'fine')
  })
  expect(new Decided(both).answers('misreads', { from: 5, to: 6 })).toBe(true)
  expect(new Decided(both).answers('misreads', { from: 6, to: 7 })).toBe(false)
  const second = edited(both, (tr) => decide(tr, { from: 6, to: 7 }, 'misreads', 'fine'))
  expect(new Decided(second).answers('misreads', { from: 5, to: 6 })).toBe(true)
  expect(new Decided(second).answers('misreads', { from: 6, to: 7 })).toBe(true)
})

test('what was said of a long passage holds until its beginning reads otherwise', () => {
  const opened = openDraft(
    clean(sourceFromText('page.txt', '船厂的工人都回了家，只有老师傅还坐在河边。'.repeat(3))),
  )
  const whole = { from: 2, to: 2 + opened.textContent.length }
  const decided = edited(opened, (tr) => decide(tr, whole, 'articles', 'fine'))
  const typed = (at: number) =>
    edited(decided, (tr) =>
      tr.replaceWith(at, at + 1, tr.doc.type.schema.text('又', tr.doc.nodeAt(at)?.marks)),
    )
  expect(new Decided(typed(whole.to - 2)).answers('articles', whole)).toBe(true)
  expect(new Decided(typed(whole.from + 1)).answers('articles', whole)).toBe(false)
})

test.each([
  ['a character beside the same one', '末', '陈', '生', '陈', '说', true],
  ['a character in other company', '末', '周', '来', '陈', '生', false],
  ['a word, wherever it stands', '老师傅', '，', '说', '。', '的', true],
  ['a mark between the same characters', '”', '了', '。', '了', '。', true],
  ['a mark with one of them', '”', '了', '。', '了', '，', false],
  ['a word in Latin script', 'tlie', ' ', ' ', '(', ')', true],
])('%s', (_, doubted, left, right, before, behind, like) => {
  const rule = 'misreads'
  expect(isLike({ rule, text: doubted, left, right }, { rule, text: doubted, before, behind })).toBe(like)
})

test('another rule or another text is not like it', () => {
  const place = { rule: 'misreads', text: '末', left: '陈', right: '生' }
  expect(isLike(place, { rule: 'continuity', text: '末', before: '陈', behind: '生' })).toBe(false)
  expect(isLike(place, { rule: 'misreads', text: '未', before: '陈', behind: '生' })).toBe(false)
})

test('as printed is no answer to where a paragraph belongs', () => {
  const opened = openDraft(draft)
  const one = { from: 2, to: 5 }
  const printed = new Decided(edited(opened, (tr) => markAsPrinted(tr, one, '')))
  expect(printed.answers('misreads', one)).toBe(true)
  expect(printed.answers('articles', one)).toBe(false)
})
