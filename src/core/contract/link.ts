/**
 * The names and sizes that both ends of a link must know. Nothing is imported here, so that the preload, which must be one
 * small bundle, and the first part of the window can take them without the schemas.
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

/** A scan's file: a sheet of 100 million pixels, in colour, as scanners pack it. */
export const maxScanBytes = 256 * 1024 * 1024
/**
 * A larger file goes in slices of so many bytes: a host that takes one apart answers nobody meanwhile. What a slice leaves
 * behind on its way is several times its size, and the larger the pieces, the later the system gets their room back:
 * with slices of 2 MB a batch of PDFs held 70 MB more.
 */
export const sliceBytes = 256 * 1024
