import { describe, expect, test } from 'vitest'
import { ArticleId, type ReviewState } from '../../../src/core/contract'
import { nextToPass, roundFrom } from '../../../src/renderer/review/passing'

const id = (letter: string) => ArticleId.parse(`00000000-0000-4000-8000-00000000000${letter}`)
const articles = ['a', 'b', 'c', 'd'].map(id)
const states = (all: Readonly<Record<string, ReviewState>>) =>
  new Map(Object.entries(all).map(([letter, state]) => [id(letter), { state }]))

describe('the next article to be read', () => {
  test('is the first after the one that was read that is not as far', () => {
    expect(nextToPass(articles, states({ a: 'proofread', b: 'validated' }), 'proofread', 0)).toBe(id('c'))
    expect(nextToPass(articles, states({ b: 'proofread' }), 'validated', 0)).toBe(id('b'))
  })

  test('is one that was passed over, when none is left after it', () => {
    const late = states({ a: 'validated', b: 'problem', c: 'validated', d: 'validated' })
    expect(nextToPass(articles, late, 'validated', 3)).toBe(id('b'))
  })

  test('is the same one, when it alone is not as far', () => {
    const alone = states({ a: 'proofread', c: 'proofread', d: 'proofread' })
    expect(nextToPass(articles, alone, 'proofread', 1)).toBe(id('b'))
  })

  test('is none when all are as far, or further', () => {
    const all = states({ a: 'proofread', b: 'validated', c: 'validated', d: 'proofread' })
    expect(nextToPass(articles, all, 'proofread', 3)).toBeNull()
    expect(nextToPass(articles, all, 'validated', 3)).toBe(id('a'))
  })
})

test('round about means on to the end, and then from the beginning', () => {
  expect(roundFrom([1, 2, 3, 4], 1)).toEqual([3, 4, 1])
  expect(roundFrom([1, 2, 3], 2)).toEqual([1, 2])
  expect(roundFrom([1, 2], -1)).toEqual([1, 2])
})
