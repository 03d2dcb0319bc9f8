import { isNumeral } from './chinese-signs'
import type { Reading } from './figure'
import { opensEvent } from './names'

const isNamedYear = (text: string, reading: Reading) =>
  reading.kind === 'date' &&
  /^(?:\d{4}年|.*季度$)/u.test(text.slice(reading.from, reading.to)) &&
  opensEvent(text, reading.to)

/** 十三届历次全会, 十四届全国人大四次会议: sessions are names unless the text counts them (连续举办十届). */
export function isSession(text: string, from: number, reading: Reading): boolean {
  if (isNamedYear(text, reading)) return true
  if (reading.unit === '次')
    return (
      /^(?:全体)?(?:会议|全会)/u.test(text.slice(reading.to, reading.to + 4)) && isNumeral(text.charAt(from))
    )
  if (reading.unit !== '届') return false
  return !/[办续已历共了过满第]$/u.test(text.slice(Math.max(0, from - 1), from))
}
