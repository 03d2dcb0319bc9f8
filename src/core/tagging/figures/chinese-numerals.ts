import { multiplierAt, type Numeral, scaled } from './numeral'

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const tens: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3 }
const shortTens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 }
const myriads: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }
/** The digits of cheques; one alone is a surname or part of a word (登陆, 大写的叁). */
const formal = '壹贰叁肆伍陆柒捌玖'
const marks = '几数'

/** A character of which Chinese numerals are made; 几 and 数 only count before 十, 百, 千, 万, 亿. */
export const isNumeral = (c: string) => c in digitValues || c in tens || c in myriads || c in shortTens

/** Everything that may begin a Chinese numeral, for the scan's table. */
export const numeralStarts = [
  ...Object.keys(digitValues),
  ...Object.keys(tens),
  ...Object.keys(myriads),
  ...Object.keys(shortTens),
  ...marks,
]

/** The end of the run of numeral characters at `at`. */
export function numeralRunEnd(text: string, at: number): number {
  let to = at
  while (to < text.length && isNumeral(text.charAt(to))) to++
  return to
}

const digitAt = (text: string, at: number) => digitValues[text.charAt(at)]

/** 七八, 两三, 三五: two digits side by side that mean “seven or eight”. */
function isPair(a: number, b: number): boolean {
  return a >= 1 && (b === a + 1 || (a === 3 && b === 5))
}

/**
 * Reads `二百六十`, `十几万`, `二〇二二`, `三百一十二点五`, `七八百`, `数十`, `百余` at a numeral character.
 * Null where the characters do not make one number (十四三, 五一). 来 and 几 at the end are taken as part of it.
 */
export function readChinese(text: string, at: number): Numeral | null {
  if (formal.includes(text.charAt(at)) && !isNumeral(text.charAt(at + 1))) return null
  if (marks.includes(text.charAt(at))) return readUnknown(text, at)
  const inDigits = digitRunEnd(text, at)
  const next = text.charAt(inDigits)
  const isTen = next in tens || next in myriads
  if (text.charAt(at) === '〇' && inDigits === at + 1) return digitByDigit(text, at, inDigits)
  if (inDigits - at > 2 || (inDigits - at === 2 && (!isTen || text.charAt(at) === '〇'))) {
    const pair = inDigits - at === 2 ? pairAt(text, at) : null
    if (pair === null) return digitByDigit(text, at, inDigits)
  }
  return readPositional(text, at)
}

function digitRunEnd(text: string, at: number): number {
  let to = at
  while (digitAt(text, to) !== undefined && text.charAt(to) !== '两') to++
  return to
}

function pairAt(text: string, at: number): readonly [number, number] | null {
  const a = digitAt(text, at)
  const b = digitAt(text, at + 1)
  if (a === undefined || b === undefined || !isPair(a, b)) return null
  return digitAt(text, at + 2) === undefined ? [a, b] : null
}

function digitByDigit(text: string, at: number, to: number): Numeral | null {
  if (to - at > 15) return null
  let value = ''
  for (let i = at; i < to; i++) value += String(digitAt(text, i))
  return {
    to,
    value: Number(value),
    approx: false,
    script: 'chinese',
    form: 'digits',
    digits: 0,
    amount: false,
  }
}

/** 几十, 数百, 几百万: how many is not known. */
function readUnknown(text: string, at: number): Numeral | null {
  let to = at + 1
  while (text.charAt(to) in tens || text.charAt(to) in myriads) to++
  if (to === at + 1) return null
  const more = '余多'.includes(text.charAt(to) || ' ') ? 1 : 0
  return {
    to: to + more,
    value: null,
    approx: true,
    script: 'chinese',
    form: 'full',
    digits: 0,
    amount: true,
  }
}

/** Sums of digit × power, kept twice: the lower and the upper end of a pair. */
interface Sum {
  readonly low: number
  readonly high: number
}
const zero: Sum = { low: 0, high: 0 }
const plus = (a: Sum, b: Sum): Sum => ({ low: a.low + b.low, high: a.high + b.high })
const times = (a: Sum, exponent: number): Sum => ({
  low: scaled(a.low, exponent),
  high: scaled(a.high, exponent),
})

function readPositional(text: string, at: number): Numeral | null {
  let i = at
  let total = zero
  let section = zero
  let digit: Sum | null = null
  // The power that the last multiplier had, which the next in its section must stay below.
  let last = 99
  let lastMyriad = 99
  let zeroBefore = false
  let approx = false
  let bare = false
  while (i < text.length) {
    const c = text.charAt(i)
    const value = digitValues[c]
    if (value === 0 && (c === '零' || c === '〇')) {
      const below = i === at ? decimalsAt(text, i + 1) : null
      if (below !== null) return { ...below, value: scaled(`0.${below.fraction}`, below.exponent) }
      if (digit !== null || i === at || digitAt(text, i + 1) === undefined) break
      zeroBefore = true
      i++
    } else if (value !== undefined) {
      if (digit !== null) return null
      const pair = pairAt(text, i)
      digit = pair ? { low: pair[0], high: pair[1] } : { low: value, high: value }
      i += pair ? 2 : 1
      if (!pair && digitAt(text, i) !== undefined) return null
    } else if (c in shortTens) {
      if (digit !== null || section !== zero) return null
      section = { low: shortTens[c] ?? 0, high: shortTens[c] ?? 0 }
      last = 1
      i++
    } else if (c in tens) {
      const power = tens[c] ?? 0
      if (power >= last) return null
      if (digit === null && power > 1) {
        if (i !== at) break
        bare = true
      }
      section = plus(section, times(digit ?? { low: 1, high: 1 }, power))
      digit = null
      last = power
      zeroBefore = false
      i++
    } else if (c in myriads) {
      const power = myriads[c] ?? 0
      if (power > lastMyriad) {
        // 万亿: the sum so far is counted in 亿.
        if (section !== zero || digit !== null) return null
        total = times(total, power)
      } else {
        if (power === lastMyriad) return null
        const inner = digit === null ? section : plus(section, digit)
        if (inner === zero && i !== at) break
        if (inner === zero) bare = true
        total = plus(total, times(inner === zero ? { low: 1, high: 1 } : inner, power))
      }
      section = zero
      digit = null
      lastMyriad = power
      last = 99
      zeroBefore = false
      i++
    } else if (isMore(text, i, at)) {
      if (approx) break
      // 一百几十: how many is not known.
      if (c === '几' && text.charAt(i + 1) in tens) return readUnknown(text, i)
      approx = true
      i++
      if (multiplierAt(text, i) === null || digit !== null) break
    } else break
  }
  if (i === at) return null
  const consumed = text.slice(at, i)
  const decimals = approx ? null : decimalsAt(text, i)
  if (decimals !== null) {
    const whole = plus(plus(total, section), digit ?? zero)
    return { ...decimals, value: scaled(`${whole.low}.${decimals.fraction}`, decimals.exponent) }
  }
  // 三百五 is 350, 一万二 is 12000: the digit takes the next lower power.
  const power = last !== 99 ? last : lastMyriad
  if (digit !== null)
    section = plus(section, times(digit, !zeroBefore && power >= 2 && power < 99 ? power - 1 : 0))
  const sum = plus(total, section)
  return {
    to: i,
    value: sum.low === sum.high ? sum.low : [sum.low, sum.high],
    approx,
    script: 'chinese',
    form: formOf(consumed, bare),
    digits: 0,
    amount: /[百千万亿余多]/u.test(consumed) && !(bare && consumed.length === 1),
  }
}

function formOf(consumed: string, bare: boolean): Numeral['form'] {
  if (consumed.length === 1) return bare ? 'bare' : 'single'
  return /^[百千万亿]+$/u.test(consumed) ? 'bare' : 'full'
}

/** 余, 多, 几 or 来 behind a ten, a hundred … (十多, 百余, 十几, 十来): “and some more”. */
function isMore(text: string, i: number, at: number): boolean {
  const c = text.charAt(i)
  const before = text.charAt(i - 1)
  if (i === at || !(before in tens || before in myriads || before in shortTens)) return false
  if (c === '余' || c === '多' || c === '几') return true
  return (
    c === '来' &&
    '个名位家项条件种次年天岁人户米里亩吨斤万亿分块座所只头本张斤平公度'.includes(text.charAt(i + 1) || ' ')
  )
}

function decimalsAt(
  text: string,
  at: number,
): (Omit<Numeral, 'value'> & { fraction: string; exponent: number }) | null {
  if (text.charAt(at) !== '点') return null
  let to = at + 1
  let fraction = ''
  while (digitAt(text, to) !== undefined && text.charAt(to) !== '两' && fraction.length < 15) {
    fraction += String(digitAt(text, to))
    to++
  }
  // 两点三刻, 三点一线, 三点五十分 are a time, a saying and a time.
  if (fraction === '' || '十刻线'.includes(text.charAt(to) || ' ') || digitAt(text, to) !== undefined)
    return null
  let exponent = 0
  for (
    let power = multiplierAt(text, to);
    power !== null && power >= 4 && exponent < 12;
    power = multiplierAt(text, to)
  ) {
    exponent += power
    to++
  }
  return { to, fraction, exponent, approx: false, script: 'chinese', form: 'full', digits: 0, amount: true }
}
