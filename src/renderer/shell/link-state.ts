import { useSyncExternalStore } from 'react'
import { type LinkState, onState } from './connect'

let state: LinkState = 'connected'
const readers = new Set<() => void>()

onState((next) => {
  state = next
  for (const reader of readers) reader()
})

function subscribe(reader: () => void): () => void {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** Whether the window has its library just now. */
export function useLinkState(): LinkState {
  return useSyncExternalStore(subscribe, () => state)
}
