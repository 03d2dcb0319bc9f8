import type { ArticleId, PageId } from '../../core/contract'

/** Where the editor is: a page, and the article on it that was asked for; null = the page as it was left. */
export interface Place {
  readonly page: PageId
  readonly article: ArticleId | null
}

/** What can be asked of the library pane's surroundings. */
export interface Going {
  readonly place: Place | null
  readonly go: (place: Place) => void
}
