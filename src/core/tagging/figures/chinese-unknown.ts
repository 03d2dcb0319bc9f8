import { myriads, tens } from './chinese-signs'
import type { Numeral } from './numeral'

/** 几十, 数百, 几百万: how many is not known. */
export function readUnknown(text: string, at: number): Numeral | null {
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
