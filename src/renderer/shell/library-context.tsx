import { createContext, type ReactNode, useContext } from 'react'
import type { LibraryClient } from '../../core/contract'

const Context = createContext<LibraryClient | null>(null)

export function LibraryProvider({ client, children }: { client: LibraryClient; children: ReactNode }) {
  return <Context value={client}>{children}</Context>
}

/** The library behind this window; the same object for the life of the window, through every lost and found link. */
export function useLibrary(): LibraryClient {
  const client = useContext(Context)
  if (client === null) throw new RangeError('useLibrary stands outside LibraryProvider')
  return client
}
