/** A number word or a run of digits, before its unit is read. */
export interface Numeral {
  /** Where it ends, 余 多 来 几 included. */
  readonly to: number
  /** A pair for 七八, 两三; null for 几十, 数百. Exact: read as a decimal string, never multiplied as a float. */
  readonly value: number | readonly [number, number] | null
  readonly approx: boolean
  readonly script: 'arabic' | 'chinese'
  /**
   * single: one digit or 十, which is often part of a word; bare: 百 千 万 亿 without a coefficient;
   * digits: written digit by digit (二〇二二, 1998); full: everything else.
   */
  readonly form: 'single' | 'bare' | 'digits' | 'full'
  /** How many digits the whole part has, leading zeros included; 0 for Chinese. */
  readonly digits: number
  /** A decimal point, thousands separators or a multiplier (万, 亿) show that it is an amount, no year and no name. */
  readonly amount: boolean
}

/** `coefficient` × 10^`exponent`, rounded once. */
export const scaled = (coefficient: string | number, exponent: number) =>
  Number(exponent === 0 ? coefficient : `${coefficient}e${exponent}`)

export const multipliers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

/** 千 and 百 that begin a unit (千瓦, 百分点) or a word (百货) behind a digit are no multipliers. */
const notMultiplied: Readonly<Record<string, string>> = {
  千: '瓦克米卡伏赫帕焦',
  百: '帕分货科',
  万: '科达',
  亿: '',
}

/** The exponent of the multiplier at `at`; null = none stands there. */
export function multiplierAt(text: string, at: number): number | null {
  const c = text.charAt(at)
  const exponent = multipliers[c]
  if (exponent === undefined) return null
  const next = text.charAt(at + 1)
  return next !== '' && notMultiplied[c]?.includes(next) ? null : exponent
}
