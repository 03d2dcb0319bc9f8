import { queryOptions, useQuery } from '@tanstack/react-query'
import type { FoundHit, FoundPage, LibraryClient, PrintedPlace } from '../../core/contract'
import { hasScan, useSheets } from '../facsimile'
import { useLibrary } from '../shell'

/**
 * Asks where a found page's hits stand in its source. Another search finds other hits, and each found page is asked about
 * once.
 */
export function printedQuery(library: LibraryClient, page: FoundPage) {
  return queryOptions({
    queryKey: ['printed', page.page, numberOf(page)],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<ReadonlyMap<FoundHit, PrintedPlace>> => {
      const places = page.hits.map(({ article, block, from, to }) => ({ article, block, from, to }))
      const asked = { page: page.page, version: page.version, places }
      const found = await library.printed.places(asked, { signal })
      return new Map(
        page.hits.flatMap((hit, index) => {
          const place = found[index]
          return place ? [[hit, place] as const] : []
        }),
      )
    },
  })
}

const none: ReadonlyMap<FoundHit, PrintedPlace> = new Map()

/** Where a found page's hits stand in its source; none as long as that is not known, and where the page has no scan. */
export function usePrinted(page: FoundPage): ReadonlyMap<FoundHit, PrintedPlace> {
  const library = useLibrary()
  const sheets = useSheets(page.page)
  const scanned = sheets !== undefined && hasScan(sheets)
  return useQuery({ ...printedQuery(library, page), enabled: scanned }).data ?? none
}

const numbers = new WeakMap<FoundPage, number>()
let last = 0

function numberOf(page: FoundPage): number {
  const number = numbers.get(page) ?? ++last
  numbers.set(page, number)
  return number
}
