/**
 * What the window may load and do: its own files and nothing else. `connect` lists the origins that it may open a
 * connection to: none in Electron, where it has a port; its own socket on the loopback host. `nonce` allows the few
 * style elements that React Aria makes; they take it from the page's `csp-nonce`.
 *
 * `data:` and `blob:` images are scans and icons in styles; blobs are also what a finished export is saved from.
 */
export function contentSecurityPolicy(connect: readonly string[], nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `worker-src 'self'`,
    `connect-src ${connect.length ? connect.join(' ') : `'none'`}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
