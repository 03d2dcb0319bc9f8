/** The library for a browser on this machine. Nothing else opens a socket. */
export { type LoopbackHost, serveLoopback } from './host'
export { openInBrowser } from './open-browser'
