import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentSecurityPolicy } from './policy'

/** An answer to a request for one of the window's files; either host turns it into its own kind of response. */
export interface Served {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** What electron.vite.config.ts has the build write where a nonce belongs. */
const noncePlace = 'STET-NONCE'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/**
 * Answers with the file of the built window (in `folder`) that `pathname` of a URL means; `/` is its index.html.
 * Whatever is no such file, climbs out of the folder, or is of a kind that a window has no use for, is not found.
 */
export async function serve(folder: string, pathname: string, connect: readonly string[]): Promise<Served> {
  const nonce = randomBytes(16).toString('base64')
  const headers = securityHeaders(connect, nonce)
  const file = fileOf(folder, pathname)
  const type = file === null ? undefined : mediaTypes[extname(file)]
  const body = file === null || type === undefined ? null : await read(file)
  if (body === null || type === undefined)
    return {
      status: 404,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
      body: new TextEncoder().encode('Not found\n'),
    }
  return {
    status: 200,
    headers: { ...headers, 'content-type': type },
    body: type === mediaTypes['.html'] ? withNonce(body, nonce) : body,
  }
}

function withNonce(html: Uint8Array, nonce: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(new TextDecoder().decode(html).replaceAll(noncePlace, nonce))
}

/** The file under `folder` that the path of a URL means; null = none that could be in it. */
function fileOf(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  // NUL ends a path early; a colon is a drive or a stream, a backslash a folder on Windows.
  if (!decoded.startsWith('/') || /[\0\\:]/u.test(decoded)) return null
  const file = join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null
}

async function read(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return null
  }
}

function securityHeaders(connect: readonly string[], nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(connect, nonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
  }
}
