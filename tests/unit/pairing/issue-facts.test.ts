import { expect, test } from 'vitest'
import { type IssueFacts, knownTogether, mayBeOneIssue } from '../../../src/core/pairing'

/** `河谷晚报 2023-11-02 88`; `-` = not known. */
function file(spec: string): IssueFacts {
  const [publication = '', date = '', number = ''] = spec.split(' ').map((fact) => (fact === '-' ? '' : fact))
  return { publication, date, number }
}

test('files that say nothing against each other may be of one issue, and know of it together', () => {
  const files = ['- - 88', '河谷晚报 2023-11-02 -', '河谷晚报 - -'].map(file)
  expect(mayBeOneIssue(files)).toBe(true)
  expect(knownTogether(files)).toEqual(file('河谷晚报 2023-11-02 88'))
})

test.each([
  ['another publication', '山城日报 - -'],
  ['another day', '- 2023-11-03 -'],
  ['another number', '- - 89'],
])('%s is another issue', (_, other) => {
  expect(mayBeOneIssue([file('河谷晚报 2023-11-02 88'), file(other)])).toBe(false)
})

test('what contradicts each other is taken of the first', () => {
  expect(knownTogether([file('- - 88'), file('河谷晚报 - 89')])).toEqual(file('河谷晚报 - 88'))
})
