import { type CleanOptions, type IndexTables, indexTables, keepIndex } from '../../../core/rules'
import type { Lexicon } from '../../../core/text'
import { jiebaTables } from './lexicon'
import { englishTables } from './lexicon-latin'
import { packTables, unpackTables } from './packed-tables'
import { readWords, sharedWords } from './shared-words'
import { lexiconOver, type WordTables } from './word-table'

/** The dictionaries as they are looked up, and the index of misreads, which is made of the Chinese one. */
interface Words {
  readonly chinese: WordTables
  readonly latin: WordTables
  readonly index: IndexTables
}

/** The dictionaries read and laid out, as the program's file of words has them. Takes a second or two. */
export function packedWords(): Uint8Array<ArrayBuffer> {
  const chinese = jiebaTables()
  const index = indexTables(lexiconOver(chinese))
  if (!index) throw new Error('unreachable: the lexicon has a list')
  return packTables({ chinese, latin: englishTables(), index } satisfies Words)
}

type Known = Readonly<Record<'lexicon' | 'latin', Lexicon>>

let known: Known | null = null

/** What cleaning may know beside the page itself; in a thread from `words`, which it was given. */
export function knowledge(words = sharedWords()): CleanOptions & Known {
  known ??= words ? unpacked(readWords(words)) : read()
  return known
}

function unpacked(words: SharedArrayBuffer): Known {
  const { chinese, latin, index } = unpackTables(words) as Words
  const lexicon = lexiconOver(chinese)
  keepIndex(lexicon, index)
  return { lexicon, latin: lexiconOver(latin) }
}

function read(): Known {
  return { lexicon: lexiconOver(jiebaTables()), latin: lexiconOver(englishTables()) }
}
