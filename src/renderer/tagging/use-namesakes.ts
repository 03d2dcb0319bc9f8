import { useQuery } from '@tanstack/react-query'
import type { EntityKind, StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { useLibrary } from '../shell'

/** How many mentions in the library read like this one and are linked to no record, itself among them. */
export function useNamesakes(desk: DeskPage, at: StandingTag, kind: EntityKind): number {
  const library = useLibrary()
  const of = { of: 'name', kind, name: at.text } as const
  const { data } = useQuery({
    queryKey: ['records', 'namesakes', of, desk.caret.now().version],
    queryFn: async () => {
      await desk.flush()
      return library.records.mentions({ of, offset: 0, limit: 1 })
    },
  })
  return data?.total ?? 0
}
