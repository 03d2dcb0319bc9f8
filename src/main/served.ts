import { resolve } from 'node:path'
import type { LibraryRouter } from './hosted'
import {
  type HostOptions,
  type LibrarySession,
  openLibrary,
  readAhead,
  rememberLibrary,
  router,
} from './work'

/** A window that asked for another library still has its answer to come, and its last keys to send. */
const graceMs = 2_000

/** How a host shows another library from now on; answers where the window must go, null = where it is. */
type Exchange = (router: LibraryRouter, session: LibrarySession) => string | null

/** The one library that a host serves; a window may have another put in its place. */
export class ServedLibrary {
  readonly #host: Omit<HostOptions, 'openLibrary'>
  /** Libraries that were left, by their folders, and how to close one now. */
  readonly #leaving = new Map<string, () => Promise<void>>()
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
    return router(this.#session, { ...this.#host, openLibrary: (folder) => this.put(folder) })
  }

  onExchange(exchange: Exchange): void {
    this.#exchange = exchange
  }

  /** Shows another library from now on. It is opened first: where it cannot be, this one stays. @throws Trouble */
  async put(folder: string): Promise<{ address: string | null }> {
    const before = this.#session
    const wanted = resolve(folder)
    if (wanted === before.library.folder) return { address: null }
    // Back to one that was left a moment ago: it is closed first, as any other would have been.
    await this.#leaving.get(wanted)?.()
    this.#session = this.#open(wanted)
    this.#leave(before)
    return { address: this.#exchange(this.router(), this.#session) }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#leaving.values()].map((closeNow) => closeNow()))
    await this.#session.close()
  }

  #leave(session: LibrarySession): void {
    const { folder } = session.library
    let closing: Promise<void> | null = null
    const closeNow = () => {
      clearTimeout(timer)
      closing ??= session.close().finally(() => this.#leaving.delete(folder))
      return closing
    }
    const timer = setTimeout(() => void closeNow(), graceMs)
    this.#leaving.set(folder, closeNow)
  }

  #open(folder: string): LibrarySession {
    const session = openLibrary(resolve(folder))
    rememberLibrary(this.#host.settings, session.library.folder)
    session.backups.schedule()
    // Behind whatever has to be told first: the address, say.
    setImmediate(() => void readAhead(session))
    return session
  }
}
