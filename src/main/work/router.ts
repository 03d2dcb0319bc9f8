import type { HostOptions } from './host'
import { deskRoutes } from './routes/desk'
import { exitRoutes } from './routes/exits'
import { findRoutes } from './routes/find'
import { intakeRoutes } from './routes/intake'
import { ledgerRoutes } from './routes/ledger'
import { pageRoutes } from './routes/pages'
import { registerRoutes } from './routes/register'
import { reviewRoutes } from './routes/review'
import { scanRoutes } from './routes/scans'
import { serving } from './routes/serving'
import { shelfRoutes } from './routes/shelf'
import type { LibrarySession } from './session'

/** Implements the contract over a library. Every host serves the same. */
export function router(session: LibrarySession, host: HostOptions) {
  const served = serving(session, host)
  return served.os.router({
    ...shelfRoutes(served),
    ...intakeRoutes(served),
    ...pageRoutes(served),
    ...scanRoutes(served),
    ...findRoutes(served),
    ...reviewRoutes(served),
    ...registerRoutes(served),
    ...ledgerRoutes(served),
    ...exitRoutes(served),
    ...deskRoutes(served),
  })
}
