import type { TFunction } from 'i18next'
import { type Keystroke, keyLine, tell } from '../shell'
import type { LeftInArticle } from './left'

let withdraw = (): void => undefined

/** What an article that was passed still has. Only the newest such word stands, on whichever page it was said. */
export const toldOfLeft = {
  tell(text: string): void {
    withdraw()
    withdraw = tell({ kind: 'done', text })
  },
  withdraw(): void {
    withdraw()
  },
}

/** @param key what leads there; null = no key does */
export function staysInWords(
  { number, suspects, lines }: LeftInArticle,
  key: Keystroke | null,
  t: TFunction,
): string {
  const parts = [
    suspects > 0 ? t('review.stays.suspects', { count: suspects }) : '',
    lines > 0 ? t('review.stays.lines', { count: lines }) : '',
  ]
  const what = parts.filter(Boolean).join(t('shell.comma'))
  return key === null
    ? t('review.stays.article', { number, what })
    : t('review.stays.articleByKey', { number, what, key: keyLine(key) })
}
