import type { Database } from 'better-sqlite3'

declare const power: unique symbol
/** A connection that may ask. */
export type ReadingDatabase = Database & { readonly [power]: 'read' | 'write' }
/** The one connection that may change the library: its holder holds the writer's lock. */
export type WritingDatabase = Database & { readonly [power]: 'write' }
