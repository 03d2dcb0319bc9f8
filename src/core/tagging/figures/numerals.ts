import { readArabic } from './arabic-numerals'
import { isDigit } from './characters'
import { readChinese } from './chinese-numerals'
import { isNumeral } from './chinese-signs'
import type { Numeral } from './numeral'

/** The number at `at`, in digits or in Chinese; null = none begins there, or its characters do not make one. */
export function numeralAt(text: string, at: number): Numeral | null {
  if (isDigit(text.charCodeAt(at))) return readArabic(text, at)
  return isNumeral(text.charAt(at)) ? readChinese(text, at) : null
}
