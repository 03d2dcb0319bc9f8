import type { TFunction } from 'i18next'
import { issueInWords } from '../shell'
import type { Shelf } from './shelves'

/** A row of the shelf in words alone: for screen readers, and to find it by its first letters. */
export function shelfName(shelf: Shelf, t: TFunction, language: string): string {
  switch (shelf.kind) {
    case 'publication':
      return shelf.publication.title
    case 'issue':
      return issueInWords(shelf.issue, t, language)
    case 'page':
      return t('library.page', { label: shelf.page.label })
    case 'waiting':
      return t('library.waiting')
    case 'unread':
      return t('library.unread')
    default:
      return shelf satisfies never
  }
}
