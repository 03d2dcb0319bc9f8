import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PageId } from '../../core/contract'
import type { SourcePlace } from '../../core/document'
import { useLibrary } from '../shell'

/** So long a crop is kept that nothing shows any more, in milliseconds. */
const kept = 120_000

/**
 * The picture of a place on a page's scan, as an address that holds as long as the component is shown. Asked for once and
 * kept a while; given up where nobody wants it any more. null = it is not there, or not yet.
 */
export function useCrop(page: PageId, place: SourcePlace | null): string | null {
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: ['crop', page, place?.line, place?.from, place?.to],
    enabled: place !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: kept,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      if (!place) throw new RangeError('no place to show')
      const file = await library.scans.crop({ page, ...place }, { signal })
      return { file }
    },
  })
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
