/**
 * The first character in pinyin order for each letter that a syllable can begin with. Between two of them, the order of
 * the Unicode CLDR (collation type pinyin) tells a character's letter, so that no table of readings is needed. One
 * reading a character: of 行 in 银行 and 行走 the order knows only one.
 */
const firsts: readonly (readonly [letter: string, first: string])[] = [
  ['a', '吖'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '呣'],
  ['n', '拏'],
  ['o', '喔'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
  // Signs without a reading stand behind all that have one.
  ['', '兙'],
]

const byPinyin = new Intl.Collator('zh-u-co-pinyin')

/** What an editor types for Chinese words without an input method: 导入文件 → `drwj`. Other signs stay as they are. */
export function initials(words: string): string {
  return Array.from(words, (sign) =>
    /\p{Script=Han}/u.test(sign)
      ? (firsts.findLast(([, first]) => byPinyin.compare(first, sign) <= 0)?.[0] ?? '')
      : sign,
  ).join('')
}
