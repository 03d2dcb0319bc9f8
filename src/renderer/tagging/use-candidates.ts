import { useQuery } from '@tanstack/react-query'
import type { EntityRecord } from '../../core/contract'
import type { EntityKind } from '../../core/document'
import { useLibrary } from '../shell'

const most = 5

/** What a mention is sought as among the records, and which of them it may mean. */
interface Sought {
  /** What was typed, else what the mention says. */
  readonly name: string
  /** Likeliest first. */
  readonly candidates: readonly EntityRecord[]
}

/** @param typed by the editor, to find a record by; null = nothing is asked */
export function useCandidates(kind: EntityKind, text: string, typed: string | null): Sought {
  const library = useLibrary()
  const name = typed?.trim() || text
  const isTyped = Boolean(typed?.trim())
  const { data: candidates = [] } = useQuery({
    queryKey: ['records', 'candidates', kind, name, isTyped],
    queryFn: () => library.records.candidates({ kind, text: name, limit: most, typed: isTyped }),
  })
  return { name, candidates }
}
