import { useQuery } from '@tanstack/react-query'
import type { FoundHit, FoundPage, PrintedPlace } from '../../core/contract'
import { hasScan, useSheets } from '../facsimile/sheets'
import { useLibrary } from '../shell'

const none: ReadonlyMap<FoundHit, PrintedPlace> = new Map()

/** Where a found page's hits stand in its source; empty as long as that is not known, and where the page has no scan. */
export function usePrinted(page: FoundPage): ReadonlyMap<FoundHit, PrintedPlace> {
  const library = useLibrary()
  const sheets = useSheets(page.page)
  const { data = none } = useQuery({
    // Another search finds other hits: each found page is asked about once.
    queryKey: ['printed', page.page, numberOf(page)],
    enabled: sheets !== undefined && hasScan(sheets),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
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
  return data
}

const numbers = new WeakMap<FoundPage, number>()
let last = 0

function numberOf(page: FoundPage): number {
  const number = numbers.get(page) ?? ++last
  numbers.set(page, number)
  return number
}
