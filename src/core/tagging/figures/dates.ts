import { isNumeral } from './chinese-signs'
import { readCounter } from './counter'
import { eras, longestEra } from './eras'
import type { Numeral } from './numeral'
import { numeralAt } from './numerals'
import { connectorEnd } from './ranges'

/** A point or stretch of the calendar. `value` is ISO 8601, cut where the text is less exact; null without a year. */
export interface DateReading {
  /** Where it begins, if what names its era or its month stands before its numeral; absent = there. */
  readonly from?: number
  readonly to: number
  readonly value: string | null
}

const two = (n: number) => String(n).padStart(2, '0')

/** An integer that may be a part of a date; null = 余, a decimal, a pair, 万 … */
function integerOf(numeral: Numeral | null): number | null {
  if (numeral === null || numeral.approx || numeral.amount || numeral.form === 'bare') return null
  return typeof numeral.value === 'number' && Number.isInteger(numeral.value) ? numeral.value : null
}

/** The end of `word` if it stands at `at`, behind at most one space; -1 = it does not. */
const wordEnd = (text: string, at: number, word: string): number => {
  if (text.startsWith(word, at)) return at + word.length
  return text.charAt(at) === ' ' && text.startsWith(word, at + 1) ? at + 1 + word.length : -1
}

const iso = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d\-./]\d)/uy

/** 2024-05-12, 2024.5.12, 2024/05/12 at a digit. */
export function readIsoDate(text: string, at: number): DateReading | null {
  iso.lastIndex = at
  const match = iso.exec(text)
  if (match === null) return null
  const [whole, year, , month, day] = match
  if (!isYear(Number(year)) || Number(month) > 12 || Number(day) > 31 || Number(month) < 1 || Number(day) < 1)
    return null
  return { to: at + whole.length, value: `${year}-${two(Number(month))}-${two(Number(day))}` }
}

const isYear = (n: number) => n >= 1000 && n <= 2199

/**
 * Dates that begin with `numeral`, which begins at `from`: years, months, days, quarters, decades, hours. Null = none of
 * them.
 */
export function readDate(text: string, from: number, numeral: Numeral): DateReading | null {
  const n = integerOf(numeral)
  if (n === null) return null
  return (
    decade(text, numeral, n) ??
    lunarDay(text, from, numeral, n) ??
    eraYear(text, from, numeral, n) ??
    year(text, from, numeral, n) ??
    quarter(text, numeral, n) ??
    month(text, from, numeral, n, null) ??
    dayAlone(text, from, numeral, n) ??
    hour(text, from, numeral, n)
  )
}

/** 90年代, 1990年代, 20世纪90年代, 21世纪. */
function decade(text: string, numeral: Numeral, n: number): DateReading | null {
  const century = wordEnd(text, numeral.to, '世纪')
  if (century >= 0) {
    if (n < 1 || n > 30) return null
    const tens = numeralAt(text, century)
    const of = tens === null ? null : integerOf(tens)
    const to = tens === null ? -1 : wordEnd(text, tens.to, '年代')
    if (of === null || to < 0) return { to: century, value: null }
    return {
      to: decadeTail(text, to),
      value: of % 10 === 0 && of < 100 ? String((n - 1) * 10 + of / 10) : null,
    }
  }
  const to = wordEnd(text, numeral.to, '年代')
  if (to < 0) return null
  if (isYear(n)) return { to: decadeTail(text, to), value: String(Math.floor(n / 10)) }
  return n < 100 ? { to: decadeTail(text, to), value: null } : null
}

const decadeTail = (text: string, to: number) =>
  to + (/^(?:[初中末前后]期|[初末])/u.exec(text.slice(to, to + 2))?.[0].length ?? 0)

const yearTails = ['年底', '年末', '年初', '上半年', '下半年', '底', '末', '初', '度']

function year(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
  const to = wordEnd(text, numeral.to, '年')
  if (to < 0) return yearRange(text, numeral, n)
  if (text.slice(Math.max(0, from - 3), from) === '公元前')
    return { from: from - 3, to, value: n === 1 ? '0000' : `-${String(n - 1).padStart(4, '0')}` }
  const full = fullYear(text, from, numeral, n)
  if (full === null) {
    // 97年3月: two digits are a year where a month follows.
    if (numeral.form !== 'digits' || numeral.digits > 2 || n > 99) return null
    const whole = n >= 49 ? 1900 + n : 2000 + n
    // 98年初, 97年下半年: nothing that lasts has a beginning or an end of its own.
    const part = n > 9 ? yearTails.find((word) => word !== '度' && text.startsWith(word, to)) : undefined
    if (part !== undefined && !(part === '初' && '中级步期'.includes(text.charAt(to + 1) || ' ')))
      return { to: to + part.length, value: String(whole) }
    const inner = monthAt(text, to, whole)
    return inner ?? (numeral.script === 'chinese' && n > 9 ? { to, value: String(whole) } : null)
  }
  const inner = monthAt(text, to, full) ?? quarterAt(text, to, String(full))
  if (inner !== null) return inner
  const second = connectorEnd(text, to)
  if (second !== null && text.charAt(second.to - 1) !== '到') {
    const other = numeralAt(text, second.to)
    const end = other === null ? -1 : wordEnd(text, other.to, '年')
    const last = other === null || end < 0 ? null : fullYear(text, second.to, other, integerOf(other) ?? 0)
    if (last !== null && last > full) return { to: end, value: `${full}/${last}` }
  }
  const tail = yearTails.find((word) => text.startsWith(word, to)) ?? ''
  const spoilt =
    (tail === '度' && '假过'.includes(text.charAt(to + 1) || ' ')) ||
    (tail === '初' && '中级步期'.includes(text.charAt(to + 1) || ' '))
  const era = text.startsWith('公元', from - 2) && from > 1 ? { from: from - 2 } : {}
  return { ...era, to: spoilt ? to : to + tail.length, value: String(full).padStart(4, '0') }
}

/** 2022-2025年, 1998至2000年. */
function yearRange(text: string, numeral: Numeral, n: number): DateReading | null {
  if (!isYear(n) || numeral.form !== 'digits') return null
  const second = connectorEnd(text, numeral.to)
  const other = second === null ? null : numeralAt(text, second.to)
  const last = integerOf(other)
  if (other === null || last === null) return null
  const to = wordEnd(text, other.to, '年')
  if (to < 0 || text.startsWith('代', to)) return null
  const lastYear = other.digits === 2 ? Math.floor(n / 100) * 100 + last : last
  if (!isYear(lastYear) || lastYear <= n) return null
  return {
    to: text.startsWith('度', to) && text.charAt(to + 1) !== '假' ? to + 1 : to,
    value: `${n}/${lastYear}`,
  }
}

/** A year of four digits (three behind 公元); null = a number of years. */
function fullYear(text: string, from: number, numeral: Numeral, n: number): number | null {
  if (numeral.form !== 'digits') return null
  if (isYear(n) && (numeral.script === 'chinese' || numeral.digits === 4)) return n
  return text.slice(Math.max(0, from - 2), from) === '公元' && n > 0 ? n : null
}

function monthAt(text: string, at: number, fromYear: number): DateReading | null {
  const start = text.charAt(at) === ' ' ? at + 1 : at
  const numeral = numeralAt(text, start)
  const n = integerOf(numeral)
  return numeral === null || n === null ? null : month(text, start, numeral, n, fromYear)
}

const monthTails = ['中下旬', '上中旬', '上旬', '中旬', '下旬', '份', '底', '末', '初']
const notMonth = '球亮饼牙台光票薪嫂子供经季色租均息产坛'

function month(
  text: string,
  from: number,
  numeral: Numeral,
  n: number,
  inYear: number | null,
): DateReading | null {
  if (n < 1 || n > 12 || (numeral.form === 'digits' && numeral.script === 'chinese')) return null
  let end = numeral.to
  let last = n
  const second = connectorEnd(text, end) ?? listEnd(text, end)
  if (second !== null && wordEnd(text, end, '月') < 0) {
    const other = numeralAt(text, second.to)
    const to = integerOf(other)
    if (other === null || to === null || to <= n || to > 12) return null
    if (text.charAt(end) === '、' && to !== n + 1) return null
    end = other.to
    last = to
  }
  let to = wordEnd(text, end, '月')
  if (to < 0 || notMonth.includes(text.charAt(to) || ' ')) return null
  if (last !== n)
    return {
      to: text.startsWith('份', to) ? to + 1 : to,
      value: inYear === null ? null : `${inYear}-${two(n)}/${inYear}-${two(last)}`,
    }
  // 一月 may be “a month”; alone it is a date only as 一月份 or with its day.
  const prefix = inYear === null ? null : `${inYear}-${two(n)}`
  const day = dayAt(text, to, prefix)
  if (day !== null) return upToDay(text, day, n, inYear) ?? day
  const festival = inYear === null && numeral.script === 'chinese' ? festivalDay(text, to, n) : null
  if (festival !== null) return festival
  if (
    inYear === null &&
    text.charAt(numeral.to - 1) === '一' &&
    numeral.form === 'single' &&
    !text.startsWith('份', to) &&
    text.charAt(from - 1) !== '年'
  )
    return null
  if (text.charAt(to) === '初' && isNumeral(text.charAt(to + 1))) return { to: to + 2, value: null }
  const tail = monthTails.find((word) => text.startsWith(word, to)) ?? ''
  to += tail === '初' && '中级步'.includes(text.charAt(to + 1) || ' ') ? 0 : tail.length
  const range = connectorEnd(text, to)
  if (range !== null) {
    const other = numeralAt(text, range.to)
    const n2 = integerOf(other)
    const end2 = other === null ? -1 : wordEnd(text, other.to, '月')
    if (other !== null && n2 !== null && n2 > n && n2 <= 12 && end2 >= 0 && dayAt(text, end2, null) === null)
      return { to: end2, value: prefix === null ? null : `${prefix}/${inYear}-${two(n2)}` }
    const later = other === null || inYear === null ? null : laterYear(text, range.to, other, inYear)
    if (later !== null && /^\d{4}-\d\d$/u.test(later.value ?? '') && text.charAt(range.to - 1) !== '到')
      return { to: later.to, value: `${prefix}/${later.value}` }
  }
  return { to, value: prefix }
}

/** The end of 2022年3月—2023年5月, of 2021年12月28日至2022年1月3日. */
function laterYear(text: string, from: number, numeral: Numeral, since: number): DateReading | null {
  const to = wordEnd(text, numeral.to, '年')
  const last = to < 0 ? null : fullYear(text, from, numeral, integerOf(numeral) ?? 0)
  return last === null || last <= since ? null : monthAt(text, to, last)
}

/** 3月1日至4月5日: a day of a later month ends the stretch. */
function upToDay(text: string, day: DateReading, since: number, inYear: number | null): DateReading | null {
  const connector = connectorEnd(text, day.to)
  if (connector === null || text.charAt(connector.to - 1) === '到' || day.value?.includes('/')) return null
  const other = numeralAt(text, connector.to)
  const n = integerOf(other)
  if (other === null || n === null) return null
  const inLaterYear = inYear === null ? null : laterYear(text, connector.to, other, inYear)
  if (inLaterYear !== null && /^\d{4}-\d\d-\d\d$/u.test(inLaterYear.value ?? ''))
    return { to: inLaterYear.to, value: `${day.value}/${inLaterYear.value}` }
  const to = wordEnd(text, other.to, '月')
  if (to < 0 || n <= since || n > 12) return null
  const last = dayAt(text, to, inYear === null ? null : `${inYear}-${two(n)}`)
  if (last === null || last.value?.includes('/')) return null
  return {
    to: last.to,
    value: day.value === null || last.value === null ? null : `${day.value}/${last.value}`,
  }
}

/** 八月十五, 三月三: a day of the old calendar, written without 日. What could count something is none. */
function festivalDay(text: string, at: number, month: number): DateReading | null {
  const numeral = numeralAt(text, at)
  const n = integerOf(numeral)
  if (numeral === null || n === null || numeral.script !== 'chinese' || n < 1 || n > 30) return null
  if (numeral.form === 'digits' || !isDayAlone(text, numeral)) return null
  return n === month || n > 10 ? { to: numeral.to, value: null } : null
}

/** 正月十五, 腊月二十三, 正月初八. */
function lunarDay(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
  if (numeral.script !== 'chinese' || numeral.form === 'digits' || n > 30) return null
  const first = text.charAt(from - 1) === '初' && n <= 10 ? from - 1 : from
  if (!/[正腊冬]月/u.test(text.slice(Math.max(0, first - 2), first))) return null
  return isDayAlone(text, numeral) ? { from: first - 2, to: numeral.to, value: null } : null
}

const isDayAlone = (text: string, numeral: Numeral) =>
  readCounter(text, numeral) === null && !'日号分点时'.includes(text.charAt(numeral.to) || ' ')

/** 民国二十六年 is 1937, 光绪三十年 1904. Months before the Gregorian calendar are not read. */
function eraYear(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
  const first = from < 2 ? undefined : eras[text.slice(from - 2, from)]
  const to = first === undefined || n < 1 || n > longestEra ? -1 : wordEnd(text, numeral.to, '年')
  if (first === undefined || to < 0 || text.startsWith('代', to)) return null
  const year = first + n - 1
  const inner = year >= 1912 ? monthAt(text, to, year) : null
  return { ...(inner ?? { to, value: String(year).padStart(4, '0') }), from: from - 2 }
}

/** 5、6月: a list of two. */
const listEnd = (text: string, at: number) => (text.charAt(at) === '、' ? { to: at + 1, dash: true } : null)

/** The day behind a month, 4-6日 and 4、5日 too; `prefix` is the year and month. */
function dayAt(text: string, at: number, prefix: string | null): DateReading | null {
  const start = text.charAt(at) === ' ' ? at + 1 : at
  const numeral = numeralAt(text, start)
  const n = integerOf(numeral)
  if (numeral === null || n === null || n < 1 || n > 31) return null
  const alone = dayEnd(text, numeral.to)
  if (alone >= 0) {
    const range = connectorEnd(text, alone)
    const other = range === null ? null : numeralAt(text, range.to)
    const last = integerOf(other)
    const end = other === null ? -1 : dayEnd(text, other.to)
    if (last !== null && last > n && last <= 31 && end >= 0)
      return { to: end, value: dayRange(prefix, n, last) }
    return { to: alone, value: prefix === null ? null : `${prefix}-${two(n)}` }
  }
  const range = connectorEnd(text, numeral.to) ?? listEnd(text, numeral.to)
  const other = range === null ? null : numeralAt(text, range.to)
  const last = integerOf(other)
  const to = other === null ? -1 : dayEnd(text, other.to)
  if (last === null || last <= n || last > 31 || to < 0) return null
  return { to, value: dayRange(prefix, n, last) }
}

const dayRange = (prefix: string | null, n: number, last: number) =>
  prefix === null ? null : `${prefix}-${two(n)}/${prefix}-${two(last)}`

const dayEnd = (text: string, at: number) => {
  const to = wordEnd(text, at, '日')
  if (to >= 0) return '元均产报'.includes(text.charAt(to) || ' ') ? -1 : to
  return wordEnd(text, at, '号')
}

/** 26日, 4-6日 without a month. Followed by 内 or 游 it is so many days. */
function dayAlone(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
  if (n < 1 || n > 31 || (numeral.script === 'chinese' && numeral.form === 'digits')) return null
  let to = wordEnd(text, numeral.to, '日')
  if (to < 0) {
    const range = connectorEnd(text, numeral.to)
    const other = range === null ? null : numeralAt(text, range.to)
    const last = integerOf(other)
    if (other === null || last === null || last <= n || last > 31) return null
    to = wordEnd(text, other.to, '日')
    if (to < 0) return null
  } else {
    const day = dayAt(text, from, null)
    if (day !== null) to = day.to
  }
  // 一日 and 十日 alone are rather “one day”, “ten days”.
  if (
    numeral.form === 'single' &&
    '一两'.includes(text.charAt(numeral.to - 1)) &&
    numeral.script === 'chinese'
  )
    return null
  return /^(?:[元均产报本游]|内|之内|以内|志|程)/u.test(text.slice(to, to + 2)) ? null : { to, value: null }
}

/** 一季度, 1-3季度, 一至三季度. */
function quarter(text: string, numeral: Numeral, n: number): DateReading | null {
  if (n < 1 || n > 4) return null
  let end = numeral.to
  const second = connectorEnd(text, end)
  if (second !== null) {
    const other = numeralAt(text, second.to)
    const last = integerOf(other)
    if (other === null || last === null || last <= n || last > 4) return null
    end = other.to
  }
  const to = wordEnd(text, end, '季度')
  return to < 0 ? null : { to, value: null }
}

function quarterAt(text: string, at: number, inYear: string): DateReading | null {
  const start = text.startsWith('第', at) || text.startsWith('前', at) ? at + 1 : at
  const numeral = numeralAt(text, start)
  const n = integerOf(numeral)
  const reading = numeral === null || n === null ? null : quarter(text, numeral, n)
  return reading === null ? null : { to: reading.to, value: inYear }
}

const timeCue =
  /(?:上午|下午|中午|晚上|晚间|早上|早晨|清晨|凌晨|傍晚|深夜|当晚|今晚|昨晚|午后|夜间|时间|[日号晚早午夜])$/u

/** 14时, 9时30分, 上午9点半: a time of day. 点 is one only behind a word for a part of the day, or before 分, 半, 钟, 整. */
function hour(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
  if (n > 24) return null
  const sign = text.charAt(numeral.to)
  if (sign !== '时' && sign !== '点') return null
  let to = numeral.to + 1
  const minutes = numeralAt(text, to)
  const m = integerOf(minutes)
  const withMinutes =
    minutes !== null && m !== null && m < 60 && '分许左，。至'.includes(text.charAt(minutes.to) || '。')
  if (withMinutes)
    to =
      text.charAt(minutes.to) === '分' && text.charAt(minutes.to + 1) !== '钟' ? minutes.to + 1 : minutes.to
  else if ('半整'.includes(text.charAt(to) || ' ')) to++
  else if (text.charAt(to) === '钟') to++
  else if (sign === '点' && !timeCue.test(text.slice(Math.max(0, from - 2), from))) return null
  else if (sign === '时' && '间期代候报光尚节局空刻机'.includes(text.charAt(to) || ' ')) return null
  return numeral.form === 'bare' ? null : { to, value: null }
}

const clock = /([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：][0-5]\d)?(?![\d:：])/uy

/** 9:30, 08:05 at a digit. A score or ratio (3:12 behind 比分, 以) is none. */
export function readClock(text: string, at: number): DateReading | null {
  clock.lastIndex = at
  const match = clock.exec(text)
  if (match === null) return null
  const before = text.slice(Math.max(0, at - 4), at)
  return /[:：\d]$|[以比分]$|比分|比例|比为/u.test(before) ? null : { to: at + match[0].length, value: null }
}
