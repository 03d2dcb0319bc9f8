import { useQuery } from '@tanstack/react-query'
import type { PageId } from '../../core/contract'
import { shelfKeys, type Whereabouts } from '../library'
import { useLibrary } from '../shell'

export interface Neighbours {
  /** null = it is the first. */
  readonly previous: PageId | null
  /** null = it is the last. */
  readonly next: PageId | null
}

/**
 * The pages before and after one in its issue; null = not known, or no page is asked for. It is the one that was asked for
 * last, opened or not: whoever turns three pages at once comes three pages on.
 *
 * @param whereabouts of the page that was open last, whose issue it may be of
 */
export function useNeighbours(page: PageId | null, whereabouts: Whereabouts | null): Neighbours | null {
  const library = useLibrary()
  const issue = whereabouts?.issue.id
  const { data } = useQuery({
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
  if (at < 0) return null
  return { previous: data?.[at - 1] ?? null, next: data?.[at + 1] ?? null }
}
