import { type QueryCache, queryOptions, useQuery } from '@tanstack/react-query'
import type { LibraryClient, PageId } from '../../core/contract'
import type { SourcePlace } from '../../core/document'
import { troubleOf, useLibrary } from '../shell'

/** A picture with an address that holds as long as it is kept; null = there is none. */
interface KeptCrop {
  readonly file: File | null
  readonly address: string | null
}

const name = 'crop'
/** So long a crop is kept that nothing shows any more, in milliseconds. */
const kept = 120_000

/** Asks for the picture of a place on a page's scan. */
export function cropQuery(library: LibraryClient, page: PageId, { line, from, to }: SourcePlace) {
  return queryOptions({
    queryKey: [name, page, line, from, to],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: kept,
    structuralSharing: false,
    queryFn: async ({ signal, client }): Promise<KeptCrop> => {
      letGoWith(client.getQueryCache())
      const file = await library.scans.crop({ page, line, from, to }, { signal })
      return { file, address: file && URL.createObjectURL(file) }
    },
  })
}

const nowhere: SourcePlace = { line: 0, from: 0, to: 0 }

/**
 * The address of the picture of a place on a page's scan. Asked for once and kept a while; given up where nobody wants it
 * any more. null = it is not there, or not yet; `lost`: why it is not to be had; null = it is.
 */
export function useCrop(
  page: PageId,
  place: SourcePlace | null,
): { readonly address: string | null; readonly lost: unknown } {
  const library = useLibrary()
  const { data, error } = useQuery({ ...cropQuery(library, page, place ?? nowhere), enabled: place !== null })
  return { address: data?.address ?? null, lost: troubleOf(error) && error }
}

const watched = new WeakSet<QueryCache>()

/** A picture that is forgotten needs no address any more. */
function letGoWith(cache: QueryCache): void {
  if (watched.has(cache)) return
  watched.add(cache)
  cache.subscribe(({ type, query }) => {
    if (type !== 'removed' || query.queryKey[0] !== name) return
    const { address } = (query.state.data as KeptCrop | undefined) ?? { address: null }
    if (address !== null) URL.revokeObjectURL(address)
  })
}
