import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { FiguresWanted, LedgerFigure, LedgerSort } from '../../core/contract'
import { readCondition } from '../../core/tagging'
import { useLibrary } from '../shell'
import { type Keep, useKeep, useLongList } from '../wide'
import type { Scope } from './scope'

const anyNumber: Pick<FiguresWanted, 'unit' | 'least' | 'most'> = { unit: null, least: null, most: null }

/** What the editor asks of the ledger, kept for when the view opens again; and what the library answers. */
export function useFigures(scope: Scope, keep: Keep, flush: () => Promise<unknown>) {
  const library = useLibrary()
  const [query, setQuery] = useKeep(keep, 'query', '')
  const [typed, setTyped] = useKeep(keep, 'typed', '')
  const [kind, setKind] = useKeep<FiguresWanted['kind']>(keep, 'kind', null)
  const [order, setOrder] = useKeep<{ sort: LedgerSort; descending: boolean }>(keep, 'order', {
    sort: 'place',
    descending: false,
  })
  const read = readCondition(typed)
  // A condition that cannot be read asks for what the last one that could asked for.
  const last = useRef(anyNumber)
  if (read.kind === 'read') last.current = read.condition
  const { unit, least, most } = last.current
  const wanted: FiguresWanted = {
    ...{ scope, kind, unit, least, most, since: null, before: null },
    query: query.trim() === '' ? null : query.trim(),
  }
  const list = useLongList<LedgerFigure>({
    key: ['figures', 'list', wanted, order],
    load: async (offset, limit) => {
      await flush()
      const { total, figures } = await library.figures.list({ ...wanted, ...order, offset, limit })
      return { total, lines: figures }
    },
    keyOf: ({ page, article, block, from }) => `${page} ${article} ${block} ${from}`,
    keep,
  })
  const { data: totals = [] } = useQuery({
    queryKey: ['figures', 'totals', wanted],
    queryFn: () => library.figures.totals({ ...wanted, unit: null }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return {
    ...{ query, setQuery, typed, setTyped, kind, setKind, order, wanted, list, totals },
    /** Why the condition cannot be read; null = it can. */
    wrong: read.kind === 'wrong' ? read.reason : null,
    /** Whether only some of the scope's figures are wanted. */
    isNarrowed: [kind, unit, least, most, wanted.query].some((condition) => condition !== null),
    /** By another column; by the same, the other way round. */
    orderBy: (sort: LedgerSort) => setOrder({ sort, descending: order.sort === sort && !order.descending }),
    table: async () => {
      await flush()
      return library.figures.table({ ...wanted, ...order })
    },
  }
}
export type Figures = ReturnType<typeof useFigures>
