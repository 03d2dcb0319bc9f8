import type { Router } from '@orpc/server'
import type { contract } from '../core/contract'

/** What a host serves: the contract, implemented. */
export type LibraryRouter = Router<typeof contract, Record<never, never>>
