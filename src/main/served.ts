import { resolve } from 'node:path'
import type { LibraryRouter } from './hosted'
import { type HostOptions, type LibrarySession, openLibrary, rememberLibrary, router } from './work'

/** A window that asked for another library still has its answer to come, and its last keys to send. */
const graceMs = 2_000

/** How a host shows another library from now on; answers where the window must go, null = where it is. */
type Exchange = (router: LibraryRouter, session: LibrarySession) => string | null

/** The one library that a host serves; a window may have another put in its place. */
export class ServedLibrary {
  readonly #host: Omit<HostOptions, 'openLibrary'>
  readonly #leaving = new Set<Promise<void>>()
  #session: LibrarySession
  #exchange: Exchange = () => null

  /** @throws Trouble */
  constructor(folder: string, host: Omit<HostOptions, 'openLibrary'>) {
    this.#host = host
    this.#session = this.#open(folder)
  }

  get session(): LibrarySession {
    return this.#session
  }

  router(): LibraryRouter {
    return router(this.#session, { ...this.#host, openLibrary: (folder) => this.#put(folder) })
  }

  onExchange(exchange: Exchange): void {
    this.#exchange = exchange
  }

  async close(): Promise<void> {
    await Promise.all(this.#leaving)
    await this.#session.close()
  }

  /** Opens the other one first: where it cannot be, this one stays. @throws Trouble */
  #put(folder: string): { address: string | null } {
    const before = this.#session
    if (resolve(folder) === resolve(before.library.folder)) return { address: null }
    this.#session = this.#open(folder)
    const address = this.#exchange(this.router(), this.#session)
    const leaving = new Promise((done) => setTimeout(done, graceMs))
      .then(() => before.close())
      .finally(() => this.#leaving.delete(leaving))
    this.#leaving.add(leaving)
    return { address }
  }

  #open(folder: string): LibrarySession {
    const session = openLibrary(resolve(folder))
    rememberLibrary(this.#host.settings, session.library.folder)
    session.backups.schedule()
    return session
  }
}
