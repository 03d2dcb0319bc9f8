import type { Encoding, LibraryClient } from '../../core/contract'
import type { BatchAct } from './batch-acts'
import type { Entry } from './entry'
import { readWhole } from './files'

/** Who is told what comes of a file. */
export type Hear = (act: BatchAct) => void

/** Looks at a file, in an encoding or as it is detected; a look that was broken off tells nothing. */
export async function look(
  library: LibraryClient,
  { id, offered, password }: Entry,
  encoding: Encoding | null,
  hear: Hear,
  signal: AbortSignal,
): Promise<void> {
  try {
    const file = await readWhole(offered.text)
    const inspection = await library.intake.inspect({ file, encoding, password }, { signal })
    hear({ kind: 'looked', id, inspection })
  } catch (error) {
    if (!signal.aborted) hear({ kind: 'unreadable', id, error })
  }
}

/** Looks at one file after the other. */
export async function lookAtAll(
  library: LibraryClient,
  entries: readonly Entry[],
  encoding: Encoding | null,
  hear: Hear,
  signal: AbortSignal,
): Promise<void> {
  for (const entry of entries) {
    if (signal.aborted) return
    await look(library, entry, encoding, hear, signal)
  }
}
