import { useEffect, useMemo, useReducer, useRef } from 'react'
import { type Encoding, maxScanBytes, type PageId, type Sentence } from '../../core/contract'
import { type Arranged, mostAhead, workAhead } from '../../core/pairing'
import { troubleOf, useLibrary } from '../shell'
import { type Batch, batchOf, wanted } from './batch'
import { type BatchAct, reduce } from './batch-acts'
import { type Entry, isChosen, readyOf } from './entry'
import { dateOrNull, orNull } from './facts'
import { readWhole } from './files'
import { counted, numbered } from './labels'
import { filled } from './shared-facts'

export interface Importing {
  readonly batch: Batch
  readonly act: (act: BatchAct) => void
  /** Looks at the files anew, in another encoding. */
  readonly encode: (ids: readonly number[], encoding: Encoding) => void
  /** Looks at an encrypted file anew, with a password. */
  readonly unlock: (id: number, password: string) => void
  /**
   * Takes one file after the other, texts a few ahead; one that fails stops nothing. Answers when all are done or it was
   * stopped.
   */
  readonly run: () => Promise<void>
  readonly stop: () => void
}

/** In milliseconds: the list is drawn so seldom that drawing it, which takes as long as it is, leaves time for the rest. */
const drawAfter = (files: number) => (files > 1 ? Math.min(2_000, 100 + 3 * files) : 0)

/** What keeps several threads of the library busy, or fills its memory: nothing else is taken meanwhile. */
function isAlone(entry: Entry): boolean {
  const { text, scans } = entry.offered
  return scans.length > 0 || text.bytes > mostAhead || readyOf(entry)?.inspection.format === 'pdf'
}

/** The life of one import: look at every file, let it be corrected, take it. */
export function useImport({ pages }: Arranged): Importing {
  const library = useLibrary()
  const [known, act] = useReducer(reduce, pages, batchOf)
  const batch = useMemo(() => counted(filled(numbered(known))), [known])
  const running = useRef<AbortController>(null)
  const heard = useRef<BatchAct[]>([])

  /** A file is looked at, and taken, faster than a list of hundreds is drawn: what comes meanwhile is drawn together. */
  function hear(one: BatchAct): void {
    if (heard.current.push(one) > 1) return
    setTimeout(() => act({ kind: 'several', acts: heard.current.splice(0) }), drawAfter(pages.length))
  }

  async function look(entry: Entry, encoding: Encoding | null, signal: AbortSignal): Promise<void> {
    const { id, password } = entry
    try {
      const file = await readWhole(entry.offered.text)
      const inspection = await library.intake.inspect({ file, encoding, password }, { signal })
      hear({ kind: 'looked', id, inspection })
    } catch (error) {
      if (!signal.aborted) hear({ kind: 'unreadable', id, error })
    }
  }

  const first = useRef(known.entries)
  const looking = useRef(look)
  useEffect(() => {
    const leaving = new AbortController()
    void inTurn(first.current, (entry) => looking.current(entry, null, leaving.signal), leaving.signal)
    return () => leaving.abort()
  }, [])

  async function take(entry: Entry, stop: AbortSignal): Promise<void> {
    const { id } = entry
    // A text that the library has been given is kept in a moment: it is told as what it is, and not broken off.
    const signal = isAlone(entry) ? stop : new AbortController().signal
    const ready = readyOf(entry)
    if (!ready) return
    const { publication, date, number, label } = ready.facts
    hear({ kind: 'taking', id })
    try {
      const imported = await library.intake.take(
        {
          file: await readWhole(entry.offered.text),
          encoding: ready.inspection.encoding,
          password: entry.password,
          apart: ready.apart,
          publication,
          date: dateOrNull(date),
          number: orNull(number),
          label,
          again: isChosen(ready),
        },
        { signal },
      )
      const warnings = await attach(entry, imported.page.id, signal)
      hear({ kind: 'taken', id, imported, warnings })
    } catch (error) {
      if (!signal.aborted) return hear({ kind: 'failed', id, error })
      // Whether the library had kept it by then, it says itself.
      hear({ kind: 'encode', ids: [id], encoding: entry.encoding })
      await look(entry, entry.encoding, new AbortController().signal)
    }
  }

  /** Puts an entry's scans to its page; answers what was the matter with them. */
  async function attach(entry: Entry, page: PageId, signal: AbortSignal): Promise<readonly Sentence[]> {
    const warnings: Sentence[] = []
    for (const [index, scan] of entry.offered.scans.entries())
      try {
        const file = await readWhole(scan, maxScanBytes)
        await library.scans.attach({ page, sheet: index + 1, file }, { signal })
      } catch (error) {
        const trouble = troubleOf(error)
        if (signal.aborted || !trouble) throw error
        warnings.push({ key: `trouble.${trouble.kind}`, values: trouble.values })
      }
    return warnings
  }

  return {
    batch,
    act,
    encode(ids, encoding) {
      act({ kind: 'encode', ids, encoding })
      const again = batch.entries.filter(({ id }) => ids.includes(id))
      const { signal } = new AbortController()
      void inTurn(again, (entry) => look(entry, encoding, signal), signal)
    },
    unlock(id, password) {
      act({ kind: 'unlock', id, password })
      const entry = batch.entries.find((one) => one.id === id)
      if (entry) void look({ ...entry, password }, null, new AbortController().signal)
    },
    async run() {
      const stop = new AbortController()
      running.current = stop
      act({ kind: 'start' })
      const entries = wanted(batch)
      const begun: Promise<void>[] = []
      const begin = (entry: Entry) => {
        const own = take(entry, stop.signal)
        begun.push(own)
        return own
      }
      const taking = workAhead(entries, begin, isAlone)
      for (const entry of entries) {
        if (stop.signal.aborted) break
        await taking(entry)
      }
      await Promise.all(begun)
      hear({ kind: 'stop', finished: !stop.signal.aborted })
    },
    stop: () => running.current?.abort(),
  }
}

async function inTurn(
  entries: readonly Entry[],
  work: (entry: Entry) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (const entry of entries) {
    if (signal.aborted) return
    await work(entry)
  }
}
