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
const misprints: ReadonlySet<string> = new Set(
  `
自已 异已 业己 身不由已 迫不得己 安分守已 克已复礼 收人 加人 若于 千部 粉未 大阳 太会 太臣 意文
皇土 黄士 士著 普鲁土 华莱土 卷士重来 宫员 官廷 故官 候爵 侯鸟 气侯 问侯 稍侯 症侯 诸候 诸候王 侯选人
贷物 旧贷 杂贷 贷栈 高利货 责无旁货 园形 园满 园桌 园珠笔 幼儿圆 选拨 挑拔 体息 共亨 祟高 作崇 睛天 睛天霹雳
`
    .trim()
    .split(/\s+/u),
)

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
