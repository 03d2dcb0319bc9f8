import type { TagKind } from './kinds'

export interface ListPlace {
  readonly from: number
  readonly to: number
}

/** A row of the list: one thing, and all the places of the page where it stands. */
export interface ListRow<Place extends ListPlace = ListPlace> {
  readonly key: string
  readonly text: string
  /** How it is drawn; null = as plain text. */
  readonly kind: TagKind | null
  /** Quiet, at the end of the row. */
  readonly aside: string
  /** Why that is said, where the mouse rests on it. */
  readonly why?: string
  readonly hint: boolean
  readonly places: readonly [Place, ...Place[]]
}

export interface ListGroup<Place extends ListPlace = ListPlace> {
  readonly key: string
  readonly name: string
  readonly rows: readonly ListRow<Place>[]
}

/** What can be done with a row; `place` is the one of its places that is pointed at. */
export interface RowActs<Place extends ListPlace> {
  /** Enter: into the text, or takes a suggestion. */
  readonly enter: (row: ListRow<Place>, place: Place) => void
  readonly remove: (row: ListRow<Place>, place: Place) => void
  readonly series: (row: ListRow<Place>) => void
  readonly as: (row: ListRow<Place>, kind: TagKind) => void
}
