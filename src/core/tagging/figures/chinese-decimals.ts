import { digitAt } from './chinese-signs'
import { multiplierAt, type Numeral, scaled } from './numeral'

/** The number with a whole part and what stands behind its 点 at `at` (三点五, 一百点二亿); null = no decimals stand there. */
export function withDecimals(whole: number, text: string, at: number): Numeral | null {
  if (text.charAt(at) !== '点') return null
  const fraction = fractionAt(text, at + 1)
  let to = at + 1 + fraction.length
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
  return {
    to,
    value: scaled(`${whole}.${fraction}`, exponent),
    approx: false,
    script: 'chinese',
    form: 'full',
    digits: 0,
    amount: true,
  }
}

/** The digits from `at` on, in Arabic, at most fifteen. */
function fractionAt(text: string, at: number): string {
  let fraction = ''
  for (let to = at; digitAt(text, to) !== undefined && text.charAt(to) !== '两' && fraction.length < 15; to++)
    fraction += String(digitAt(text, to))
  return fraction
}
