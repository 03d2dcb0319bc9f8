import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { PageId, PastOperation } from '../../core/contract'
import type { DeskPage } from '../desk'
import { useLibrary } from '../shell'
import { useStore } from '../store'

const perAnswer = 100

const keyOf = (page: PageId) => ['history', page]

/** The operations on a page, the last first, as many as were asked for. */
export function usePast(desk: DeskPage): {
  readonly past: readonly PastOperation[]
  readonly imported: string
  readonly more: (() => void) | null
  readonly error: unknown
  readonly again: () => void
} {
  const library = useLibrary()
  const queries = useQueryClient()
  const page = desk.opened.page.id
  const version = useStore(desk.caret, (caret) => caret.version)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keyOf(page),
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => library.history.operations({ page, before: pageParam, limit: perAnswer }),
    getNextPageParam: (last) => (last.more ? (last.operations.at(-1)?.since ?? null) : null),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: every version has another last operation
  useEffect(() => void queries.invalidateQueries({ queryKey: keyOf(page) }), [queries, page, version])
  const past = useMemo(() => data?.pages.flatMap(({ operations }) => operations) ?? [], [data])
  return {
    past,
    imported: data?.pages[0]?.imported ?? '',
    more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null,
    error,
    again: () => void refetch(),
  }
}

/** A page's document as it stood at a version, as JSON; undefined = not known yet. */
export function useVersion(page: PageId, version: number | null) {
  const library = useLibrary()
  return useQuery({
    queryKey: ['version', page, version],
    enabled: version !== null,
    // What was will not change.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    queryFn: async () => (await library.history.version({ page, version: version ?? 0 })).document,
  })
}
