import { useMemo, useState } from 'react'
import { mostHits, type PageId, type Within } from '../../core/contract'
import { type FindQuery, replacementOf } from '../../core/find'
import { useHits } from '../hits'
import {
  inScope,
  keyOf,
  type Line,
  linesOf,
  type Put,
  pageKey,
  placesToLand,
  untickedOf,
  withTicks,
} from './places'
import type { ReplaceRequest } from './request'
import { useSpoilt } from './use-spoilt'

const none: ReadonlySet<string> = new Set()

/** What a series looks for, what it found, and what of it is ticked. */
export function useSeries(request: ReplaceRequest, near: PageId | null, flush: () => Promise<unknown>) {
  const [query, setQuery] = useState<FindQuery>({ wholeWord: false, ...request.find })
  const [replacement, setReplacement] = useState(request.replace)
  const [scope, setScope] = useState<Within>(near === null ? 'library' : request.scope)
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [closed, setClosed] = useState(none)
  const hits = useHits({ query, near, within: 'library', most: mostHits }, flush)
  const pages = useMemo(() => inScope(hits.pages, scope, near), [hits.pages, scope, near])
  const put = useMemo<Put>(
    () => (hit) => (replacement === null ? null : replacementOf(replacement, query.regex, hit, hit.text)),
    [replacement, query.regex],
  )
  const spoilt = useSpoilt(pages, put, request.from === 'suspect')
  const unticked = useMemo(() => untickedOf(spoilt.keys, byHand), [spoilt.keys, byHand])
  const lines = useMemo(() => linesOf(pages, closed, unticked), [pages, closed, unticked])
  // Until it is known what it would spoil, nothing lands.
  const landing = useMemo(
    () => (spoilt.known ? placesToLand(pages, unticked, put) : []),
    [pages, unticked, put, spoilt.known],
  )

  return {
    query,
    replacement,
    scope,
    hits,
    pages,
    lines,
    put,
    /** What would be done now. */
    landing,
    /** Whether it is still asked which places stand in words that it would spoil. */
    weighing: !spoilt.known,
    /** So many places are left as they are because they stand in words that it would spoil. */
    spared: [...spoilt.keys].filter((key) => unticked.has(key)).length,
    setReplacement,
    setScope,
    setQuery(next: FindQuery) {
      // Other hits: nobody has said anything of them yet.
      if (JSON.stringify(next) !== JSON.stringify(query)) setByHand(new Map())
      setQuery(next)
    },
    tick(which: readonly Line[], ticked: boolean) {
      const keys = which.flatMap((line) =>
        line.kind === 'hit' ? [line.key] : line.page.hits.map((hit) => keyOf(line.page, hit)),
      )
      setByHand((old) => new Map([...old, ...keys.map((key) => [key, ticked] as const)]))
    },
    fold(page: Parameters<typeof pageKey>[0]) {
      setClosed((old) => withTicks(old, [pageKey(page)], old.has(pageKey(page))))
    },
  }
}
