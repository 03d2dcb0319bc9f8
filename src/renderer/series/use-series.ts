import { useMemo, useState } from 'react'
import { mostHits, type PageId, type Within } from '../../core/contract'
import { type FindQuery, replacementOf } from '../../core/find'
import { useHits } from '../hits'
import { inScope, keyOf, type Line, linesOf, type Put, pageKey, placesToLand, withTicks } from './places'
import type { ReplaceRequest } from './request'

const none: ReadonlySet<string> = new Set()

/** What a series looks for, what it found, and what of it is ticked. */
export function useSeries(request: ReplaceRequest, near: PageId | null, flush: () => Promise<unknown>) {
  const [query, setQuery] = useState<FindQuery>({ wholeWord: false, ...request.find })
  const [replacement, setReplacement] = useState(request.replace)
  const [scope, setScope] = useState<Within>(near === null ? 'library' : request.scope)
  const [unticked, setUnticked] = useState(none)
  const [closed, setClosed] = useState(none)
  const hits = useHits({ query, near, within: 'library', most: mostHits }, flush)
  const pages = useMemo(() => inScope(hits.pages, scope, near), [hits.pages, scope, near])
  const put = useMemo<Put>(
    () => (hit) => (replacement === null ? null : replacementOf(replacement, query.regex, hit, hit.text)),
    [replacement, query.regex],
  )
  const lines = useMemo(() => linesOf(pages, closed, unticked), [pages, closed, unticked])
  const landing = useMemo(() => placesToLand(pages, unticked, put), [pages, unticked, put])

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
    setReplacement,
    setScope,
    setQuery(next: FindQuery) {
      // Other hits: nobody has said anything of them yet.
      if (JSON.stringify(next) !== JSON.stringify(query)) setUnticked(none)
      setQuery(next)
    },
    tick(which: readonly Line[], ticked: boolean) {
      const keys = which.flatMap((line) =>
        line.kind === 'hit' ? [line.key] : line.page.hits.map((hit) => keyOf(line.page, hit)),
      )
      setUnticked((old) => withTicks(old, keys, ticked))
    },
    fold(page: Parameters<typeof pageKey>[0]) {
      setClosed((old) => withTicks(old, [pageKey(page)], old.has(pageKey(page))))
    },
  }
}
