import { useState } from 'react'
import type { RegisterEntry } from '../../core/contract'
import { useLibrary } from '../shell'
import { type Keep, useLongList } from '../wide'
import { keyOfEntry, type RegisterKind } from './entries'
import type { RegisterRequest } from './request'

/**
 * What the register lists: by what it is called, of which kind, in which order.
 *
 * @param flush sends what was typed
 */
export function useRegisterList(request: RegisterRequest, keep: Keep, flush: () => Promise<unknown>) {
  const library = useLibrary()
  const [query, setQuery] = useState(request.query)
  const [kind, setKind] = useState<RegisterKind | null>(null)
  const [sort, setSort] = useState<'mentions' | 'name'>('mentions')
  const list = useLongList<RegisterEntry>({
    key: ['records', 'list', kind, query, sort],
    load: async (offset, limit) => {
      await flush()
      const { total, entries } = await library.records.list({ kind, query, sort, offset, limit })
      return { total, lines: entries }
    },
    keyOf: keyOfEntry,
    keep,
    start: request.of && JSON.stringify(request.of),
  })
  return { query, setQuery, kind, setKind, sort, setSort, list }
}
