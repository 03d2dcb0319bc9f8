import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { LibraryClient, Resume } from '../../core/contract'
import { useLibrary } from './library-context'
import { Memory } from './memory'

const nothing: Resume = { page: null, spots: [], kept: {} }

const Context = createContext(new Memory({ keep: async () => undefined }, nothing))

export const resumeQuery = (library: LibraryClient) => ({
  queryKey: ['resume'],
  queryFn: () => library.desk.resume(),
})

/** Shows what is inside once it is known where the work stopped, or that this cannot be known. */
export function Remembered({ children }: { children: ReactNode }) {
  const library = useLibrary()
  const { data, isPending } = useQuery(resumeQuery(library))
  // What was asked for once is not asked again: from here on the window knows better.
  const memory = useMemo(
    () => (isPending ? null : new Memory(library.desk, data ?? nothing)),
    [library, isPending, data],
  )
  useEffect(() => {
    const flush = () => memory?.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('beforeunload', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('beforeunload', flush)
      window.removeEventListener('pagehide', flush)
    }
  }, [memory])
  return memory ? <Context value={memory}>{children}</Context> : null
}

export function useMemory(): Memory {
  return useContext(Context)
}

/**
 * Like useState, for what is there again after a restart: an open tab, what is folded. `name` is unique in the program,
 * `fits` tells whether what was kept can be used by this version.
 */
export function useKept<T>(
  name: string,
  first: T,
  fits: (value: unknown) => value is T,
): [T, (next: T | ((old: T) => T)) => void] {
  const memory = useMemory()
  const [value, setValue] = useState<T>(() => {
    const kept = read(memory.kept(name))
    return fits(kept) ? kept : first
  })
  useEffect(() => memory.keep(name, JSON.stringify(value)), [memory, name, value])
  return [value, useCallback((next) => setValue(next), [])]
}

function read(json: string | null): unknown {
  try {
    return json === null ? null : JSON.parse(json)
  } catch {
    return null
  }
}

/** For {@link useKept}. */
export function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
