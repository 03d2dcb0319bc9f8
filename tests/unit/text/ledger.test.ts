import { expect, test } from 'vitest'
import { cut, join, Ledger, sourceFromText, type Tape } from '../../../src/core/text'

const source = sourceFromText('page.txt', '甲 乙\n\n丙𠮷丁')
const open = () => new Ledger<string>(source)

/** Entries as `line:from-to why`, offsets into the line. */
const entries = (ledger: Ledger<string>) => {
  ledger.close()
  return [...ledger.entries()].map(([, { from, to, line, why }]) => {
    const start = ledger.starts[line] ?? 0
    return `${line}:${from - start}-${to - start} ${why}`
  })
}

const edit = (ledger: Ledger<string>, tape: Tape, from: number, to: number, put: string, why: string) =>
  ledger.apply(tape, [{ from, to, put, why }])

test('a removal is one entry', () => {
  const ledger = open()
  expect(edit(ledger, ledger.line(0), 1, 2, '', 'space').text).toBe('甲乙')
  expect(entries(ledger)).toEqual(['0:1-2 space'])
})

test('the second of two edits of one place takes over the first', () => {
  const ledger = open()
  const once = edit(ledger, ledger.line(2), 0, 1, '戊', 'one')
  expect(edit(ledger, once, 0, 1, '己', 'two').text).toBe('己𠮷丁')
  expect(entries(ledger)).toEqual(['2:0-1 two'])
})

test('an edit that brings back the source is no change', () => {
  const ledger = open()
  const once = edit(ledger, ledger.line(2), 0, 1, '戊', 'one')
  const back = edit(ledger, once, 0, 1, '丙', 'two')
  expect(entries(ledger)).toEqual([])
  expect(back).toEqual(open().line(2))
})

test('an edit around a removal takes it in', () => {
  const ledger = open()
  const once = edit(ledger, ledger.line(0), 1, 2, '', 'space')
  expect(edit(ledger, once, 0, 2, '戊', 'word').text).toBe('戊')
  expect(entries(ledger)).toEqual(['0:0-3 word'])
})

test('an edit over two lines is an entry in each', () => {
  const ledger = open()
  const both = join([ledger.line(0), ledger.line(2)])
  expect(edit(ledger, both, 2, 4, '戊', 'wrap').text).toBe('甲 戊𠮷丁')
  expect(entries(ledger)).toEqual(['0:2-3 wrap', '2:0-1 wrap'])
})

test('what is inserted at the end of a line belongs to that line', () => {
  const ledger = open()
  const longer = edit(ledger, ledger.line(0), 3, 3, '！', 'mark')
  expect(longer.text).toBe('甲 乙！')
  expect(longer.origin.map((unit) => ledger.lineOf(unit))).toEqual([0, 0, 0, 0])
  expect(entries(ledger)).toEqual(['0:3-3 mark'])
})

test('characters beyond the BMP keep both their units', () => {
  const ledger = open()
  const tape = edit(ledger, ledger.line(2), 0, 1, '', 'gone')
  expect(tape.text).toBe('𠮷丁')
  expect(cut(tape, 0, 2)).toEqual({ text: '𠮷', origin: tape.origin.slice(0, 2) })
})

test('edits out of order are refused', () => {
  const ledger = open()
  const edits = [
    { from: 2, to: 3, put: '', why: 'a' },
    { from: 0, to: 1, put: '', why: 'b' },
  ]
  expect(() => ledger.apply(ledger.line(0), edits)).toThrow(RangeError)
})
