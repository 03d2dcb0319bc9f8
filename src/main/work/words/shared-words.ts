import { existsSync, readFileSync } from 'node:fs'

/** What is known of words, for threads to share; null where the program runs from its sources, and they read it themselves. */
export type SharedWords = SharedArrayBuffer | null

/** Made with the program (electron.vite.config.ts), so that no start has to read dictionaries. */
const name = 'words.bin'

let shared: SharedWords | undefined

/** Read from its file at the first call (some 20 ms), the same ever after. */
export function sharedWords(): SharedWords {
  shared ??= read()
  return shared
}

/** A copy that threads can share. */
export function inSharedMemory(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length)
  new Uint8Array(memory).set(bytes)
  return memory
}

function read(): SharedWords {
  if (import.meta.url.endsWith('.ts')) return null
  // Beside this one, or above the folder of shared chunks.
  const places = [`./${name}`, `../${name}`].map((place) => new URL(place, import.meta.url))
  const file = places.find((place) => existsSync(place))
  return file ? inSharedMemory(readFileSync(file)) : null
}
