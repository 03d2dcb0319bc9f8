import type { ArticleId, FoundHit, PageId } from '../../core/contract'

/** Where the editor is: a page, and the article on it that was asked for; null = the page as it was left. */
export interface Place {
  readonly page: PageId
  readonly article: ArticleId | null
  /** A place in that article that was asked for: `[from, to)` of a block's text, which held `text` there. */
  readonly hit?: Pick<FoundHit, 'block' | 'from' | 'to' | 'text'>
}
