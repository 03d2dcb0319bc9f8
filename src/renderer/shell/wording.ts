import type { TFunction } from 'i18next'
import type { FoundPage, Issue } from '../../core/contract'
import { madeOnce } from './made-once'

/**
 * ISO 8601 as exact as it is known → as the language writes it: 2024年3月18日, 18 March 2024, March 2024. `short` is
 * for lists: 18 Mar 2024; Chinese has none that is shorter than the digits themselves.
 */
export function dateInWords(date: string, language: string, length: 'long' | 'short' = 'long'): string {
  if (length === 'short' && language.startsWith('zh')) return date
  const parts = date.split('-')
  const [year, month = 1, day = 1] = parts.map(Number)
  if (year === undefined) return date
  return days(daysIn(language), length, parts.length).format(Date.UTC(year, month - 1, day))
}

const days = madeOnce(
  (locale: string, length: 'long' | 'short', parts: number) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(parts > 1 ? { month: length } : {}),
      ...(parts > 2 ? { day: 'numeric' } : {}),
    }),
)

/** The locale by which days are written: en alone is American, March 18, 2024 or 3/18/2024. */
export function daysIn(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/** A number as printed may be bare (`412`) or say what it is (`总第412期`, `No. 3`): only the bare one gets words. */
export function numberInWords(number: string, t: TFunction): string {
  return /^\d+$/u.test(number) ? t('library.number', { number }) : number
}

/** How an issue is called in a list: its date and number, or that neither is known. */
export function issueInWords(issue: Pick<Issue, 'date' | 'number'>, t: TFunction, language: string): string {
  const words = [
    issue.date === null ? null : dateInWords(issue.date, language),
    issue.number === null ? null : numberInWords(issue.number, t),
  ].filter((word) => word !== null)
  return words.length > 0 ? words.join(' · ') : t('library.undated')
}

export function count(value: number, language: string): string {
  return numbers(language).format(value)
}

const numbers = madeOnce((language: string) => new Intl.NumberFormat(language))

/** A part of 1, in whole hundredths: 12 %. */
export function percent(part: number, language: string): string {
  return percents(language).format(part)
}

const percents = madeOnce((language: string) => new Intl.NumberFormat(language, { style: 'percent' }))

/** Where a page stands, for a list over several: 云溪科技报 · 2024年3月18日 · 第412期 · 第3版. */
export function placeInWords(
  page: Pick<FoundPage, 'publication' | 'date' | 'number' | 'label'>,
  t: TFunction,
  language: string,
): string {
  const issue = page.date === null && page.number === null ? [] : [issueInWords(page, t, language)]
  return [page.publication, ...issue, t('library.page', { label: page.label })].join(' · ')
}

/** The same for a narrow list: what tells its lines apart comes first. */
export function placeInShort(
  page: Pick<FoundPage, 'publication' | 'date' | 'label'>,
  t: TFunction,
  language: string,
): string {
  const date = page.date === null ? [] : [dateInWords(page.date, language, 'short')]
  return [t('library.page', { label: page.label }), ...date, page.publication].join(' · ')
}
