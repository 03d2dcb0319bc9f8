import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, nothingKnown } from '../../../src/core/rules'
import { findMisreads } from '../../../src/core/rules/misreads'
import { type Lexicon, sourceFromText } from '../../../src/core/text'
import * as work from '../../../src/main/work'

/** A small word list of its own, so that wild texts meet words often. */
const words: ReadonlyMap<string, number> = new Map([
  ['神出鬼没', 60],
  ['四面八方', 400],
  ['入选', 900],
  ['人选', 700],
  ['平台', 3000],
  ['渡口', 500],
  ['河工', 90],
  ['的', 90_000],
  ['了', 60_000],
  ['神', 800],
  ['出', 9000],
  ['更', 7000],
  ['没', 8000],
  ['人', 40_000],
])
const lexicon: Lexicon = {
  frequency: (word) => words.get(word) ?? 0,
  longest: 4,
  total: 300_000,
  words: () => words,
}
const knowledge = { lexicon, latin: work.knowledge().latin, confirmed: new Set(['河工']) }

const piece = fc.oneof(
  fc.constantFrom(
    '神出更没',
    '四而八方',
    '人选',
    '入选',
    '平台',
    '渡口',
    '河工',
    '的',
    '了',
    '一一',
    '2O24',
    '《',
    '？',
    '，',
  ),
  fc.constantFrom(
    '"',
    '〈',
    '）',
    '。',
    '-',
    '=',
    'tbe',
    'harbour',
    ' ',
    '|',
    '𠮷',
    '😀',
    '\uD842',
    '\uFFFD',
    'l5',
    '〇',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const block = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const pages = fc.array(
  fc.record({ text: block, role: fc.constantFrom('body' as const, 'headline' as const, 'byline' as const) }),
  { maxLength: 6 },
)

test('never throws; stays within the text, in order, without overlaps', () => {
  fc.assert(
    fc.property(pages, fc.boolean(), (blocks, known) => {
      let last = { block: -1, to: 0 }
      for (const { block: at, from, to, text, suggestions, certain, confidence } of findMisreads(
        blocks,
        known ? knowledge : nothingKnown,
      )) {
        expect(from).toBeLessThan(to)
        expect(blocks[at]?.text.slice(from, to)).toBe(text)
        if (at === last.block) expect(from).toBeGreaterThanOrEqual(last.to)
        else expect(at).toBeGreaterThan(last.block)
        last = { block: at, to }
        if (certain) expect(suggestions).not.toHaveLength(0)
        for (const suggestion of suggestions) expect(suggestion.text).not.toBe(text)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 400 },
  )
})

test('no surrogate pair is cut', () => {
  fc.assert(
    fc.property(pages, (blocks) => {
      for (const { block: at, from, to } of findMisreads(blocks, knowledge)) {
        const text = blocks[at]?.text ?? ''
        for (const edge of [from, to])
          expect(
            /[\uD800-\uDBFF]/u.test(text[edge - 1] ?? '') && /[\uDC00-\uDFFF]/u.test(text[edge] ?? ''),
          ).toBe(false)
      }
    }),
  )
})

test('what misreads corrected is not corrected again', () => {
  fc.assert(
    fc.property(pages, (blocks) => {
      const draft = clean(sourceFromText('page.txt', blocks.map(({ text }) => text).join('\n\n')), knowledge)
      const again = clean(
        sourceFromText('page.txt', draft.blocks.map(({ text }) => text).join('\n\n')),
        knowledge,
      )
      const put = new Set(
        draft.corrections.filter(({ rule }) => rule === 'misreads').map(({ added }) => added),
      )
      for (const { rule, removed } of again.corrections)
        if (rule === 'misreads' && /^\p{Script=Han}$/u.test(removed)) expect(put).not.toContain(removed)
    }),
  )
})

test.each([
  ['one character for ever', '的'.repeat(60_000)],
  ['one phrase for ever', '神出更没'.repeat(15_000)],
  [
    'every character once between the same two',
    Array.from({ length: 20_000 }, (_, i) => `渡${String.fromCharCode(0x4e00 + i)}口`).join(''),
  ],
  ['brackets that never close', '〈《'.repeat(30_000)],
  ['quotation marks alone', `村${'"'.repeat(60_000)}`],
  ['digits and letters', `第${'O1l0'.repeat(15_000)}`],
  ['one endless word', 'rnclii1l'.repeat(8000)],
  ['many words that are none', 'rnclii xqzv1 '.repeat(5000)],
  ['twins all the way', '人入'.repeat(30_000)],
])('ends on %s', (_, text) => {
  expect(() => findMisreads([{ text, role: 'body' }], knowledge)).not.toThrow()
})
