import { useQuery } from '@tanstack/react-query'
import type { FigureDisagreement } from '../../core/contract'
import { useLibrary } from '../shell'
import type { Scope } from './scope'

const most = 300

export type Side = FigureDisagreement['one']

/** The numbers that disagree, and those of which it was said that they do not. */
export function useDisagreements(scope: Scope, flush: () => Promise<unknown>) {
  const library = useLibrary()
  const found = useQuery({
    queryKey: ['figures', 'disagreements', scope],
    queryFn: async () => {
      await flush()
      return library.figures.disagreements({ scope, limit: most })
    },
    staleTime: 0,
  })
  const different = useQuery({
    queryKey: ['figures', 'different'],
    queryFn: () => library.figures.different(),
    staleTime: 0,
  })
  return { found, different }
}
