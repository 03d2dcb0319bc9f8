import type { RPCLink } from '@orpc/client/websocket'

/** The first picture comes first; then it is asked which library this window is of. */
const askAfter = 1_000

/** The library that a window is of, by its folder: another one may be served at the same address by now. */
export class ServedLibrary {
  /** null = not known yet. */
  #folder: string | null = null

  get known(): boolean {
    return this.#folder !== null
  }

  /** Asks in a while, over the first link. */
  learn(link: RPCLink<object>): void {
    setTimeout(async () => {
      const found = await folderOf(link)
      if (found !== null) this.#folder = found
    }, askAfter)
  }

  async isBehind(link: RPCLink<object>): Promise<boolean> {
    return (await folderOf(link)) === this.#folder
  }
}

/** The folder of the library behind a link; null = the link broke before it said so. */
async function folderOf(link: RPCLink<object>): Promise<string | null> {
  try {
    const host = await link.call(['desk', 'host'], undefined, { context: {} })
    return typeof host === 'object' && host !== null && 'library' in host ? String(host.library) : null
  } catch {
    return null
  }
}
