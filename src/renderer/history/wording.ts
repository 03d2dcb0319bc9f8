import type { TFunction } from 'i18next'
import type { Blocker, PastOperation } from '../../core/contract'
import { daysIn, madeOnce } from '../shell'

/** An operation in the editor's words: what was done, undone or done again. */
export function nameOf(operation: Pick<PastOperation, 'name' | 'kind'>, t: TFunction): string {
  const name = said(operation, t)
  return operation.kind === 'do' ? name : t(`history.kinds.${operation.kind}`, { name })
}

export function said({ name }: Pick<PastOperation | Blocker, 'name'>, t: TFunction): string {
  return t(name.key, { ...name.values, defaultValue: t('history.unknown') })
}

/** 21 November, 15:42. */
export const momentOf = inFormat({ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })

export const timeOf = inFormat({ hour: '2-digit', minute: '2-digit' })

export const dayOf = inFormat({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })

function inFormat(parts: Intl.DateTimeFormatOptions): (at: string, language: string) => string {
  const made = madeOnce((locale: string) => new Intl.DateTimeFormat(locale, { ...parts, hour12: false }))
  return (at, language) => made(daysIn(language)).format(new Date(at))
}
