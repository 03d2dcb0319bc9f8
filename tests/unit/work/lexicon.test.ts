import { expect, test } from 'vitest'
import { type Lexicon, latticeOf, likeliestCut } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'
import { tablesOfJieba } from '../../../src/main/work/words/lexicon'
import { lexiconOver } from '../../../src/main/work/words/word-table'

const lexiconFrom = (text: string) => lexiconOver(tablesOfJieba(text))
const cut = (text: string, lexicon: Lexicon) => likeliestCut(latticeOf(text, lexicon), [])

test('reads words with frequencies and tags', () => {
  const lexicon = lexiconFrom('云溪 12 ns\n云溪镇 3 ns\n走 40 v\n')
  expect(lexicon.frequency('云溪')).toBe(12)
  expect(lexicon.frequency('云')).toBe(0)
  expect(lexicon.tag?.('走')).toBe('v')
  expect(lexicon.tag?.('跑')).toBeNull()
  expect(lexicon).toMatchObject({ longest: 3, total: 55 })
})

test('lists its words in their order', () => {
  expect([...(lexiconFrom('云溪镇 3 ns\n𠮷野 2 nr\n走 40 v\n').words?.() ?? [])]).toEqual([
    ['云溪镇', 3],
    ['𠮷野', 2],
    ['走', 40],
  ])
})

test('tells how far a word can reach from its first two characters', () => {
  const lexicon = lexiconFrom('云溪 12 ns\n云溪镇 3 ns\n走 40 v\n')
  const reach = (text: string) => lexicon.reach?.(text.charCodeAt(0), text.charCodeAt(1))
  expect(reach('云溪')).toBe(3)
  expect(reach('走云')).toBe(1)
})

test('tells the words that begin at a place of a text, shortest first', () => {
  const lexicon = lexiconFrom('云溪 12 ns\n云溪镇 3 ns\n溪 1 n\n走 40 v\n')
  const wordsAt = (text: string, from: number, limit: number) => {
    const found: string[] = []
    lexicon.wordsAt?.(text, from, limit, (to, count) => found.push(`${text.slice(from, to)} ${count}`))
    return found
  }
  expect(wordsAt('走云溪镇', 1, 4)).toEqual(['云溪 12', '云溪镇 3'])
  expect(wordsAt('走云溪镇', 1, 3)).toEqual(['云溪 12'])
  expect(wordsAt('走云溪镇', 0, 4)).toEqual(['走 40'])
  expect(wordsAt('走云溪镇', 3, 4)).toEqual([])
})

test('a text is cut alike by words that are visited and words that are asked for', () => {
  const visited = lexiconFrom('云 9 n\n云溪 12 ns\n溪镇 30 n\n云溪镇 3 ns\n镇上 8 s\n走 40 v\n')
  const { wordsAt: _, ...asked } = visited
  for (const text of ['走云溪镇上', '云溪云溪镇', '镇上走𠮷云溪a1镇', ''])
    expect(cut(text, visited)).toEqual(cut(text, asked))
})

test('an empty dictionary knows no word', () => {
  const lexicon = lexiconFrom('')
  expect(lexicon.frequency('云')).toBe(0)
  expect(lexicon.total).toBe(0)
})

test('a line without a frequency is refused', () => {
  expect(() => lexiconFrom('云溪镇\n')).toThrow(RangeError)
  expect(() => lexiconFrom('云溪 很多 ns')).toThrow('云溪 很多 ns')
})

test('jieba’s dictionary loads once and cuts a sentence', () => {
  const { lexicon } = knowledge()
  expect(knowledge().lexicon).toBe(lexicon)
  expect(cut('他来到了网络大厦', lexicon).map((word) => word.text)).toEqual([
    '他',
    '来到',
    '了',
    '网络',
    '大厦',
  ])
})
