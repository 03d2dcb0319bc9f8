import { readArabic } from './arabic-numerals'
import { isDigit, isLatin } from './characters'
import { readChinese } from './chinese-numerals'
import { isNumeral, numeralRunEnd } from './chinese-signs'
import { readDate, readIsoDate } from './dates'
import type { Reading } from './figure'
import { readFraction, readSlashFraction } from './fractions'
import { readHalf } from './half'
import { readClock } from './hours'
import { isLatinProse, readLatin, readLatinWords } from './latin'
import type { Numeral } from './numeral'
import { readOrdinal } from './ordinals'
import { readQuantity } from './quantities'
import { isInName, serialEnd } from './serials'
import { isSession } from './sessions'
import { signed } from './signs'
import { currency, digit } from './starts'

/** What was read, and where the scan goes on: behind the figure, or behind characters that no figure can begin with. */
export interface Step {
  readonly reading: Reading | null
  readonly to: number
}

const found = (reading: Reading): Step => ({ reading, to: reading.to })

/** What begins with a Latin letter: a number in words, or none. */
export function readLetters(text: string, at: number): Step {
  if (at > 0 && isLatin(text.charCodeAt(at - 1))) return { reading: null, to: at + 1 }
  const reading = readLatinWords(text, at)
  if (reading !== null) return found(reading)
  let to = at + 1
  while (isLatin(text.charCodeAt(to))) to++
  return { reading: null, to }
}

/** What begins at a digit, a numeral, a currency's sign or a character that belongs to a numeral, as `start` says. */
export function readAt(text: string, at: number, start: number): Step {
  if (start === currency) {
    const reading = readLatin(text, at)
    return reading === null ? { reading, to: at + 1 } : found(reading)
  }
  if (start === digit) return readAtDigit(text, at)
  const c = text.charAt(at)
  if (c === '第') {
    const reading = readOrdinal(text, at)
    return reading === null ? { reading, to: afterRejected(text, at + 1) } : found(reading)
  }
  if (c === '上' || c === '前') return readPrefixed(text, at, c)
  if (c === '半') {
    const reading = readHalf(text, at)
    return reading === null ? { reading, to: at + 1 } : found(reading)
  }
  return readAtNumeral(text, at, at)
}

/** The scan goes on behind a numeral that counts nothing, so that its tail is not taken for one. */
const afterRejected = (text: string, at: number) => {
  if (!isDigit(text.charCodeAt(at))) return numeralRunEnd(text, at)
  return serialEnd(text, at)
}

/** 上百, 上万人次 (上 belongs to the number unless it ends a word: 网上, 以上) and 前三季度. */
function readPrefixed(text: string, at: number, c: string): Step {
  const next = text.charAt(at + 1)
  if (
    c === '上' &&
    '百千万亿'.includes(next || ' ') &&
    !'以网线路场会晚早身车船山海地街市历实基之手头脸心世马至向席桌书报台村岸'.includes(
      text.charAt(at - 1) || '。',
    )
  ) {
    const step = readAtNumeral(text, at + 1, at)
    return step.reading === null
      ? { reading: null, to: at + 1 }
      : found({ ...step.reading, from: at, approx: true })
  }
  if (c === '前' && isNumeral(next)) {
    const step = readAtNumeral(text, at + 1, at)
    if (step.reading?.kind === 'date' && text.startsWith('季度', step.reading.to - 2))
      return found({ ...step.reading, from: at })
  }
  return { reading: null, to: at + 1 }
}

function readAtNumeral(text: string, at: number, from: number): Step {
  const numeral = readChinese(text, at)
  if (numeral === null || isPartOfWord(text, at, numeral))
    return { reading: null, to: Math.max(numeralRunEnd(text, at), at + 1) }
  const reading =
    readFraction(text, at, numeral) ?? readAsDate(text, at, numeral) ?? readQuantity(text, at, numeral)
  if (reading === null || isSession(text, from, reading))
    return { reading: null, to: Math.max(numeral.to, numeralRunEnd(text, at)) }
  return found(signed(text, at, reading))
}

/** 周三, 星期五; 总数, 人数 before 十; 茶几. */
function isPartOfWord(text: string, at: number, numeral: Numeral): boolean {
  const before = text.charAt(at - 1)
  const first = text.charAt(at)
  if (before === '') return false
  if (first === '数')
    return '总人多少次指基系个户件分倍小整奇偶名位参函双单天年月款辆招路无变岁字级号台'.includes(before)
  if (numeral.form !== 'single') return false
  return /(?:[^每]周|^周|星期|礼拜|之|分)$/u.test(text.slice(Math.max(0, at - 2), at))
}

function readAsDate(text: string, at: number, numeral: Numeral): Reading | null {
  const date = readDate(text, at, numeral)
  if (date === null) return null
  const from = date.from ?? at
  return { from, to: date.to, kind: 'date', value: date.value, unit: null, approx: false }
}

function readAtDigit(text: string, at: number): Step {
  const rejected: Step = { reading: null, to: serialEnd(text, at) }
  const iso = readIsoDate(text, at) ?? readClock(text, at)
  if (iso !== null)
    return found({ from: at, to: iso.to, kind: 'date', value: iso.value, unit: null, approx: false })
  const numeral = readArabic(text, at)
  if (isLatinProse(text, at)) {
    const reading = readLatin(text, at)
    // What counts nothing does so with all its digits: those behind the comma of 4,211 are no number of their own.
    return reading === null ? { reading, to: Math.max(rejected.to, numeral?.to ?? at) } : found(reading)
  }
  if (numeral === null) return rejected
  const reading =
    readSlashFraction(text, at, numeral) ??
    (text.startsWith('分之', numeral.to) ? readFraction(text, at, numeral) : null) ??
    readAsDate(text, at, numeral) ??
    readQuantity(text, at, numeral)
  if (reading === null) return rejected
  if (isInName(text, at, reading, numeral) || isSession(text, at, reading))
    return { reading: null, to: reading.to }
  return found(signed(text, at, reading))
}
