import { isNumeral } from './chinese-signs'
import { type DateReading, fullYear, integerOf, listEnd, two, wordEnd } from './date-parts'
import { dayAt, festivalDay } from './days'
import type { Numeral } from './numeral'
import { numeralAt } from './numerals'
import { connectorEnd } from './ranges'

/** A month behind its year. */
export function monthAt(text: string, at: number, fromYear: number): DateReading | null {
  const start = text.charAt(at) === ' ' ? at + 1 : at
  const numeral = numeralAt(text, start)
  const n = integerOf(numeral)
  return numeral === null || n === null ? null : readMonth(text, start, numeral, n, fromYear)
}

const monthTails = ['中下旬', '上中旬', '上旬', '中旬', '下旬', '份', '底', '末', '初']
const notMonth = '球亮饼牙台光票薪嫂子供经季色租均息产坛'

/**
 * 3月, 3月18日, 3月上旬, 3月至5月.
 *
 * @param from where `numeral`, the month's, begins
 * @param inYear null = the text names none
 */
export function readMonth(
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
