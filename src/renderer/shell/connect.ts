import { createORPCClient } from '@orpc/client'
import type { LibraryClient } from '../../core/contract'
// Not by the folder's door, as elsewhere on the way to the library: the schemas behind it are read with the rest of the
// window.
import { appScheme } from '../../core/contract/link'
import { askAhead } from './ahead'
import type { Link } from './link'
import { portLink } from './port-link'
import { inSlices } from './slices'
import { socketLink } from './socket-link'

export { LinkError, type LinkState } from './link'

// Built when this module is evaluated, before the page's load event: the preload hands the port over just after it.
const link: Link = location.protocol === `${appScheme}:` ? portLink(window) : socketLink(window)

/**
 * The library, over whatever this window is served by: the message port that Electron's preload hands in, or a
 * WebSocket to the host that served the page. Answers when the link stands.
 *
 * Throws {@link LinkError}: `no-token` (the address lacks it: open the one that Stet printed), `refused` (no host
 * there, or one that does not know the token). A call made while the link is lost, or under way when it breaks, rejects
 * with kind `lost`; a `watch` iterator throws: begin it again on `connected`. A WebSocket comes back by itself.
 */
export async function connect(): Promise<LibraryClient> {
  await link.opened
  const ahead = askAhead(createORPCClient<LibraryClient>(link))
  const sliced = inSlices(link)
  return createORPCClient<LibraryClient>({
    call: (path, input, options) => ahead(path, input) ?? sliced.call(path, input, options),
  })
}

/** Tells `listener` from now on when the link is lost or stands again. Answers how to stop that. */
export const onState: Link['onState'] = (listener) => link.onState(listener)

/** Tries a lost link at once. */
export const tryLinkNow: Link['tryNow'] = () => link.tryNow()
