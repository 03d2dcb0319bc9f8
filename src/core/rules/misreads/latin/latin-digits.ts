import { isCjkText } from '../../../text/scripts'
import type { Misread } from '../misread'

const month =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))'
const day = '[lIO|\\d]{1,2}'
const apart = '(?<![\\p{L}\\p{N}|])'

/** Where only a number can stand: a day before or behind its month, a year behind both. */
const places = [
  new RegExp(`${apart}${day}(?=(?:st|nd|rd|th)?(?: of)? ${month}(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})${month} )${day}(?=(?:st|nd|rd|th)?(?![\\p{L}\\p{N}|]))`, 'gu'),
  new RegExp(
    `(?<=(?<!\\p{L})${month},? (?:${day}(?:st|nd|rd|th)?, ?)?)[lI|1][\\dlIO|]{3}(?![\\p{L}\\p{N}|])`,
    'gu',
  ),
]

/**
 * Letters read for digits in dates.
 *
 *     dated l4 March 1887, on the 2lst of May, I9O4   →  14 March 1887, the 21st of May, 1904
 *     I May be late; in March I went                  →  (unchanged: I alone is no number)
 */
export function latinDigits(texts: readonly string[]): readonly Misread[] {
  const found: Misread[] = []
  for (const [block, text] of texts.entries()) {
    if (isCjkText(text)) continue
    for (const place of places)
      for (const { 0: read, index } of text.matchAll(place)) {
        const put = read.replace(/[lI|]/gu, '1').replaceAll('O', '0')
        // A letter alone may be a word; a day is at most the 31st.
        if (put === read || !/\d/u.test(read) || (put.length < 3 && (Number(put) > 31 || put === '00')))
          continue
        found.push({
          block,
          from: index,
          to: index + read.length,
          text: read,
          suggestions: [{ text: put, score: 1 }],
          certain: true,
          confidence: 0.95,
          reason: { key: 'rules.misreads.mark', values: { read, put } },
        })
      }
  }
  return found
}
