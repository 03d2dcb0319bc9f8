/** What a number may stand for, both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A number as it is printed, and what it says. */
export interface Stated {
  /** The figure's text (`1.3万多人`). */
  readonly text: string
  readonly low: number
  readonly high: number
  /** Whether the text itself says that it is not exact. */
  readonly approx: boolean
  /** The text just before it, to its clause's beginning. */
  readonly before: string
}

const below = /(?:近|将近|接近|不足|不到|几近|nearly|almost|under|less than)\s*$/iu
const above = /(?:超|超过|逾|突破|多达|高于|不少于|不低于|over|more than|above|exceeding)\s*$/iu
const about = /(?:约|大约|大概|左右|上下|about|around|roughly|some)\s*$/iu

/**
 * The numbers that a stated one may mean: 1.3万多 lies between 13,000 and 14,000, 近3万 somewhat below 30,000, 约5亿 on
 * either side of it. What is stated exactly is meant exactly, within its last digit where it is written short (2.6亿).
 */
export function intervalOf({ text, low, high, approx, before }: Stated): Interval {
  const digit = lastDigit(text, Math.abs(high))
  if (below.test(before)) return { low: low - Math.max(digit, low * 0.1), high }
  if (above.test(before)) return { low, high: high + Math.max(digit, high * 0.1) }
  if (/[余多来]/u.test(text)) return { low, high: high + digit }
  if (approx || about.test(before)) {
    const slack = Math.max(digit, high * 0.05)
    return { low: low - slack, high: high + slack }
  }
  // Written short, it was rounded: 2.6亿 may be 2.55亿 to 2.65亿.
  const rounded = /[万亿]|million|billion|thousand|\bbn\b|\bm\b/iu.test(text) ? digit / 2 : 0
  return { low: low - rounded, high: high + rounded }
}

/** What one step of the last digit that is written comes to: 100 in 2.55万, 1 in 13353, 1000 in 3000多. */
function lastDigit(text: string, value: number): number {
  const written = /\d[\d,，]*(?:\.(?<decimals>\d+))?/u.exec(text.normalize('NFKC'))
  if (!written) return trailing(value)
  const number = Number(written[0].replace(/[,，]/gu, ''))
  if (number === 0 || value === 0) return 1
  const scale = value / number
  const { decimals } = written.groups ?? {}
  return decimals === undefined ? scale * trailing(number) : scale * 10 ** -decimals.length
}

/** The place of the last digit that is not zero: 1000 for 3000. */
function trailing(value: number): number {
  let place = 1
  while (value !== 0 && Number.isInteger(value / (place * 10))) place *= 10
  return place
}

/** Whether any value lies in both, their ends included. */
export function meet(a: Interval, b: Interval): boolean {
  // Products of decimal fractions are off by a little.
  const slack = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high))
  return a.low <= b.high + slack && b.low <= a.high + slack
}
