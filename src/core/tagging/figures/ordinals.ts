import { clauseBefore, isBoundary, isDigit, isSpace } from './characters'
import { readDate } from './dates'
import type { Reading } from './figure'
import { ordinalMeasures } from './measures'
import { opensEvent } from './names'
import type { Numeral } from './numeral'
import { numeralAt } from './numerals'
import { connectorEnd } from './ranges'

/** Words that say a place in a ranking: with one of them before it, a 第三 without a measure word counts. */
const ranking =
  /位居|位列|名列|排名|列居|居|位次|排在|排到|排|跃升|升至|升到|上升|跻身|荣获|获得|获|夺得|夺|摘得|列|全[国省市区县州盟旗球网]|世界|亚洲|同类|总分|团体|增速|[省市县区州国]$/u

/** Names in which 第N届 or 第N次 is only a part (第四届…交流会, 第五次全国代表大会). */
const opensNames = new Set(['届', '次'])

/** A figure that begins with the 第 at `at`: 第二批, 第6次, 第一季度, and 第一 in a ranking. Null = a name (第二中学, 第一时间). */
export function readOrdinal(text: string, at: number): Reading | null {
  const start = isSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1
  const isArabic = isDigit(text.charCodeAt(start))
  const numeral = numeralAt(text, start)
  if (
    numeral === null ||
    numeral.value === null ||
    typeof numeral.value !== 'number' ||
    numeral.form === 'bare'
  )
    return null
  if (!Number.isInteger(numeral.value) || (isArabic && numeral.digits > 5)) return null
  const date = readDate(text, start, numeral)
  if (date !== null && text.startsWith('季度', date.to - 2))
    return { from: at, to: date.to, kind: 'date', value: date.value, unit: null, approx: false }
  const last = lastListed(text, numeral, numeral.value)
  const end = text.charAt(last.to) === ' ' ? last.to + 1 : last.to
  const unit = ordinalMeasures.at(text, end)
  if (unit !== null) {
    const to = end + unit.length
    if (opensNames.has(unit) && opensEvent(text, to)) return null
    if (isNextDay(text, start, unit)) return null
    // 第十四个五年规划 is a name.
    if (unit === '个' && text.startsWith('五年', to)) return null
    const value = last.value > numeral.value ? ([numeral.value, last.value] as const) : numeral.value
    return { from: at, to, kind: 'ordinal', value, unit, approx: false }
  }
  return isRank(text, at, numeral.to)
    ? { from: at, to: numeral.to, kind: 'ordinal', value: numeral.value, unit: null, approx: false }
    : null
}

/** The last of 第一、二、三批, each one more than the one before; the numeral itself where none follows. */
function lastListed(text: string, numeral: Numeral, first: number): { to: number; value: number } {
  let last = { to: numeral.to, value: first }
  for (let more = 0; more < 10; more++) {
    const connector = text.charAt(last.to) === '、' ? last.to + 1 : connectorEnd(text, last.to)?.to
    if (connector === undefined) return last
    const next = numeralAt(text, connector)
    if (next === null || typeof next.value !== 'number' || next.value <= last.value) return last
    if (text.charAt(last.to) === '、' && next.value !== last.value + 1) return last
    last = { to: next.to, value: next.value }
  }
  return last
}

/** 第二年, 第二天 mean “the next”. */
const isNextDay = (text: string, start: number, unit: string) => text.charAt(start) === '二' && unit === '年'

/** 位居全市第一， but neither 第一，… at the head of a clause nor 第一书记. */
function isRank(text: string, at: number, to: number): boolean {
  if (!isBoundary(text, to) && !'的、和，及且'.includes(text.charAt(to))) return false
  const before = clauseBefore(text, at, 18)
  return before.length > 0 && ranking.test(before)
}
