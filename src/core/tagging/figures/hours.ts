import { type DateReading, integerOf } from './date-parts'
import type { Numeral } from './numeral'
import { numeralAt } from './numerals'

const timeCue =
  /(?:上午|下午|中午|晚上|晚间|早上|早晨|清晨|凌晨|傍晚|深夜|当晚|今晚|昨晚|午后|夜间|时间|[日号晚早午夜])$/u

/** 14时, 9时30分, 上午9点半: a time of day. 点 is one only behind a word for a part of the day, or before 分, 半, 钟, 整. */
export function readHour(text: string, from: number, numeral: Numeral, n: number): DateReading | null {
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
