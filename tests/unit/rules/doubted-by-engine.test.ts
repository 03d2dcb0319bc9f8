import { expect, test } from 'vitest'
import { clean, printFidelity } from '../../../src/core/rules'
import type { Source } from '../../../src/core/text'

/** A word with how sure the engine was of it, 0 to 1; null = it did not say. */
type Word = readonly [string, number | null]

function source(...words: readonly Word[]): Source {
  const pieces = words.map(([text, confidence], index) => {
    const from = words.slice(0, index).reduce((sum, [before]) => sum + before.length, 0)
    return { from, to: from + text.length, box: null, confidence }
  })
  return {
    name: 'page.hocr',
    lines: [{ text: words.map(([text]) => text).join(''), box: null, confidence: null, words: pieces }],
  }
}

const asked = { policy: { ...printFidelity, 'doubted-by-engine': 'suspect' } } as const
function doubts(...words: readonly Word[]): string[] {
  const { suspects, blocks } = clean(source(...words), asked)
  return suspects.map(({ rule, block, from, to }) => `${rule}: ${blocks[block]?.text.slice(from, to)}`)
}

test('a word that the engine was not sure of is doubted, where the editor asks for it', () => {
  expect(doubts(['桥头的', 0.95], ['夜市', 0.31], ['开了', 0.9])).toEqual(['doubted-by-engine: 夜市'])
})

test('nothing is doubted where the engine was sure, or said nothing', () => {
  expect(doubts(['桥头的', 0.95], ['夜市', 0.5], ['开了', null])).toEqual([])
  expect(doubts(['桥头的夜市', 0.9], ['，', 0.1], ['今晚开张', 0.9])).toEqual([])
})

test('what a rule has removed is not doubted, and what stands behind it is doubted in its place', () => {
  expect(doubts(['云溪高新区', 0.3], ['云溪高新区', 0.9], ['：：', 0.9])).toEqual([
    'doubted-by-engine: 云溪高新区',
  ])
})

test('it is silent by itself', () => {
  expect(clean(source(['桥头的', 0.95], ['夜市', 0.31])).suspects).toEqual([])
})
