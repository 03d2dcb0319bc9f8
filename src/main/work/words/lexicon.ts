import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type WordTables, wordTables } from './word-table'

/** The dictionary of jieba: 349,045 Chinese words with frequencies and parts of speech (MIT, in `@node-rs/jieba`). */
export function jiebaTables(): WordTables {
  return tablesOfJieba(
    readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8'),
  )
}

/** Misprints that jieba's dictionary holds as words (自己, 收入, 若干 …): they would vouch for what a scan misread. */
const misprints: ReadonlySet<string> = new Set([
  '自已',
  '收人',
  '若于',
  '千部',
  '大阳',
  '太会',
  '太臣',
  '意文',
  '皇土',
])

/**
 * Reads jieba's dictionary format: a word a line, then its frequency and its tag, parted by single spaces.
 * @throws RangeError for a line that has no frequency.
 */
export function tablesOfJieba(text: string): WordTables {
  const list: (readonly [string, number, string])[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [word = '', count = '', tag = ''] = line.trimEnd().split(' ')
    const frequency = Number(count)
    if (word === '' || !Number.isInteger(frequency) || count === '')
      throw new RangeError(`not a line of a jieba dictionary: ${JSON.stringify(line.slice(0, 80))}`)
    if (!misprints.has(word)) list.push([word, frequency, tag])
  }
  return wordTables(list)
}
