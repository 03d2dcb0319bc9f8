/**
 * The names that both ends of a link must know. Nothing is imported here, so that the preload, which must be one small
 * bundle, can take them without the schemas.
 */

/** Electron: the scheme and host that the built window is served from; `stet://app/`. */
export const appScheme = 'stet'
export const appOrigin = `${appScheme}://app`
/** Electron: the channel on which the preload asks for a port, main answers it, and the page is handed it. */
export const portChannel = 'stet-port'

/** Loopback: the WebSocket's path, and the protocol that the host agrees to. */
export const socketPath = '/library'
export const socketProtocol = 'stet'
/** Loopback: the window offers its token as a second protocol with this prefix: headers are in no log and no referrer. */
export const tokenPrefix = 'token.'
