import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import type { Correction, Draft } from '../../../src/core/document'
import { formats } from '../../../src/core/exits'
import { errataOf } from '../../../src/core/exits/errata'
import { kindOfRule } from '../../../src/core/exits/errata-kinds'
import { printFidelity } from '../../../src/core/rules/policy'
import { block, edition } from './edition'
import { writing } from './writing'

const reason = { key: 'rules.half-width.mark' }

function correction(line: number, at: number, removed: string, added: string, rule: string): Correction {
  const place = { line, fromSource: at, toSource: at + removed.length }
  return { rule, reason, ...place, removed, added, block: 0, from: at, to: at + added.length }
}

/** A page of five lines: one mark half as wide, one misread, one misprint, a folio, and one that a hand wrote anew. */
function page() {
  const lines = ['云溪的灯会开幕.', '书画作品人选名单公布。', '组委会办公室共收倒作品。', '—3—', '=SUM(A1)']
  const text = '云溪的灯会开幕。书画作品人选名单公布。组委会办公室共收倒作品。'
  const spans = [
    { line: 1, from: 0, to: 8 },
    { line: 2, from: 8, to: 19 },
    { line: 3, from: 19, to: 31 },
  ]
  const suspect = { rule: 'misreads', reason, suggestions: ['入选'], confidence: 0.7 }
  const draft: Draft = {
    articles: [{ id: 'a1', blocks: [0] }],
    blocks: [{ role: 'body', text, lines: spans, continues: null }],
    corrections: [
      correction(1, 7, '.', '。', 'half-width'),
      { ...correction(4, 0, '—3—', '', 'debris'), block: null },
    ],
    suspects: [{ block: 0, from: 12, to: 14, ...suspect }],
  }
  const body = block(
    'body',
    '云溪的灯会开幕。',
    '书画作品入选名单公布。',
    ['组委会办公室共收'],
    ['倒', { sic: '到' }],
    '作品。',
  )
  const onLine = (node: Node, line: (at: number) => number) =>
    node.type.create(
      node.attrs,
      node.children.map((piece, at) =>
        piece.mark(piece.marks.map((mark) => (mark.attrs.n ? mark.type.create({ n: line(at) }) : mark))),
      ),
    )
  const made = edition([
    [onLine(body, (at) => Math.min(at + 1, 3))],
    [onLine(block('body', '共收百件。'), () => 5)],
  ])
  const [first] = made.pages
  if (!first) throw new Error('a page')
  const source = { name: 'p3.txt', lines: lines.map((text) => ({ text, box: null, confidence: null })) }
  return { ...made, pages: [{ ...first, source, draft }] }
}

test('errata are what rules and hands corrected, and what stands as printed', () => {
  const { errata } = errataOf(page())
  expect(
    errata.map(({ line, original, corrected, kind, rule }) => [line, original, corrected, kind, rule]),
  ).toEqual([
    [1, '.', '。', 'width', 'half-width'],
    [2, '人', '入', 'misread', 'misreads'],
    [3, '倒', '到', 'sic', null],
    [5, '=SUM(A1)', '共收百件。', 'editor', null],
  ])
  expect(errata.map(({ sentence: { text, from, to } }) => [text, text.slice(from, to)])).toEqual([
    ['云溪的灯会开幕。', '。'],
    ['书画作品入选名单公布。', '入'],
    ['组委会办公室共收倒作品。', '倒'],
    ['共收百件。', '共收百件。'],
  ])
})

test('what one rule did side by side is one place, and what was only taken out shows what stands beside it', () => {
  const made = edition([[block('headline', '新桥通车', '走上桥')]])
  const [only] = made.pages
  if (!only) throw new Error('a page')
  const lines = ['新新桥桥通通车车', '走上 桥'].map((text) => ({ text, box: null, confidence: null }))
  const corrections = [
    ...[1, 3, 5, 7].map((at) => ({ ...correction(1, at, lines[0]?.text[at] ?? '', '', 'duplicate-glyphs') })),
    correction(2, 2, ' ', '', 'stray-space'),
  ]
  const page = { ...only, source: { name: 'p3.txt', lines }, draft: { ...only.draft, corrections } }
  const { errata } = errataOf({ ...made, pages: [page] })
  expect(errata.map(({ original, corrected, kind }) => [original, corrected, kind])).toEqual([
    ['新新桥桥通通车车', '新桥通车', 'doubled'],
    ['上 桥', '上桥', 'space'],
  ])
  expect(errata.map(({ sentence: { text, from, to } }) => text.slice(from, to))).toEqual(['新桥通车', '上桥'])
})

test('a hyphen that parted a word at its line’s end is none', () => {
  const made = edition([[block('body', 'The har', 'bour is open.')]])
  const [only] = made.pages
  if (!only) throw new Error('a page')
  const lines = ['The har-', 'bour is  open.'].map((text) => ({ text, box: null, confidence: null }))
  const corrections = [correction(1, 7, '-', '', 'line-wrap'), correction(2, 8, ' ', '', 'stray-space')]
  const page = { ...only, source: { name: 'p3.txt', lines }, draft: { ...only.draft, corrections } }
  const { errata } = errataOf({ ...made, pages: [page] })
  expect(errata.map(({ rule }) => rule)).toEqual(['stray-space'])
})

test('the error rate is places per 10,000 characters of corrected text; a misprint counts as none', () => {
  const { all, byRule, byPage } = errataOf(page())
  expect(all).toEqual({ errors: 3, characters: 36, rate: 30_000 / 36 })
  expect(byRule.map(({ rule, errors }) => [rule, errors])).toEqual([
    ['half-width', 1],
    ['misreads', 1],
    [null, 1],
  ])
  expect(byPage.map(({ page: { label }, errors }) => [label, errors])).toEqual([['3', 3]])
})

test('of one article are its own only', () => {
  const whole = page()
  const [first] = whole.pages
  if (!first) throw new Error('a page')
  const second = {
    ...whole,
    kind: 'article' as const,
    pages: [{ ...first, articles: first.articles.slice(1) }],
  }
  expect(errataOf(second)).toMatchObject({ errata: [{ line: 5 }], all: { errors: 1, characters: 5 } })
})

test('the table can be read back, and nothing in it is a formula', () => {
  const table = formats['errata-csv'].write(page())
  const { data, errors } = Papa.parse<Record<string, string>>(table.slice(1).trimEnd(), { header: true })
  expect(errors).toEqual([])
  expect(data.map(({ page, line, original, rule }) => [page, line, original, rule])).toEqual([
    ['3', '1', '.', 'half-width'],
    ['3', '2', '人', 'misreads'],
    ['3', '3', '倒', ''],
    ['3', '5', "'=SUM(A1)", ''],
  ])
})

test('the page to print marks the place in its sentence, and says the rates', () => {
  const html = formats.errata.write(page(), writing(undefined, 'zh-CN'))
  expect(html).toContain('<h1>勘误表</h1>')
  expect(html).toContain('<td>书画作品<mark>入</mark>选名单公布。</td><td>误识</td><td>')
  expect(html).toContain('<h2>各规则差错率</h2>')
  expect(html).not.toMatch(/exits\.|inspector\./u)
})

test.each(['en', 'zh-CN'] as const)('%s names every kind, of every rule', (language) => {
  const { say } = writing(undefined, language)
  const kinds = [...Object.keys(printFidelity).map(kindOfRule), 'editor', 'sic'].map(
    (kind) => `exits.errata.kinds.${kind}`,
  )
  expect(kinds.filter((key) => say(key) === key)).toEqual([])
})

test('the Word file has the same in tables', async () => {
  const files = unzipSync(await formats['errata-docx'].write(page(), writing()))
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  expect(xml.match(/<w:tbl>/gu)).toHaveLength(3)
  const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) =>
    [...cell.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, said]) => said).join(''),
  )
  expect(cells.slice(0, 14)).toEqual([
    ...['Page', 'Line', 'Original', 'Corrected', 'Sentence', 'Kind', 'Found by'],
    ...['3', '1', '.', '。', '云溪的灯会开幕。', 'Width', 'Half-width punctuation'],
  ])
})
