import { useQuery } from '@tanstack/react-query'
import type { PageId } from '../../core/contract'
import { shelfKeys, type Whereabouts } from '../library'
import { useLibrary } from '../shell'

export interface Neighbours {
  readonly previous: PageId | null
  readonly next: PageId | null
}

/** The pages before and after one in its issue; null = there is none. */
export function useNeighbours(whereabouts: Whereabouts | null): Neighbours {
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
  const at = whereabouts ? (data?.indexOf(whereabouts.page.id) ?? -1) : -1
  if (at < 0) return { previous: null, next: null }
  return { previous: data?.[at - 1] ?? null, next: data?.[at + 1] ?? null }
}
