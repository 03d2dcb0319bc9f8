import { expect, test } from 'vitest'
import { indexTables, keepIndex } from '../../../src/core/rules'
import { indexOf } from '../../../src/core/rules/misreads/words/word-index'
import { tablesOfJieba } from '../../../src/main/work/words/lexicon'
import { packTables, unpackTables } from '../../../src/main/work/words/packed-tables'
import { inSharedMemory } from '../../../src/main/work/words/shared-words'
import { lexiconOver, type WordTables } from '../../../src/main/work/words/word-table'

const dictionary = '云溪 12 ns\n云溪镇 3 ns\n镇子 7 n\n走 40 v\n走着瞧 2 i\n四面八方 9 l\n'

test('what is packed comes back as it was, in memory that threads share', () => {
  const tables = {
    one: new Uint8Array([1, 2, 3]),
    within: { two: new Float64Array([0.1, Number.POSITIVE_INFINITY]), names: ['ns', '地名', ''] },
    none: new Int32Array(0),
    number: 1.5,
  }
  const packed = inSharedMemory(packTables(tables))
  const back = unpackTables(packed) as typeof tables
  expect(back).toEqual(tables)
  expect(back.within.two.buffer).toBe(packed)
})

test('an array that cannot be packed is refused', () => {
  expect(() => packTables({ big: new BigInt64Array(1) })).toThrow('BigInt64Array')
})

test('words answer from packed tables as from the dictionary', () => {
  const read = tablesOfJieba(dictionary)
  const lexicon = lexiconOver(read)
  const packed = lexiconOver(unpackTables(inSharedMemory(packTables(read))) as WordTables)
  const list = [...(lexicon.words?.() ?? [])]
  expect([...(packed.words?.() ?? [])]).toEqual(list)
  expect(list).toHaveLength(6)
  for (const word of [...list.map(([one]) => one), '云', '镇', '走着', '八方'])
    expect([packed.frequency(word), packed.tag?.(word)]).toEqual([
      lexicon.frequency(word),
      lexicon.tag?.(word),
    ])
})

test('misreads are judged by an index that was made before as by one made now', () => {
  const made = lexiconOver(tablesOfJieba(dictionary))
  const kept = lexiconOver(tablesOfJieba(dictionary))
  const tables = indexTables(made)
  if (!tables) throw new Error('the dictionary can be listed')
  const index = keepIndex(kept, unpackTables(inSharedMemory(packTables(tables))) as typeof tables)
  expect(indexOf(kept)).toBe(index)
  const now = indexOf(made)
  const filled = (one: typeof now) => {
    const found: unknown[] = []
    one?.fill('四面入方', 0, 3, 4, 2, (...visited) => found.push(visited))
    one?.words('云溪镇子', 0, 4, (...visited) => found.push(visited))
    return found
  }
  expect(filled(index)).toEqual(filled(now))
  expect(filled(now)).toHaveLength(3)
})
