import { createRouterClient } from '@orpc/server'
import type { LibraryClient } from '../../../src/core/contract'
import { type HostOptions, type LibrarySession, router } from '../../../src/main/work'
import { temporaryFolder } from './library'

/** What a window asks a library by, in one process: all but the link between them. */
export function windowOf(session: LibrarySession, host: Partial<HostOptions> = {}): LibraryClient {
  const folder = temporaryFolder()
  const usual = { host: 'in-process', version: '1', settings: folder, resources: folder } as const
  return createRouterClient(router(session, { ...usual, ...host }))
}
