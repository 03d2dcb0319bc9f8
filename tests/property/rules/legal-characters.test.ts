import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'

/** Every Han character of the first block of Unicode: what a newspaper prints, and what it never would. */
const han = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, n) => String.fromCharCode(0x4e00 + n))

/** Sentences in which a mark stands where marks of its kind stand; all of our own writing. */
const marks: readonly (readonly [marks: string, sentence: (mark: string) => string])[] = [
  ['，、；：', (mark) => `渡口的灯亮了${mark}船工们收起缆绳，镇上的人陆续回家。`],
  ['。！？…', (mark) => `镇长问起渡口的灯${mark}船工们收起缆绳，镇上的人陆续回家。`],
  ['—·～', (mark) => `甲渡口${mark}乙渡口的航线今年照常开放，船票不涨。`],
  ['％‰', (mark) => `今年渡口的客流增长了3.5${mark}，船票收入持平。`],
  ['%', (mark) => `今年渡口的客流增长了3.5${mark}，船票收入持平。`],
  ['℃', (mark) => `昨夜渡口的气温降到了零下3${mark}，江面没有封冻。`],
  ['×÷±＋＝', (mark) => `课桌上写着3${mark}5的算式，孩子们抢着回答。`],
  ['￥＄€£', (mark) => `船票的票面上印着${mark}5.00的字样，十年没有变过。`],
  ['①②③⑩', (mark) => `图中${mark}处是老渡口，新桥在它的上游。`],
  ['ⅠⅡⅢⅣ', (mark) => `河水的水质从Ⅴ类变成了${mark}类，鱼又回来了。`],
  ['→←↑↓★☆●○■□▲△◆◇※§№＊＆＠＃', (mark) => `图例里的${mark}表示渡口的位置，旁边注着水深。`],
  ['αβγΩπ', (mark) => `检测仪上的${mark}值今年一直平稳，渡口的水可以放心用。`],
  ['／', (mark) => `渡口的票价是5元${mark}人，孩子不收钱。`],
]
const paired = ['“”', '‘’', '《》', '〈〉', '（）', '「」', '『』', '【】', '〔〕']

/** Words of other scripts and numbers as they stand in Chinese prose. */
const pieces = [
  'A股',
  'T恤',
  '5G',
  'B超',
  'Z世代',
  'H2O',
  'PM2.5',
  'iPhone',
  'O型血',
  'l.5',
  '10:30',
  '1,200',
  '3.14',
  '0.5%',
  '2-3',
  '1+4+3',
  'Node.js',
  'GDP',
  'e-mail',
  'www.example.com',
  '110kV',
  'C919',
  '“1+N”',
  '№3',
  '24/7',
  '〇',
  '二〇二四',
  '零',
  '××',
  '谢谢',
  '天天向上',
  '研究研究',
  '红红火火',
  '一一',
  '2222',
  '人人',
  '𠮷',
  'é',
  'ü',
]

/** The page comes out as it went in, with what is known of words or without. */
function staysAsItIs(paragraphs: readonly string[], withWords: readonly boolean[] = [true, false]): void {
  for (const words of withWords) {
    const known = words ? knowledge() : {}
    const draft = clean(sourceFromText('page.txt', paragraphs.join('\n\n')), known)
    expect(
      draft.corrections.map(
        ({ rule, removed, added, line }) => `${rule} ${removed}→${added} in ${paragraphs[(line - 1) / 2]}`,
      ),
    ).toEqual([])
    expect(draft.blocks.map(({ text }) => text).join('\n')).toBe(paragraphs.join('\n'))
  }
}

function* inParts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

describe('a clean page keeps', () => {
  test('every Han character', () => {
    const sentences = [...inParts(han, 24)].map(
      (chars) => `字表的这一行写着：${chars.join('、')}，读者都抄了下来。`,
    )
    for (const page of inParts(sentences, 100)) staysAsItIs(page, [true])
  })

  test('every mark', () => {
    staysAsItIs(marks.flatMap(([all, sentence]) => Array.from(all, sentence)))
    staysAsItIs(paired.map(([open, close]) => `船工们把这里叫作${open}老渡口${close}，镇上的人都知道。`))
  })

  test('letters, numbers and doubled characters, wherever they stand in a sentence', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces, { minLength: 6 }), (some) =>
        staysAsItIs(some.map((piece) => `镇上的人说起${piece}来，都记得渡口的那一年，也记得那一年的大雪。`)),
      ),
      { numRuns: 15 },
    )
  })
})
