import { useState } from 'react'

/** What a view keeps while it waits and its parts are not shown, by name. */
export type Keep = Map<string, unknown>

/** A state that a part finds again when it is shown again. */
export function useKeep<T>(keep: Keep, name: string, initial: T): readonly [T, (next: T) => void] {
  const [state, setState] = useState(() => (keep.has(name) ? (keep.get(name) as T) : initial))
  return [
    state,
    (next) => {
      keep.set(name, next)
      setState(next)
    },
  ]
}
