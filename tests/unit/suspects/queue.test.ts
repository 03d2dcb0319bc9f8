import { expect, test } from 'vitest'
import type { SuspectNow } from '../../../src/renderer/desk'
import { asShown, likeIt, nextOn, nextSuspect } from '../../../src/renderer/suspects/queue'

/** `5 甲`: a suspect of one character at position 5; `5 甲 later` was put off. */
function at(spelled: string): SuspectNow {
  const [from = '', text = '', later] = spelled.split(' ')
  const place = { from: Number(from), to: Number(from) + 1, line: 1 }
  const suspect = {
    ...place,
    id: spelled,
    rule: 'misreads',
    reason: { key: 'rules.misreads.loose' },
    suggestions: [],
    confidence: 0.5,
    text,
    left: '',
    right: '',
    later: later !== undefined,
  }
  return { ...place, suspect }
}
const page = (...spelled: readonly string[]) => spelled.map(at)
const next = (
  suspects: readonly SuspectNow[],
  from: number,
  direction: 1 | -1 = 1,
  seen: readonly string[] = [],
) => nextSuspect(suspects, { from, to: from }, direction, new Set(seen))?.suspect.id

const three = page('5 甲', '9 乙', '20 丙')

test('from the caret the next suspect in the text, at the end the first again', () => {
  expect(next(three, 6)).toBe('9 乙')
  expect(next(three, 9)).toBe('9 乙')
  expect(next(three, 30)).toBe('5 甲')
})

test('back: the one before, at the beginning the last', () => {
  expect(next(three, 9, -1)).toBe('5 甲')
  expect(next(three, 5, -1)).toBe('20 丙')
})

test('from an open card on to the next, never to itself while there are others', () => {
  expect(nextSuspect(three, { from: 9, to: 10 }, 1, new Set())?.suspect.id).toBe('20 丙')
  expect(nextSuspect(three, { from: 9, to: 10 }, -1, new Set())?.suspect.id).toBe('5 甲')
})

test('what was put off comes when no other is left, and once on a walk', () => {
  const some = page('5 甲 later', '9 乙', '20 丙 later')
  expect(next(some, 1)).toBe('9 乙')
  const only = page('5 甲 later', '20 丙 later')
  expect(next(only, 6)).toBe('20 丙 later')
  expect(next(only, 6, 1, ['20 丙 later'])).toBe('5 甲 later')
  expect(next(only, 6, 1, ['20 丙 later', '5 甲 later'])).toBeUndefined()
})

test('the last one open, put off, waits behind those that were put off before', () => {
  const [first, last] = page('5 甲 later', '20 丙 later')
  const way = (at: SuspectNow | null, seen: readonly string[]) =>
    ({ place: { from: at?.from ?? 0, to: at?.from ?? 0 }, direction: 1, seen: new Set(seen), at }) as const
  if (!first || !last) throw new Error('no suspects')
  expect(nextOn(way(last, []), [first, last])?.suspect.id).toBe('5 甲 later')
  expect(nextOn(way(last, ['5 甲 later']), [first, last])).toBe(null)
  const [open] = page('20 丙')
  if (!open) throw new Error('no suspect')
  expect(nextOn(way(open, []), [first, open])).toBe(null)
})

test('nothing is left', () => {
  expect(next([], 1)).toBeUndefined()
})

test('others are like it by rule and text', () => {
  const [one] = page('5 甲')
  expect(one && likeIt(page('5 甲', '9 乙', '20 甲'), one)).toBe(1)
})

test('what an open card suggests stays in its order when a later answer has another one', () => {
  const offering = (spelled: string, ...suggestions: readonly string[]): SuspectNow => {
    const { suspect, ...place } = at(spelled)
    return { ...place, suspect: { ...suspect, suggestions: [...suggestions] } }
  }
  const shown = offering('5 甲', '乙', '丙')
  const later = offering('7 甲', '丙', '乙')
  expect(asShown(later, shown)).toEqual(offering('7 甲', '乙', '丙'))
  // Other words are another question, and a card without suggestions takes what comes.
  expect(asShown(offering('5 丁', '戊'), shown).suspect.suggestions).toEqual(['戊'])
  expect(asShown(later, offering('5 甲')).suspect.suggestions).toEqual(['丙', '乙'])
})
