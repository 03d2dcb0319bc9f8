import { useQuery } from '@tanstack/react-query'
import type { PageId } from '../../core/contract'
import { shelfKeys, type Whereabouts } from '../library'
import { useLibrary } from '../shell'

/** The page beside one; `none` = it is the first or the last; null = that is not known yet. */
export type Neighbour = PageId | 'none' | null

export interface Neighbours {
  readonly previous: Neighbour
  readonly next: Neighbour
}

const unknown: Neighbours = { previous: null, next: null }

/**
 * The pages before and after one in its issue. It is the one that was asked for last, opened or not: whoever turns three
 * pages at once comes three pages on. While the list is being asked for again, a page may have come in behind its end.
 *
 * @param page null = none is asked for
 * @param whereabouts of the page that was open last, whose issue it may be of
 */
export function useNeighbours(page: PageId | null, whereabouts: Whereabouts | null): Neighbours {
  const library = useLibrary()
  const issue = whereabouts?.issue.id
  const { data, isFetching } = useQuery({
    queryKey: issue === undefined ? ['shelf', 'pages'] : shelfKeys.pages(issue),
    enabled: issue !== undefined,
    queryFn: () => {
      if (issue === undefined) throw new RangeError('no issue to ask for')
      return library.shelf.pages({ issue })
    },
    // The pages' sizes follow every key; who stands beside whom does not, and the whole frame asks here.
    select: (pages) => pages.map(({ id }) => id),
  })
  const at = page === null ? -1 : (data?.indexOf(page) ?? -1)
  if (at < 0) return unknown
  const end = isFetching ? null : 'none'
  return { previous: data?.[at - 1] ?? end, next: data?.[at + 1] ?? end }
}
