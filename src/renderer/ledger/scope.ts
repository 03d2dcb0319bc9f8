import type { FiguresWanted } from '../../core/contract'

/** How far the ledger reaches. */
export type Scope = FiguresWanted['scope']
