import { useEffect, useRef, useState } from 'react'
import type { Found, FoundPage, PageId, Within } from '../../core/contract'
import { type FindQuery, prepare } from '../../core/find'
import { useLibrary } from '../shell'

export interface HitsAsked {
  readonly query: FindQuery
  readonly near: PageId | null
  readonly within: Within
  readonly most: number
}

/** `none`: nothing is asked. `stopped`: the editor did not want to wait; what was found is there. */
export type HitsState = 'none' | 'looking' | 'done' | 'stopped' | 'failed'

export interface Hits {
  readonly state: HitsState
  /** Listed so far, each page once. */
  readonly pages: readonly FoundPage[]
  readonly counts: Found['counts']
  readonly done: number
  readonly of: number
  /** null unless `failed`. */
  readonly error: unknown
}

const nothing = { hits: 0, pages: 0 }
const empty: Hits = {
  state: 'none',
  pages: [],
  counts: { page: nothing, issue: nothing, library: nothing },
  done: 0,
  of: 0,
  error: null,
}

/** Not every key is a question to the library, in milliseconds. */
const afterTyping = 150

/**
 * The hits of a query, as the library finds them; asked anew where the query is another one, or `again` is. What was
 * found before stays in sight until the first answer.
 *
 * @param asked null = nothing is asked
 * @param ready done before the library is asked, so that it knows what was typed
 */
export function useHits(
  asked: HitsAsked | null,
  ready: () => Promise<unknown>,
  again = 0,
): Hits & { readonly stop: () => void } {
  const library = useLibrary()
  const [hits, setHits] = useState<Hits>(empty)
  const stopping = useRef<() => void>(() => undefined)
  const wait = useRef(ready)
  useEffect(() => {
    wait.current = ready
  })
  const key = asked && prepare(asked.query).kind !== 'empty' ? JSON.stringify(asked) : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks for the same once more
  useEffect(() => {
    if (key === null) {
      setHits(empty)
      return
    }
    const request = JSON.parse(key) as HitsAsked
    const left = new AbortController()
    let found: Hits = { ...empty, state: 'looking' }
    const tell = (next: Partial<Hits>) => {
      if (left.signal.aborted) return
      found = { ...found, ...next }
      setHits(found)
    }
    setHits((old) => ({ ...old, state: 'looking', error: null }))
    const timer = setTimeout(async () => {
      try {
        await wait.current()
        for await (const { pages, ...rest } of await library.search.hits(request, { signal: left.signal }))
          tell({ ...rest, pages: pages.length ? [...found.pages, ...pages] : found.pages })
        tell({ state: 'done' })
      } catch (error) {
        tell({ state: 'failed', error })
      }
    }, afterTyping)
    stopping.current = () => {
      tell({ state: 'stopped' })
      left.abort()
    }
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [library, key, again])

  return { ...hits, stop: () => stopping.current() }
}
