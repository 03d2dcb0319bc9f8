import { type KeyboardEvent, useState } from 'react'
import type { RegisterEntry } from '../../core/contract'
import { useLibrary } from '../shell'
import type { Keep } from '../wide'
import { keyOfEntry, knownOf, ofEntry, type RegisterKind } from './entries'
import type { PageMode } from './entry-page'
import type { RegisterRequest } from './request'
import { useEntry } from './use-entry'
import { useEntryActs } from './use-entry-acts'
import { useListFocus } from './use-list-focus'
import { useOthers } from './use-others'
import { useRegisterActs } from './use-register-acts'
import { useRegisterList } from './use-register-list'

/**
 * The register as one looks at it: what is listed, which entry is at hand and what is done with it.
 *
 * @param flush sends what was typed
 */
export function useRegister(request: RegisterRequest, flush: () => Promise<unknown>) {
  const library = useLibrary()
  const [keep] = useState<Keep>(() => new Map())
  const { query, setQuery, kind, setKind, sort, setSort, list } = useRegisterList(request, keep, flush)
  const [mode, setMode] = useState<PageMode>('facts')
  /** What was asked for by name; null = the line of the list is looked at. */
  const [asked, setAsked] = useState(request.of)
  const seen = Array.from({ length: list.last - list.first }, (_, n) => list.at(list.first + n))
  const wanted = seen.find((line) => line !== undefined && keyOfEntry(line) === JSON.stringify(asked))
  const { entry, meet } = useEntry(asked, wanted ?? list.line)
  const chosen = asked === null && list.known && list.total === 0 ? null : entry
  const of = chosen && ofEntry(chosen)
  const others = useOthers(of)
  const acts = useRegisterActs(flush)
  useListFocus(request, keep, mode, list)

  function lookAt(next: typeof asked): void {
    setAsked(next)
    setMode('facts')
  }
  function find(wanted: { readonly query?: string; readonly kind?: RegisterKind | null }): void {
    if (wanted.query !== undefined) setQuery(wanted.query)
    if (wanted.kind !== undefined) setKind(wanted.kind)
    lookAt(null)
  }
  function walk(event: KeyboardEvent): boolean {
    const walked = list.walk(event)
    if (walked) lookAt(null)
    return walked
  }
  function look(entry: RegisterEntry): void {
    meet(entry)
    list.follow(keyOfEntry(entry))
    lookAt(ofEntry(entry))
  }
  function pick(index: number): void {
    lookAt(null)
    list.goTo(index)
  }
  const entryActs = useEntryActs({
    of,
    name: chosen ? knownOf(chosen).name : '',
    others,
    acts,
    look,
    show: setMode,
    leave: () => setAsked(null),
  })

  /** What was made goes with its undo: then the line of the list is looked at, and nothing merges what may be gone. */
  async function turn(way: 'undo' | 'redo'): Promise<void> {
    await acts[way]()
    setMode((now) => (now === 'join' ? 'facts' : now))
    if (asked?.of !== 'record') return
    const isGone = await library.records.get({ record: asked.record }).then(
      (record) => record === null,
      () => false,
    )
    if (!isGone) return
    setAsked((now) => (now === asked ? null : now))
    setMode('facts')
  }

  return {
    query,
    kind,
    sort,
    setSort,
    /** What the entry's page shows: its facts, or a form. */
    mode,
    setMode,
    list,
    /** The entry at hand; null = none is there, or not read yet. */
    chosen,
    /** Whether there is anything that it could be the same as. */
    others,
    acts,
    keep,
    /** Lists what a query and a kind ask for; what is not given stays. */
    find,
    /** Takes a key that walks the list. */
    walk,
    pick,
    look,
    ...entryActs,
    undo: () => turn('undo'),
    redo: () => turn('redo'),
  }
}
export type Register = ReturnType<typeof useRegister>
