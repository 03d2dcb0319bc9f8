import { measures } from '../measures'
import { because, type Put } from './mark-finding'

/** A number of three digits or more, or of two decimals or more, that ends with a 9 before the sign; what may stand behind it. */
const crooked = /(?<![\d.])(\d+\.\d+|\d\d+)9([%％])([68eE%％]?)(?![\d.])/gu
/** What is left of a sign's second ring: 40%6. */
const tail = /(?<=\d[%％])([6eE%％])(?![\d.%％A-Za-z])/gu
/** Two decimals that do not end with a 9: the page prints such numbers. */
const hundredths = /\d\.\d[0-8][%％]|\d\.\d9[0-8][%％]/u
/** What is no more than all there is, or cannot be lowered by more: 占39%, 解决率达92%, 下降18%. */
const bounded =
  /(?:占|比重|比例|(?<!增长|周转|利|倍)率|满意度|不足|下降|降低|降幅|减少|缩短|节约|节省|完成)[^。；！？]{0,14}$/u
/** 14 characters, and the longest of these words. */
const around = 18

/**
 * A per cent sign that came in pieces: an engine takes its first ring for a 9, and its second for a 6.
 *
 *     整改率达到99.29%6、占比超过40%6   →  99.2%、40%
 *     下降189%、占97.59%               →  18%、97.5%, where the page's other numbers have one decimal
 *     产值增长239%                     →  9 doubtful: it may have been printed
 */
export function perCents(texts: readonly string[]): (text: string, put: Put) => void {
  const inTenths = !texts.some((text) => hundredths.test(text))
  return (text, put) => {
    for (const { 0: read, 1: number = '', 2: sign = '', 3: rest = '', index } of text.matchAll(crooked)) {
      const certain =
        rest !== '' ||
        (number.includes('.')
          ? inTenths && /\.\d$/u.test(number)
          : bounded.test(text.slice(Math.max(0, index - around), index)))
      const from = index + number.length
      put({
        from,
        to: index + read.length - (rest === '' ? 1 : 0),
        put: rest === '' ? '' : sign,
        certain,
        confidence: certain ? 0.9 : 0.6,
        reason: stranger(rest === '' ? '9' : `9${sign}${rest}`, rest === '' ? '' : sign),
      })
    }
    for (const { 0: read, index } of text.matchAll(tail)) {
      // 50%6个: there it may be the number of what follows. 59%6: the 9 may be the first ring.
      const certain = !measures.includes(text.charAt(index + 1) || '\n') && text.charAt(index - 2) !== '9'
      put({ from: index, to: index + 1, put: '', certain, confidence: 0.8, reason: stranger(read, '') })
    }
  }
}

const stranger = (read: string, put: string) =>
  put === '' ? ({ key: 'rules.misreads.stranger', values: { read } } as const) : because(read, put)
