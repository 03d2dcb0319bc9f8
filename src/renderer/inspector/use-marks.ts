import { useState } from 'react'

/** Which lines of a list are marked, by their keys: several at once. */
export interface Marks {
  readonly size: number
  has(key: string): boolean
  toggle(index: number): void
  /** Marks all lines from one to another, and those only, counted from where the marking began. */
  reach(from: number, to: number): void
  clear(): void
}

interface Marking {
  readonly keys: ReadonlySet<string>
  /** Where it began; null = nowhere yet. */
  readonly anchor: string | null
}

const none: Marking = { keys: new Set(), anchor: null }

/** @param keys of the list's lines, in their order */
export function useMarks(keys: readonly string[]): Marks {
  const [marking, setMarking] = useState(none)
  const { keys: marked, anchor } = marking
  return {
    size: marked.size,
    has: (key) => marked.has(key),
    toggle(index) {
      const key = keys[index]
      if (key === undefined) return
      const next = new Set(marked)
      if (!next.delete(key)) next.add(key)
      setMarking({ keys: next, anchor: key })
    },
    reach(from, to) {
      const known = anchor === null ? -1 : keys.indexOf(anchor)
      const start = known < 0 ? from : known
      const [first, last] = start < to ? [start, to] : [to, start]
      setMarking({ keys: new Set(keys.slice(first, last + 1)), anchor: keys[start] ?? null })
    },
    clear() {
      if (marked.size > 0 || anchor !== null) setMarking(none)
    },
  }
}
