import { expect, test } from 'vitest'
import { spoilsWord } from '../../../src/core/find'

const words = new Set(['鼓掌', '政党', '长期', '长达', '党员', '人民', '入学'])
const lexicon = { frequency: (word: string) => (words.has(word) ? 100 : 0) }

/** `政[党长|掌长]期`: what stands there, and what it would become. */
function spoils(place: string): boolean {
  const [, before = '', text = '', put = '', after = ''] = /^(.*)\[(.*)\|(.*)\](.*)$/u.exec(place) ?? []
  return spoilsWord({ before, text, put, after }, lexicon)
}

test('a word is spoilt by what makes none in its place', () => {
  expect(spoils('各政[党长|掌长]期')).toBe(true)
  expect(spoils('[党|掌]员')).toBe(true)
})

test('what makes no word as it stands is not, nor what makes one both ways', () => {
  expect(spoils('全场鼓[党长|掌长]达')).toBe(false)
  expect(spoils('小[党|掌]乙')).toBe(false)
  expect(spoils('[人|入]学')).toBe(false)
  expect(spoils('[入|人]民')).toBe(false)
})

test('words count that stand over what is changed, not those beside it', () => {
  expect(spoils('[党长期|掌长期]')).toBe(false)
})

test('what only comes or goes is held beside nothing', () => {
  expect(spoils('政党[，|]长期')).toBe(false)
  expect(spoils('政[党|党派]长期')).toBe(false)
})
