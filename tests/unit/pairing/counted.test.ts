import { expect, test } from 'vitest'
import { countedLabels, type Labelled } from '../../../src/core/pairing'

/** A file whose name counts: `folder/p3`; behind `=` what is printed on its page. */
function file(spec: string): Labelled {
  const [path = '', printed] = spec.split('=')
  const [, before = '', digits = ''] = /([^/\d]*)(\d+)$/u.exec(path) ?? []
  const number = Number(digits)
  const label = printed ?? (number === 0 ? '' : String(number))
  return { path, label, said: printed !== undefined, counted: { before, number } }
}

const labels = (...specs: readonly string[]) => countedLabels(specs.map(file))

test('names that count from 1 are the pages', () => {
  expect(labels('p1', 'p2', 'p10')).toEqual(['1', '2', '10'])
})

test('names that count from 0 begin with page 1', () => {
  expect(labels('000', '001', '002')).toEqual(['1', '2', '3'])
})

test('each folder, and each word before the number, counts for itself', () => {
  expect(labels('a/000', 'a/001', 'b/001', 'a/p1')).toEqual(['1', '2', '1', '1'])
})

test('a page that says which it is keeps that', () => {
  expect(labels('000', '001=5', '002')).toEqual(['1', '5', '3'])
})

test('where a page says that it is what its name counts, none is moved on', () => {
  expect(labels('000', '001=1', '002')).toEqual(['', '1', '2'])
})

test('a file of another name stays as it is', () => {
  const other: Labelled = { path: 'x', label: 'A3', said: true, counted: null }
  expect(countedLabels([file('000'), other])).toEqual(['1', 'A3'])
})
