import { measures } from '../measures'
import { isLostDigit } from './lost-digits'
import { because, type Put } from './mark-finding'

/** What a number of one or two decimals counts: 1.5万, 59.3%, 3.2公顷. Thousands have three digits behind the mark. */
const counted = '(?=\\d{1,2}(?:[万亿%％倍折吨亩]|公[斤里顷]|[千万]瓦))'

const comma = new RegExp(`[,，](?<=(?<![\\d.，、,])\\d{1,4}\\.?[,，])${counted}`, 'gu')
const pause = new RegExp(`、(?<=(?<![\\d.，、,])\\d{1,4}、)${counted}`, 'gu')

/**
 * A decimal point that was read as another mark.
 *
 *     年收入1，5万元、占10,5%   →  1.5万元、10.5%
 *     打2、6折                  →  、 doubtful: .
 *     5、6月份，12，13日        →  (unchanged: these are counted one by one)
 *     1,200万元                 →  (unchanged)
 */
export function decimalPoints(text: string, put: Put): void {
  for (const [marks, certain] of [
    [comma, true],
    [pause, false],
  ] as const)
    for (const { 0: read, index } of text.matchAll(marks)) {
      // 1.，5: the point is there, and something beside it.
      const doubled = text.charAt(index - 1) === '.'
      put({
        from: index,
        to: index + 1,
        put: doubled ? '' : '.',
        certain,
        confidence: certain ? 0.9 : 0.6,
        reason: doubled ? { key: 'rules.misreads.stranger', values: { read } } : because(read, '.'),
      })
    }
}

/** 9O年, 1O点, 2O多: a number goes on in these or ends before them. */
const behindNumbers: ReadonlySet<string> = new Set(`${measures}点季余多平公`)

/**
 * 干 where only 千 can stand: behind a numeral, and before another or what is counted.
 *
 *     游了一干九百米、两干余册、三干元   →  千
 *     一干二十年、一干多年、一干人等     →  (unchanged: to keep doing; a crowd)
 */
function thousands(text: string, put: Put): void {
  for (const { index } of text.matchAll(
    /干(?<=[二三四五六七八九两几]干)(?=[一二三四五六七八九零余多万元米吨斤亩户册棵株名种里公只条件台吋瓦袋箱桶盏斤张封首幅])|干(?<=一干)(?=[一二三四五六七八九]百|[零余])/gu,
  ))
    put({
      from: index,
      to: index + 1,
      put: '千',
      certain: true,
      confidence: 0.95,
      reason: because('干', '千'),
    })
}

/** O and l among digits, O and 0 among Chinese numerals; 干 for 千. */
export function numerals(text: string, put: Put): void {
  for (const { 0: read, index } of text.matchAll(
    /(?<=[一二三四五六七八九〇])[OoO0○]{1,3}(?=[一二三四五六七八九〇年])/gu,
  ))
    put({
      from: index,
      to: index + read.length,
      put: '〇'.repeat(read.length),
      certain: !read.includes('○'),
      confidence: 0.95,
      reason: because(read, '〇'),
    })
  thousands(text, put)
  for (const { 0: read, index } of text.matchAll(/(?<![\w.])[\dOoIl|]{2,12}(?![\w])/gu)) {
    const digits = read.replace(/[Oo]/gu, '0').replace(/[Il|]/gu, '1')
    if (digits === read || !/\d/u.test(read) || /^[Oo]\d$|\dl$/u.test(read)) continue
    // 9O96以上: before what is no measure the end may have been a per cent sign.
    const sure =
      /\d[Oo]|[Oo]\d\d|\d[Il|]\d/u.test(read) && behindNumbers.has(text.charAt(index + read.length))
    put({
      from: index,
      to: index + read.length,
      put: digits,
      certain: sure,
      confidence: sure ? 0.95 : 0.6,
      reason: because(read, digits),
    })
  }
  for (const { 0: read, index } of text.matchAll(/[lI|\]](?<=第.)(?=[版期届号次条季])/gu))
    put({
      from: index,
      to: index + read.length,
      put: '1',
      certain: true,
      confidence: 0.95,
      reason: because(read, '1'),
    })
  for (const { 0: read, index } of text.matchAll(/[!！?？]/gu))
    if (isLostDigit(text, index))
      put({
        from: index,
        to: index + 1,
        put: null,
        certain: false,
        confidence: 0.8,
        reason: { key: 'rules.misreads.stranger', values: { read } },
      })
  for (const { index } of text.matchAll(/。(?<=\d。)(?=\d{1,2}[%％])/gu))
    put({ from: index, to: index + 1, put: '.', certain: true, confidence: 0.95, reason: because('。', '.') })
  for (const { 0: read, index } of text.matchAll(/(?<=\d[%％])\d{1,2}(?![\d.%％])/gu))
    put({
      from: index,
      to: index + read.length,
      put: '',
      certain: false,
      confidence: 0.8,
      reason: { key: 'rules.misreads.stranger', values: { read } },
    })
}
