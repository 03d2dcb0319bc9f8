import { useEffect, useMemo, useState } from 'react'
import {
  type FoundHit,
  type FoundPage,
  mostHits,
  type PageId,
  type TagPlace,
  type Within,
} from '../../core/contract'
import type { EntityKind } from '../../core/document'
import { useHits } from '../hits'
import { useLibrary } from '../shell'
import { inScope, keyOf, type Line, linesOf, pageKey, placesToLand, withTicks } from './places'
import type { TagRequest } from './request'
import { doingOf, type HitStanding, meant, meantPages, standingOf } from './tag-hits'

const none: ReadonlySet<string> = new Set()
const noTags: ReadonlyMap<PageId, readonly TagPlace[]> = new Map()
/** So many pages are asked about at once. */
const atOnce = 200

/** Where the text of a tag stands, how each place is tagged already, and what of it is ticked. */
export function useTagSeries(request: TagRequest, near: PageId | null, flush: () => Promise<unknown>) {
  const [said, setSaid] = useState<EntityKind | 'none' | null>(null)
  const [scope, setScope] = useState<Within>(near === null ? 'library' : request.scope)
  /** What the editor said of places by hand. */
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [closed, setClosed] = useState(none)
  const doing = useMemo(() => doingOf(request.tag, said), [request.tag, said])
  const of = request.tag?.of ?? 'entity'
  const query = { text: request.text, regex: false, matchCase: true, matchWidth: true, wholeWord: false }
  const hits = useHits({ query, near, within: 'library', most: mostHits }, flush)
  const { tags, error } = useTagPlaces(hits.pages)
  const { pages, already, passedOver } = useMemo(() => {
    const found = inScope(hits.pages, scope, near)
    const own = meantPages(found, tags, doing, of)
    return { ...own, passedOver: hitsOf(found) - hitsOf(own.pages) }
  }, [hits.pages, scope, near, tags, doing, of])
  const standing = (hit: FoundHit, page: FoundPage): HitStanding =>
    standingOf(hit, tags.get(page.page) ?? [], of)
  const unticked = useMemo(() => {
    const keys = pages.flatMap((page) =>
      page.hits.flatMap((hit) => {
        const key = keyOf(page, hit)
        const own = standingOf(hit, tags.get(page.page) ?? [], of)
        return (ticks.get(key) ?? meant(doing, own).ticked) ? [] : [key]
      }),
    )
    return new Set(keys)
  }, [pages, tags, ticks, doing, of])
  const lines = useMemo(() => linesOf(pages, closed, unticked), [pages, closed, unticked])
  const landing = useMemo(
    () => (doing.kind === 'unsaid' ? [] : placesToLand(pages, unticked, null)),
    [pages, unticked, doing],
  )
  const unread = hits.pages.some(({ page }) => !tags.has(page))

  return {
    doing,
    said,
    scope,
    hits: unread && hits.state === 'done' ? { ...hits, ...(error ? failed(error) : looking) } : hits,
    pages,
    lines,
    landing,
    weighing: false,
    standing,
    /** So many places are tagged so already. */
    already,
    /** So many places are not meant. */
    passedOver,
    setScope,
    choose(next: EntityKind | 'none' | null) {
      // Other places are meant: nobody has said anything of them yet.
      setTicks(new Map())
      setSaid(next)
    },
    tick(which: readonly Line[], ticked: boolean) {
      const keys = which.flatMap((line) =>
        line.kind === 'hit' ? [line.key] : line.page.hits.map((hit) => keyOf(line.page, hit)),
      )
      setTicks((old) => new Map([...old, ...keys.map((key) => [key, ticked] as const)]))
    },
    fold(page: Parameters<typeof pageKey>[0]) {
      setClosed((old) => withTicks(old, [pageKey(page)], old.has(pageKey(page))))
    },
  }
}

const looking = { state: 'looking' } as const
const failed = (error: Error) => ({ state: 'failed', error }) as const

const hitsOf = (pages: readonly FoundPage[]) => pages.reduce((sum, { hits }) => sum + hits.length, 0)

/** The tags of pages, as they come in; `error` = why no more do. */
function useTagPlaces(pages: readonly FoundPage[]) {
  const library = useLibrary()
  const [tags, setTags] = useState(noTags)
  const [error, setError] = useState<Error | null>(null)
  const missing = pages.map(({ page }) => page).find((page) => !tags.has(page))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again as long as a page is missing
  useEffect(() => {
    const wanted = pages.map(({ page }) => page).filter((page) => !tags.has(page))
    if (wanted.length === 0) return
    let left = false
    library.tags.standing({ pages: wanted.slice(0, atOnce) }).then(
      (answer) => {
        if (left) return
        const known = new Map(answer.map((one) => [one.page, one.tags]))
        // A page that is gone has no places either.
        setTags(
          (old) =>
            new Map([
              ...old,
              ...wanted.slice(0, atOnce).map((page) => [page, known.get(page) ?? []] as const),
            ]),
        )
      },
      (thrown: unknown) => {
        if (!left) setError(thrown instanceof Error ? thrown : new Error(String(thrown)))
      },
    )
    return () => {
      left = true
    }
  }, [library, missing])
  return { tags, error }
}
