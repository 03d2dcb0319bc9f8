import { describe, expect, test } from 'vitest'
import type { PastOperation } from '../../../src/core/contract'
import { differencesOf } from '../../../src/renderer/history/differences'
import { sessionsOf } from '../../../src/renderer/history/sessions'
import { page } from '../document/page'

const at = (time: string) => ({ at: new Date(time).toISOString() }) as PastOperation

describe('sessions of a history', () => {
  test('part where nothing was done for more than half an hour, and at midnight', () => {
    const past = [
      at('2024-03-19T00:05:00'),
      at('2024-03-18T23:55:00'),
      at('2024-03-18T23:30:00'),
      at('2024-03-18T22:30:00'),
    ]
    expect(sessionsOf(past).map(({ operations }) => operations.length)).toEqual([1, 2, 1])
    expect(sessionsOf(past)[1]).toMatchObject({ from: past[2]?.at, to: past[1]?.at })
  })
})

/** What differs, in words: `own` of the first, `other` of the second. */
function told(shown: ReturnType<typeof page>, other: ReturnType<typeof page>): string[] {
  return differencesOf(shown, other).map((mark) => {
    switch (mark.kind) {
      case 'own':
        return `own ${shown.textBetween(mark.from, mark.to)}`
      case 'other':
        return `other ${mark.text}${mark.block ? ' ¶' : ''}`
      case 'role':
        return `role ${shown.textBetween(mark.from, mark.to)}`
      default:
        return mark satisfies never
    }
  })
}

describe('what differs between two versions', () => {
  const now = page([
    ['headline', '1|新桥通车'],
    ['body', '2|昨天，云溪的新桥通车了。'],
  ])

  test('is nothing where they read the same', () => {
    expect(told(now, now)).toEqual([])
  })

  test('is told within the paragraph', () => {
    const then = page([
      ['headline', '1|新桥通车'],
      ['body', '2|前天，云溪的新桥通车。'],
    ])
    expect(told(now, then)).toEqual(['other 前', 'own 昨', 'own 了'])
  })

  test('is a whole paragraph where only one of them has it, and the rest is found again', () => {
    const more = page([
      ['headline', '1|新桥通车'],
      ['byline', '3|本报记者周岚'],
      ['body', '2|昨天，云溪的新桥通车了。'],
    ])
    expect(told(now, more)).toEqual(['other 本报记者周岚 ¶'])
    expect(told(more, now)).toEqual(['own 本报记者周岚'])
  })

  test('is the role where the words are the same', () => {
    const then = page([
      ['subhead', '1|新桥通车'],
      ['body', '2|昨天，云溪的新桥通车了。'],
    ])
    expect(told(now, then)).toEqual(['role 新桥通车'])
  })
})
