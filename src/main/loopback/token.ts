import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 bits from the system's generator, written so that it may stand in a URL and in a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares by digest: takes the same time wherever the two differ. */
export function isToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
