import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Correction } from '../../../src/core/document'
import { lineEdits } from '../../../src/core/document/line-edits'
import { differences } from '../../../src/core/text/align'

/** Few letters, so that repeats and ambiguous places are the rule; 𠮷 and an emoji are two units each. */
const text = fc.string({ unit: fc.constantFrom('云', '溪', ' ', ',', '𠮷', '😀'), maxLength: 14 })

/** Corrections that lie beside each other in a line. */
const line = fc
  .array(fc.record({ kept: text, removed: text, added: text }), { maxLength: 4 })
  .map((parts) => {
    let source = ''
    let draft = ''
    const corrections: Correction[] = []
    for (const { kept, removed, added } of parts) {
      source += kept
      draft += kept
      if (removed === added) continue
      const fromSource = source.length
      source += removed
      draft += added
      corrections.push({
        rule: 'r',
        reason: { key: 'r' },
        line: 1,
        fromSource,
        toSource: source.length,
        removed,
        added,
        block: 0,
        from: 0,
        to: 0,
      })
    }
    return { source, draft, corrections }
  })

function applied(source: string, now: string, edits: ReturnType<typeof lineEdits>): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    expect(edit.fromSource).toBeGreaterThanOrEqual(at)
    result += source.slice(at, edit.fromSource)
    expect(result.length).toBe(edit.from)
    result += now.slice(edit.from, edit.to)
    at = edit.toSource
  }
  return result + source.slice(at)
}

test('the edits of a line lead from what the source says to what stands there now', () => {
  fc.assert(
    fc.property(line, text, ({ source, corrections }, now) => {
      expect(applied(source, now, lineEdits(source, now, corrections))).toBe(now)
    }),
    { numRuns: 2000 },
  )
})

test('an untouched draft’s edits are its corrections, and a restored source has none', () => {
  fc.assert(
    fc.property(line, ({ source, draft, corrections }) => {
      fc.pre(source !== draft)
      expect(lineEdits(source, draft, corrections).map((edit) => edit.correction)).toEqual(corrections)
      expect(lineEdits(source, source, corrections)).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('the differences of two texts lead from one to the other and cut no surrogate pair', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      let result = ''
      let at = 0
      for (const { fromA, toA, fromB, toB } of differences(a, b)) {
        expect(a.slice(fromA, toA)).not.toBe(b.slice(fromB, toB))
        for (const part of [a.slice(at, fromA), b.slice(fromB, toB)]) expect(part.isWellFormed()).toBe(true)
        result += a.slice(at, fromA) + b.slice(fromB, toB)
        at = toA
      }
      expect(result + a.slice(at)).toBe(b)
    }),
    { numRuns: 2000 },
  )
})

test('texts that share nothing and are long are one difference', () => {
  expect(differences('云'.repeat(5000), '溪'.repeat(5000))).toEqual([
    { fromA: 0, toA: 5000, fromB: 0, toB: 5000 },
  ])
})
