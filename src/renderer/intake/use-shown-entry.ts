import { useState } from 'react'
import { type Batch, isKnown } from './batch'
import type { Entry } from './entry'
import { firstOf } from './outcome'

interface ShownEntry {
  readonly shown: number
  readonly entry: Entry | undefined
  readonly show: (index: number) => void
  /** The next file of a kind, round and round. */
  readonly showNext: (is: (entry: Entry) => boolean) => void
}

/** The file whose facts are shown: to begin with the first that needs any. What is skipped needs none of hers. */
export function useShownEntry(batch: Batch): ShownEntry {
  const [chosen, show] = useState<number | null>(null)
  const shown =
    chosen ??
    Math.max(
      0,
      firstOf(batch, ({ state }) => !isKnown(state)),
    )
  return {
    shown,
    entry: batch.entries[shown] ?? batch.entries[0],
    show,
    showNext(is) {
      const found = batch.entries.flatMap((one, index) => (is(one) ? [index] : []))
      show(found.find((index) => index > shown) ?? found[0] ?? shown)
    },
  }
}
