import type { TFunction } from 'i18next'
import type { LedgerFigure } from '../../core/contract'

/** A number as the language groups it; large sums and small shares in all their digits that count. */
export function numberInWords(value: number, language: string): string {
  return value.toLocaleString(language, { maximumSignificantDigits: 12 })
}

/** A number for which there is little room: 120M, 1.2亿; five digits have room. */
export function numberInShort(value: number, language: string): string {
  if (Math.abs(value) < 100_000) return value.toLocaleString(language, { maximumSignificantDigits: 6 })
  return value.toLocaleString(language, {
    notation: 'compact',
    maximumSignificantDigits: 4,
    useGrouping: 'always',
  })
}

/** A figure's value: a number, a range, a date; '' = it is not known. */
export function valueInWords(
  { low, high, date, approx }: Pick<LedgerFigure, 'low' | 'high' | 'date' | 'approx'>,
  t: TFunction,
  language: string,
): string {
  if (low === null || high === null) return date ?? ''
  const value =
    low === high
      ? numberInWords(low, language)
      : `${numberInWords(low, language)}–${numberInWords(high, language)}`
  return approx ? t('ledger.about', { value }) : value
}
