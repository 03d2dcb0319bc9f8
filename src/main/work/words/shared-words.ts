import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What is known of words, for threads to share, and the file that the first of them reads it from. */
interface WordsMemory {
  readonly memory: SharedArrayBuffer
  readonly file: string
  /** One number: 0 = nobody has read the file, 1 = a thread is at it, 2 = it is read. */
  readonly state: SharedArrayBuffer
}

/** null where the program runs from its sources, and threads read dictionaries themselves. */
export type SharedWords = WordsMemory | null

/** Made with the program (electron.vite.config.ts), so that no start has to read dictionaries. */
const name = 'words.bin'

let shared: SharedWords | undefined

/** The same at every call; nothing is read yet, for that takes a window's thread too long (some 50 ms). */
export function sharedWords(): SharedWords {
  shared ??= room()
  return shared
}

/** A copy that threads can share. */
export function inSharedMemory(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length)
  new Uint8Array(memory).set(bytes)
  return memory
}

/** As long as another thread is waited for: one that is ended in the middle never says that it is done. */
const patience = 3_000

/** The words, read by whichever thread comes first. */
export function readWords({ memory, file, state }: WordsMemory): SharedArrayBuffer {
  const states = new Int32Array(state)
  const first = Atomics.compareExchange(states, 0, 0, 1) === 0
  if (!first) Atomics.wait(states, 0, 1, patience)
  if (Atomics.load(states, 0) === 2) return memory
  // Whoever reads what another one is reading puts the same bytes in the same place.
  readInto(new Uint8Array(memory), file)
  Atomics.store(states, 0, 2)
  Atomics.notify(states, 0)
  return memory
}

function readInto(bytes: Uint8Array, file: string): void {
  const open = openSync(file, 'r')
  try {
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(open, bytes, at, bytes.length - at, at)
      if (read === 0) throw new Error(`${file} is shorter than it was`)
      at += read
    }
  } finally {
    closeSync(open)
  }
}

function room(): SharedWords {
  if (import.meta.url.endsWith('.ts')) return null
  // Beside this one, or above the folder of shared chunks.
  for (const place of [`./${name}`, `../${name}`]) {
    const file = fileURLToPath(new URL(place, import.meta.url))
    const found = statSync(file, { throwIfNoEntry: false })
    if (found) return { memory: new SharedArrayBuffer(found.size), file, state: new SharedArrayBuffer(4) }
  }
  return null
}
