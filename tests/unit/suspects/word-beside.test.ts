import { expect, test } from 'vitest'
import { type PlaceInWords, spoilsWord } from '../../../src/core/find'
import type { SuspectNow } from '../../../src/renderer/desk'
import { wordBeside } from '../../../src/renderer/suspects/word-beside'

const words = new Set(['鼓掌', '经验', '验收'])
const lexicon = { frequency: (word: string) => (words.has(word) ? 100 : 0) }
const library = {
  series: {
    spoils: async ({ places }: { places: readonly PlaceInWords[] }) =>
      places.map((place) => spoilsWord(place, lexicon)),
  },
}
const broken = { series: { spoils: async () => Promise.reject(new Error('lost')) } }

/** A suspect, spelled `鼓[党|掌]长`. */
function suspect(spelled: string): SuspectNow {
  const [, left = '', text = '', put = '', right = ''] = /^(.?)\[(.+)\|(.*)\](.?)$/u.exec(spelled) ?? []
  const one = { rule: 'misreads', text, left, right, suggestions: put === '' ? [] : [put] }
  return { suspect: one, pair: null } as unknown as SuspectNow
}

const beside = (spelled: string, of: Parameters<typeof wordBeside>[0] = library) =>
  wordBeside(of, suspect(spelled))

test('a character is looked for with the neighbour that its reading makes a word with', async () => {
  expect(await beside('鼓[党|掌]长')).toBe('left')
  expect(await beside('先[脸|验]收')).toBe('right')
  // With either, or with none: the one behind it.
  expect(await beside('经[脸|验]收')).toBe('right')
  expect(await beside('甲[乙|丙]丁')).toBe('right')
  expect(await beside('甲[乙|]丁')).toBe('right')
})

test('marks are no neighbours', async () => {
  expect(await beside('，[党|掌]长')).toBe('right')
  expect(await beside('甲[党|掌]。')).toBe('left')
})

test('a library that cannot tell keeps no series from being opened', async () => {
  expect(await beside('鼓[党|掌]长', broken)).toBe('right')
})
