import type { TFunction } from 'i18next'
import type { Blocker, PastOperation } from '../../core/contract'
import { daysIn } from '../shell'

/** An operation in the editor's words: what was done, undone or done again. */
export function nameOf(operation: Pick<PastOperation, 'name' | 'kind'>, t: TFunction): string {
  const name = said(operation, t)
  return operation.kind === 'do' ? name : t(`history.kinds.${operation.kind}`, { name })
}

export function said({ name }: Pick<PastOperation | Blocker, 'name'>, t: TFunction): string {
  return t(name.key, { ...name.values, defaultValue: t('history.unknown') })
}

/** 21 November, 15:42. */
export function momentOf(at: string, language: string): string {
  return format(at, language, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })
}

export function timeOf(at: string, language: string): string {
  return format(at, language, { hour: '2-digit', minute: '2-digit' })
}

export function dayOf(at: string, language: string): string {
  return format(at, language, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })
}

function format(at: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(daysIn(language), { ...parts, hour12: false }).format(new Date(at))
}
