import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { Encoding } from '../../core/contract'
import type { Arranged } from '../../core/pairing'
import { useLibrary } from '../shell'
import { type Batch, batchOf, wanted } from './batch'
import { type BatchAct, reduce } from './batch-acts'
import { counted, numbered } from './labels'
import { look, lookAtAll } from './looking'
import { filled } from './shared-facts'
import { takeAll } from './taking'
import { useHeard } from './use-heard'

export interface Importing {
  readonly batch: Batch
  readonly act: (act: BatchAct) => void
  /** Looks at the files anew, in another encoding. */
  readonly encode: (ids: readonly number[], encoding: Encoding) => void
  /** Looks at an encrypted file anew, with a password. */
  readonly unlock: (id: number, password: string) => void
  /** Takes what is wanted. Answers when all is done or it was stopped. */
  readonly run: () => Promise<void>
  readonly stop: () => void
}

/** The life of one import: look at every file, let it be corrected, take it. */
export function useImport({ pages }: Arranged): Importing {
  const library = useLibrary()
  const [known, act] = useReducer(reduce, pages, batchOf)
  const batch = useMemo(() => counted(filled(numbered(known))), [known])
  const hear = useHeard(act, pages.length)
  const running = useRef<AbortController>(null)

  const first = useRef(known.entries)
  /** Ends every look with the import. */
  const open = useRef(new AbortController())
  useEffect(() => {
    const leaving = new AbortController()
    open.current = leaving
    void lookAtAll(library, first.current, null, hear, leaving.signal)
    return () => leaving.abort()
  }, [library, hear])

  return {
    batch,
    act,
    encode(ids, encoding) {
      act({ kind: 'encode', ids, encoding })
      const again = batch.entries.filter(({ id }) => ids.includes(id))
      void lookAtAll(library, again, encoding, hear, open.current.signal)
    },
    unlock(id, password) {
      act({ kind: 'unlock', id, password })
      const entry = batch.entries.find((one) => one.id === id)
      if (entry) void look(library, { ...entry, password }, null, hear, open.current.signal)
    },
    async run() {
      const stop = new AbortController()
      running.current = stop
      act({ kind: 'start' })
      await takeAll(library, wanted(batch), hear, stop.signal)
      hear({ kind: 'stop', finished: !stop.signal.aborted })
    },
    stop: () => running.current?.abort(),
  }
}
