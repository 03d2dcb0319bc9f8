import type { Errand } from './errand'
import type { Shelf } from './shelves'

/** What corrects the facts of a row; null = nothing is known of it yet. */
export function editOf(shelf: Shelf): Errand | null {
  switch (shelf.kind) {
    case 'publication':
      return { kind: 'publication', publication: shelf.publication }
    case 'issue':
      return { kind: 'issue', issue: shelf.issue, publication: shelf.publication }
    case 'page':
      return { kind: 'page', page: shelf.page, issue: shelf.issue, publication: shelf.publication }
    case 'waiting':
    case 'unread':
      return null
    default:
      return shelf satisfies never
  }
}

/** What a key asks for at a row, as in every list of files: F2 to rename, Delete to remove. null = nothing. */
export function errandOfKey(key: string, shelf: Shelf): Errand | null {
  if (key === 'F2') return editOf(shelf)
  return key === 'Delete' && shelf.kind === 'page' ? { kind: 'remove', page: shelf.page } : null
}
