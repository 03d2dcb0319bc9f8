import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correspond, none } from '../../../src/core/rerun/correspondence'

/** Short texts that are much alike, some in characters beyond the BMP that share a half. */
const pieces = [
  '渡口来信两封',
  '渡口来信两對',
  '渡囗来信两封',
  '昨天𠮷家在桥头开了一家书店',
  '昨天𠮸家在桥头开了一家书店',
  '昨天𠮷家在桥头开了一家书占',
  '春天里的老街上住着𠮷',
  '春天里的老街上住着𠮸',
  '灯会',
  '河谷晚报今日出版',
] as const

/** Pieces in any order, each a block of its own. */
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => {
  const starts = all.map((_, index) => all.slice(0, index).join('').length)
  return { text: all.join(''), starts: starts.length > 0 ? starts : [0] }
})

const halves = (one: string) =>
  [...one].flatMap((character) => (character.length > 1 ? [character, ''] : [character]))

test('characters correspond one to one, whole, and to what is mostly the same text', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const inB = correspond(a, b)
      const pairs = [...inB].flatMap((unit, at) => (unit === none ? [] : [[at, unit] as const]))
      expect(new Set(pairs.map(([, unit]) => unit)).size).toBe(pairs.length)
      const [wholeA, wholeB] = [halves(a.text), halves(b.text)]
      for (const [at, unit] of pairs) {
        expect(wholeB[unit]).toBe(wholeA[at])
        if (wholeA[at]?.length === 2) expect(inB[at + 1]).toBe(unit + 1)
      }
    }),
  )
})

test('a text corresponds to itself, character by character', () => {
  fc.assert(
    fc.property(text, (a) => {
      const own = [...correspond(a, a)]
      expect(own).toEqual(own.map((_, at) => at))
    }),
  )
})
