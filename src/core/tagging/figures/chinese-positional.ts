import { withDecimals } from './chinese-decimals'
import { digitAt, digitValues, myriads, pairAt, shortTens, tens } from './chinese-signs'
import { readUnknown } from './chinese-unknown'
import { multiplierAt, type Numeral, scaled } from './numeral'

/** Sums of digit × power, kept twice: the lower and the upper end of a pair. */
interface Sum {
  readonly low: number
  readonly high: number
}
const zero: Sum = { low: 0, high: 0 }
const same = (value: number): Sum => ({ low: value, high: value })
const plus = (a: Sum, b: Sum): Sum => ({ low: a.low + b.low, high: a.high + b.high })
const times = (a: Sum, exponent: number): Sum => ({
  low: scaled(a.low, exponent),
  high: scaled(a.high, exponent),
})

/** Higher than any power. */
const none = 99

/** After a character: the number may go on, it has ended before it, it is read, or none of this is a number. */
type Step = 'on' | 'end' | Numeral | null

/** A number by the powers of its digits (三百零五万), read character by character from `at`. */
class Positional {
  readonly #text: string
  readonly #at: number
  #to: number
  /** The myriads that are through, and what stands behind the last of them. */
  #total = zero
  #section = zero
  /** The digit that waits for its power. */
  #digit: Sum | null = null
  /** The power that the last multiplier had, which the next in its section must stay below. */
  #last = none
  #lastMyriad = none
  #zeroBefore = false
  #approx = false
  #bare = false

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
    this.#to = at
  }

  /** null = the characters make no number. */
  read(): Numeral | null {
    while (this.#to < this.#text.length) {
      const step = this.#take(this.#text.charAt(this.#to))
      if (step === 'end') break
      if (step !== 'on') return step
    }
    return this.#to === this.#at ? null : this.#whole()
  }

  get #begins(): boolean {
    return this.#to === this.#at
  }

  #take(c: string): Step {
    const value = digitValues[c]
    if (c === '零' || c === '〇') return this.#takeZero()
    if (value !== undefined) return this.#takeDigit(value)
    if (c in shortTens) return this.#takeShortTen(shortTens[c] ?? 0)
    if (c in tens) return this.#takeTen(tens[c] ?? 0)
    if (c in myriads) return this.#takeMyriad(myriads[c] ?? 0)
    return isMore(this.#text, this.#to, this.#at) ? this.#takeMore(c) : 'end'
  }

  #takeZero(): Step {
    const below = this.#begins ? withDecimals(0, this.#text, this.#to + 1) : null
    if (below) return below
    if (this.#digit !== null || this.#begins || digitAt(this.#text, this.#to + 1) === undefined) return 'end'
    this.#zeroBefore = true
    this.#to++
    return 'on'
  }

  #takeDigit(value: number): Step {
    if (this.#digit !== null) return null
    const pair = pairAt(this.#text, this.#to)
    this.#digit = pair ? { low: pair[0], high: pair[1] } : same(value)
    this.#to += pair ? 2 : 1
    return !pair && digitAt(this.#text, this.#to) !== undefined ? null : 'on'
  }

  /** 廿, 卅 */
  #takeShortTen(value: number): Step {
    if (this.#digit !== null || this.#section !== zero) return null
    this.#section = same(value)
    this.#last = 1
    this.#to++
    return 'on'
  }

  /** 十, 百, 千 */
  #takeTen(power: number): Step {
    if (power >= this.#last) return null
    if (this.#digit === null && power > 1) {
      if (!this.#begins) return 'end'
      this.#bare = true
    }
    this.#section = plus(this.#section, times(this.#digit ?? same(1), power))
    this.#digit = null
    this.#last = power
    this.#zeroBefore = false
    this.#to++
    return 'on'
  }

  /** 万, 亿 */
  #takeMyriad(power: number): Step {
    if (power > this.#lastMyriad) {
      // 万亿: the sum so far is counted in 亿.
      if (this.#section !== zero || this.#digit !== null) return null
      this.#total = times(this.#total, power)
    } else {
      if (power === this.#lastMyriad) return null
      const inner = this.#digit === null ? this.#section : plus(this.#section, this.#digit)
      if (inner === zero && !this.#begins) return 'end'
      if (inner === zero) this.#bare = true
      this.#total = plus(this.#total, times(inner === zero ? same(1) : inner, power))
    }
    this.#section = zero
    this.#digit = null
    this.#lastMyriad = power
    this.#last = none
    this.#zeroBefore = false
    this.#to++
    return 'on'
  }

  #takeMore(c: string): Step {
    if (this.#approx) return 'end'
    // 一百几十: how many is not known.
    if (c === '几' && this.#text.charAt(this.#to + 1) in tens) return readUnknown(this.#text, this.#to)
    this.#approx = true
    this.#to++
    return multiplierAt(this.#text, this.#to) === null || this.#digit !== null ? 'end' : 'on'
  }

  #whole(): Numeral {
    const { low } = plus(plus(this.#total, this.#section), this.#digit ?? zero)
    const decimal = this.#approx ? null : withDecimals(low, this.#text, this.#to)
    if (decimal) return decimal
    const sum = plus(this.#total, plus(this.#section, this.#lastDigit()))
    const consumed = this.#text.slice(this.#at, this.#to)
    return {
      to: this.#to,
      value: sum.low === sum.high ? sum.low : [sum.low, sum.high],
      approx: this.#approx,
      script: 'chinese',
      form: formOf(consumed, this.#bare),
      digits: 0,
      amount: /[百千万亿余多]/u.test(consumed) && !(this.#bare && consumed.length === 1),
    }
  }

  /** 三百五 is 350, 一万二 is 12000: the digit takes the next lower power. */
  #lastDigit(): Sum {
    if (this.#digit === null) return zero
    const power = this.#last !== none ? this.#last : this.#lastMyriad
    return times(this.#digit, !this.#zeroBefore && power >= 2 && power < none ? power - 1 : 0)
  }
}

/** Null where the characters at `at` make no one number (十四三, 五一). */
export function readPositional(text: string, at: number): Numeral | null {
  return new Positional(text, at).read()
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
