import { useQueries } from '@tanstack/react-query'
import type { RecordId } from '../../core/contract'
import { useLibrary } from '../shell'

/** What the records are called, as far as it is read. */
export function useRecordNames(ids: readonly RecordId[]): ReadonlyMap<RecordId, string> {
  const library = useLibrary()
  return useQueries({
    queries: ids.map((record) => ({
      queryKey: ['records', 'get', record],
      queryFn: () => library.records.get({ record }),
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const id = ids[index]
          return data && id !== undefined ? [[id, data.name] as const] : []
        }),
      ),
  })
}
