import { type DateReading, fullYear, integerOf, isYear, wordEnd } from './date-parts'
import { eras, longestEra } from './eras'
import { monthAt } from './months'
import type { Numeral } from './numeral'
import { numeralAt } from './numerals'
import { connectorEnd } from './ranges'

const yearTails = ['年底', '年末', '年初', '上半年', '下半年', '底', '末', '初', '度']

/** 2024年, 2024年3月, 公元前221年, 97年初; with a month or a quarter behind it. */
export function readYear(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
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

/** 民国二十六年 is 1937, 光绪三十年 1904. Months before the Gregorian calendar are not read. */
export function readEraYear(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
  const first = from < 2 ? undefined : eras[text.slice(from - 2, from)]
  const to = first === undefined || n < 1 || n > longestEra ? -1 : wordEnd(text, numeral.to, '年')
  if (first === undefined || to < 0 || text.startsWith('代', to)) return null
  const year = first + n - 1
  const inner = year >= 1912 ? monthAt(text, to, year) : null
  return { ...(inner ?? { to, value: String(year).padStart(4, '0') }), from: from - 2 }
}

/** 90年代, 1990年代, 20世纪90年代, 21世纪. */
export function readDecade(text: string, numeral: Numeral, n: number): DateReading | null {
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

/** 一季度, 1-3季度, 一至三季度. */
export function readQuarter(text: string, numeral: Numeral, n: number): DateReading | null {
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
  const reading = numeral === null || n === null ? null : readQuarter(text, numeral, n)
  return reading === null ? null : { to: reading.to, value: inYear }
}
