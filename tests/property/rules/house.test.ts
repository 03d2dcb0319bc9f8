import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { findHouse, type HouseRuleEntry, readRules, readWords } from '../../../src/core/rules/house'
import { sourceFromText } from '../../../src/core/text'
import { wildText } from '../../corpus/pages'
import { account } from './account'

const piece = fc.constantFrom(
  '云',
  '溪',
  '园',
  '，',
  '。',
  '一',
  '亿元',
  'a',
  'bc',
  '𠮷',
  '😀',
  '3',
  ' ',
  '$1',
  '',
)
const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
const expression = fc.constantFrom(
  '.',
  '(.)(.)',
  '(?<x>[云溪园])',
  '(?=溪)',
  '(?<=一)',
  '[^，。]+',
  '\\d|(a)?',
  '^',
  '$',
  '𠮷+',
  '(',
  '(?:)',
)
const replace = fc.oneof(text, fc.constantFrom('$1', '$<x>', '$2$1', '$&$&', '[$0]', '$$', ''))
const policy = fc.constantFrom('correct' as const, 'suspect' as const, 'leave' as const)

/** Sound rules and others. */
const entry: fc.Arbitrary<HouseRuleEntry> = fc.record(
  { match: text, regex: expression, replace, policy, hint: text, word: fc.boolean() },
  { requiredKeys: [] },
)
const rules = fc.array(entry, { maxLength: 6 }).map((entries) => {
  const named = entries.map((one, n) => ({ ...one, id: String(n) }))
  return readRules('house/rules.json', JSON.stringify(named)).rules
})

describe('house rules', () => {
  test('find places within the text, in order, without overlaps, and cut no surrogate pair', () => {
    fc.assert(
      fc.property(fc.array(wildText, { maxLength: 3 }), rules, (texts, some) => {
        let last = { at: -1, to: 0 }
        for (const { at, from, to, put, treatment } of findHouse(texts, some)) {
          const own = texts[at] ?? ''
          expect(from).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(own.length)
          if (at === last.at) expect(from).toBeGreaterThanOrEqual(last.to)
          else expect(at).toBeGreaterThan(last.at)
          last = { at, to }
          if (treatment === 'correct') expect(put).not.toBeNull()
          for (const edge of [from, to])
            expect(/[\uD800-\uDBFF][\uDC00-\uDFFF]/u.test(own.slice(edge - 1, edge + 1))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('lose and add no character outside a correction, on any text', () => {
    fc.assert(
      fc.property(wildText, rules, fc.constantFrom(undefined, 'suspect' as const), (raw, some, treatment) => {
        const source = sourceFromText('page.txt', raw)
        const draft = clean(source, {
          house: { rules: some },
          ...(treatment ? { policy: { house: treatment } } : {}),
        })
        const { left, held } = account(source, draft)
        expect(held).toEqual(left)
        for (const { block, from, to } of draft.suspects) {
          expect(from).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(draft.blocks[block]?.text.length ?? -1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('are read from any file without throwing', () => {
    const json = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json({ maxDepth: 4 }),
      fc
        .array(fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '"match"', '"a"', '\n'), { maxLength: 60 })
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(json, (content) => {
        const { entries, rules: sound } = readRules('house/rules.json', content)
        expect(sound).toHaveLength(entries.length)
        readWords('house/words.txt', content)
      }),
      { numRuns: 500 },
    )
  })
})
