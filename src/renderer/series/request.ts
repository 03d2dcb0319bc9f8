import type { Tag, Within } from '../../core/contract'
import type { FindQuery } from '../../core/find'
import { Cell } from '../store'

/** What a series begins with; all of it can be changed in its view before anything is done. */
export type SeriesRequest = (ReplaceRequest | TagRequest) & {
  /** Called where its view is closed and nothing was done: leads back to the card that it was opened from. */
  readonly dropped?: () => void
}

/** Places to be tagged alike, or whose tags are changed. */
export interface TagRequest {
  readonly kind: 'tag'
  /** What stands in each of them. */
  readonly text: string
  /** The tag of the place that the series began at; null = the editor says it in the view. */
  readonly tag: Tag | null
  readonly scope: Within
}

export interface ReplaceRequest {
  readonly kind: 'replace'
  readonly find: Omit<FindQuery, 'wholeWord'> & { readonly wholeWord?: boolean }
  /** What is put in its place; null = the editor says it in the view. */
  readonly replace: string | null
  readonly scope: 'page' | 'issue' | 'library'
  readonly from: 'suspect' | 'selection' | 'find'
}

/** The series that is asked for; null = none. A new object is a new series, also where it asks for the same. */
export const seriesRequest = new Cell<SeriesRequest | null>(null)

/** Opens the view of all places like one. Nothing is touched before the editor says so there. */
export function openSeries(request: SeriesRequest): void {
  seriesRequest.set({ ...request })
}

/** Closes the view, and nothing is done. */
export function dropSeries(): void {
  const dropped = seriesRequest.now()
  seriesRequest.set(null)
  dropped?.dropped?.()
}
