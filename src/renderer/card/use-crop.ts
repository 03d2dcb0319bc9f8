import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LibraryClient, PageId } from '../../core/contract'
import type { SourcePlace } from '../../core/document'
import { useLibrary } from '../shell'

/** So long a crop is kept that nothing shows any more, in milliseconds. */
const kept = 120_000

/** Asks for the picture of a place on a page's scan; `file` null = there is none. */
export function cropQuery(library: LibraryClient, page: PageId, { line, from, to }: SourcePlace) {
  return queryOptions({
    queryKey: ['crop', page, line, from, to],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: kept,
    structuralSharing: false,
    queryFn: async ({ signal }) => ({
      file: await library.scans.crop({ page, line, from, to }, { signal }),
    }),
  })
}

const nowhere: SourcePlace = { line: 0, from: 0, to: 0 }

/**
 * The picture of a place on a page's scan, as an address that holds as long as the component is shown. Asked for once and
 * kept a while; given up where nobody wants it any more. null = it is not there, or not yet.
 */
export function useCrop(page: PageId, place: SourcePlace | null): string | null {
  const library = useLibrary()
  const { data } = useQuery({ ...cropQuery(library, page, place ?? nowhere), enabled: place !== null })
  const file = data?.file ?? null
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => {
      setAddress(null)
      URL.revokeObjectURL(made)
    }
  }, [file])
  return address
}
