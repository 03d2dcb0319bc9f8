export { type LoopbackHost, serveLoopback } from './host'
export { openInBrowser } from './open-browser'
