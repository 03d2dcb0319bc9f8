import type { PageId } from '../../../core/contract'

/** Something in a library that is not what its sources and logs say. */
export interface Difference {
  /** null = it concerns no single page. */
  readonly page: PageId | null
  readonly where:
    | 'file'
    | 'source'
    | 'draft'
    | 'log'
    | 'snapshot'
    | 'article'
    | 'block'
    | 'tags'
    | 'index'
    | 'review'
    | 'coverage'
    | 'artifact'
    | 'scan'
  readonly detail: string
}

/** The same of one page. */
export type Found = Omit<Difference, 'page'>
