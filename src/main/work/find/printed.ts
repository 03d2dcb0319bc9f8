import type { ArticleId, PageId, PrintedPlace } from '../../../core/contract'
import { sourcePlaces } from '../../../core/document'
import { positionOf } from '../../../core/find'
import { sourceText } from '../../library'
import type { LibrarySession } from '../session'

interface Found {
  readonly page: PageId
  readonly version: number
  readonly places: readonly {
    readonly article: ArticleId
    readonly block: number
    readonly from: number
    readonly to: number
  }[]
}

/** Where places that were found at `version` stand in the page's source; null = in no line, or the page went on since. */
export function printedPlaces(
  { library: { db }, pages }: Pick<LibrarySession, 'library' | 'pages'>,
  { page, version, places }: Found,
): (PrintedPlace | null)[] {
  const state = pages.get(page)
  const lines = sourceText(db, page)?.lines ?? []
  if (state.version !== version) return places.map(() => null)
  const starts = new Map<string, number | null>()
  const nowhere = { from: -1, to: -1 }
  const standing = places.map((place) => {
    const block = `${place.article} ${place.block}`
    const start = starts.get(block) ?? positionOf(state.document, place)
    starts.set(block, start)
    return start === null ? nowhere : { from: start + place.from, to: start + place.to }
  })
  const textOf = (line: number) => lines[line - 1] ?? ''
  return sourcePlaces(state.document, standing, textOf).map(
    (found) => found && { ...found, length: textOf(found.line).length },
  )
}
