import { readCounter } from './counter'
import { type DateReading, integerOf, listEnd, two, wordEnd } from './date-parts'
import type { Numeral } from './numeral'
import { numeralAt } from './numerals'
import { connectorEnd } from './ranges'

/** The day behind a month, 4-6日 and 4、5日 too; `prefix` is the year and month. */
export function dayAt(text: string, at: number, prefix: string | null): DateReading | null {
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
export function readDayAlone(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
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

/** 八月十五, 三月三: a day of the old calendar, written without 日. What could count something is none. */
export function festivalDay(text: string, at: number, month: number): DateReading | null {
  const numeral = numeralAt(text, at)
  const n = integerOf(numeral)
  if (numeral === null || n === null || numeral.script !== 'chinese' || n < 1 || n > 30) return null
  if (numeral.form === 'digits' || !isDayAlone(text, numeral)) return null
  return n === month || n > 10 ? { to: numeral.to, value: null } : null
}

/** 正月十五, 腊月二十三, 正月初八. */
export function readLunarDay(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
  if (numeral.script !== 'chinese' || numeral.form === 'digits' || n > 30) return null
  const first = text.charAt(from - 1) === '初' && n <= 10 ? from - 1 : from
  if (!/[正腊冬]月/u.test(text.slice(Math.max(0, first - 2), first))) return null
  return isDayAlone(text, numeral) ? { from: first - 2, to: numeral.to, value: null } : null
}

const isDayAlone = (text: string, numeral: Numeral) =>
  readCounter(text, numeral) === null && !'日号分点时'.includes(text.charAt(numeral.to) || ' ')
