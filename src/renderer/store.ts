import { useSyncExternalStore } from 'react'

/** One value that panes read as it changes. */
export interface Store<T> {
  now(): T
  subscribe(reader: () => void): () => void
}

/** The side of a {@link Store} that changes it. Readers are told only of another value, by identity. */
export class Cell<T> implements Store<T> {
  #value: T
  readonly #readers = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  readonly now = (): T => this.#value

  readonly subscribe = (reader: () => void): (() => void) => {
    this.#readers.add(reader)
    return () => this.#readers.delete(reader)
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const reader of this.#readers) reader()
  }
}

/** A store's value, or what `pick` reads off it: a part that is the same draws nothing anew. */
export function useStore<T>(store: Store<T>): T
export function useStore<T, Part>(store: Store<T>, pick: (value: T) => Part): Part
export function useStore<T, Part>(store: Store<T>, pick?: (value: T) => Part): T | Part {
  return useSyncExternalStore(store.subscribe, () => (pick ? pick(store.now()) : store.now()))
}
