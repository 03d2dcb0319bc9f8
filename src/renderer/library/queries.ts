import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type {
  Issue,
  IssueId,
  LibraryClient,
  Page,
  PageId,
  Publication,
  PublicationId,
  ShelfEvent,
} from '../../core/contract'
import { listen, troubleOf, useLibrary } from '../shell'
import { Pace } from './pace'

/** Where each answer of the library is kept. Everything lies under `shelf`, so that one call makes it all stale. */
export const shelfKeys = {
  all: ['shelf'],
  publications: ['shelf', 'publications'],
  removed: ['shelf', 'removed'],
  issues: (publication: PublicationId) => ['shelf', 'issues', publication],
  pages: (issue: IssueId) => ['shelf', 'pages', issue],
  articles: (page: PageId) => ['shelf', 'articles', page],
  whereabouts: (page: PageId) => ['shelf', 'whereabouts', page],
} as const

export const publicationsQuery = (library: LibraryClient) => ({
  queryKey: shelfKeys.publications,
  queryFn: () => library.shelf.publications(),
})

export function usePublications() {
  return useQuery(publicationsQuery(useLibrary()))
}

export function useIssues(publication: PublicationId) {
  const library = useLibrary()
  return useQuery({
    queryKey: shelfKeys.issues(publication),
    queryFn: () => library.shelf.issues({ publication }),
  })
}

export function usePages(issue: IssueId) {
  const library = useLibrary()
  return useQuery({ queryKey: shelfKeys.pages(issue), queryFn: () => library.shelf.pages({ issue }) })
}

/** A page with the issue and the publication it stands in. */
export interface Whereabouts {
  readonly page: Page
  readonly issue: Issue
  readonly publication: Publication
}

/**
 * Where the open page stands, as it was when it was opened and as it is corrected since. While another page is being
 * opened the answer is still that of the page before; null = none was opened yet. `gone`: the open page was removed.
 */
export function useWhereabouts(opened: Whereabouts | null): {
  readonly whereabouts: Whereabouts | null
  readonly gone: boolean
} {
  const library = useLibrary()
  const page = opened?.page.id
  const { data, error, isFetching } = useQuery({
    queryKey: page === undefined ? ['shelf', 'whereabouts'] : shelfKeys.whereabouts(page),
    enabled: page !== undefined,
    ...(opened ? { initialData: opened } : {}),
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Whereabouts> => {
      if (page === undefined) throw new RangeError('no page to look for')
      const { page: found, issue, publication } = await library.pages.open({ page })
      return { page: found, issue, publication }
    },
  })
  // A page that was put back is asked for again, and until then the answer before stands.
  return { whereabouts: data ?? null, gone: !isFetching && troubleOf(error)?.kind === 'not-found' }
}

/**
 * A page's lists are asked for so long after the last change of it, and at the latest so long after the first;
 * milliseconds.
 */
const rest = 1_000
const longest = 5_000

/** Keeps what is shown of the library true while this or another window changes it. Once, in the frame. */
export function useShelfWatch(): void {
  const library = useLibrary()
  const queries = useQueryClient()
  useEffect(() => {
    const waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly due: number }>()
    const paces = new Map<string, Pace>()
    // A page is told of eight times a second while it is typed into; its lists can wait until that rests. The shelf is
    // renewed at once, but not at each of the hundred pages a second that an import may bring.
    const soon = (event: ShelfEvent) => {
      const key = JSON.stringify(event)
      const now = performance.now()
      const { timer: before, due } = waiting.get(key) ?? { timer: undefined, due: now + longest }
      clearTimeout(before)
      const pace = event.kind === 'page' ? null : (paces.get(key) ?? new Pace())
      if (pace) paces.set(key, pace)
      const act = () => {
        waiting.delete(key)
        pace?.asked(performance.now())
        renew(queries, event)
      }
      const wait = pace ? pace.wait(now) : Math.min(rest, due - now)
      const timer = setTimeout(act, Math.max(0, wait))
      waiting.set(key, { timer, due })
    }
    const stop = listen({
      ask: (signal) => library.shelf.watch(undefined, { signal }),
      hear: soon,
      onAgain: () => void queries.invalidateQueries(),
    })
    return () => {
      stop()
      for (const { timer } of waiting.values()) clearTimeout(timer)
    }
  }, [library, queries])
}

function renew(queries: QueryClient, event: ShelfEvent): void {
  switch (event.kind) {
    case 'shelf':
      void queries.invalidateQueries({ queryKey: shelfKeys.all })
      void queries.invalidateQueries({ queryKey: ['review'] })
      return
    case 'page':
      void queries.invalidateQueries({ queryKey: shelfKeys.articles(event.page) })
      void queries.invalidateQueries({ queryKey: ['shelf', 'pages'] })
      void queries.invalidateQueries({ queryKey: ['records'] })
      void queries.invalidateQueries({ queryKey: ['figures'] })
      void queries.invalidateQueries({ queryKey: ['review'] })
      return
    case 'records':
      void queries.invalidateQueries({ queryKey: ['records'] })
      return
    default:
      event satisfies never
  }
}
