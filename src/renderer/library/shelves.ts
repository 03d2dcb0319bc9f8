import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Key } from 'react-aria-components'
import type { Issue, Page, Publication } from '../../core/contract'
import { useLibrary } from '../shell'
import { eachOnce } from './each-once'
import { shelfKeys } from './queries'
import { issueKey, pageKey, publicationKey } from './shelf-keys'

/** A row of the library, and what is known of the rows inside it. */
export type Shelf =
  | {
      readonly kind: 'publication'
      readonly key: string
      readonly publication: Publication
      readonly inside: readonly Shelf[]
    }
  | {
      readonly kind: 'issue'
      readonly key: string
      readonly issue: Issue
      readonly publication: Publication
      readonly inside: readonly Shelf[]
    }
  | {
      readonly kind: 'page'
      readonly key: string
      readonly page: Page
      readonly issue: Issue
      readonly publication: Publication
      readonly inside: readonly Shelf[]
    }
  /** What was not asked for yet, or not answered. */
  | { readonly kind: 'waiting'; readonly key: string; readonly inside: readonly Shelf[] }
  /** What could not be read. */
  | {
      readonly kind: 'unread'
      readonly key: string
      readonly again: () => void
      readonly inside: readonly Shelf[]
    }

interface Answer<T> {
  readonly data: readonly T[] | undefined
  readonly dataUpdatedAt: number
  readonly error: unknown
  readonly refetch: () => unknown
}

/** What the answers hold, and by their number how to ask again where none came. */
function read<T extends { readonly id: number }>(answers: readonly Answer<T>[]) {
  return {
    rows: eachOnce(answers),
    again: answers.map(({ data, error, refetch }) => (error && !data ? () => void refetch() : null)),
  }
}

/** The library as far as it is open; the rest is not asked for. */
export function useShelves(
  publications: readonly Publication[],
  expanded: ReadonlySet<Key>,
): readonly Shelf[] {
  const library = useLibrary()
  const open = publications.filter(({ id }) => expanded.has(publicationKey(id)))
  const { rows: issues, again: askIssues } = useQueries({
    queries: open.map(({ id }) => ({
      queryKey: shelfKeys.issues(id),
      queryFn: () => library.shelf.issues({ publication: id }),
    })),
    combine: read,
  })
  const openIssues = issues.filter(({ id }) => expanded.has(issueKey(id)))
  const { rows: pages, again: askPages } = useQueries({
    queries: openIssues.map(({ id }) => ({
      queryKey: shelfKeys.pages(id),
      queryFn: () => library.shelf.pages({ issue: id }),
    })),
    combine: read,
  })
  // A row that is given anew is drawn anew: they stay the same ones while the library does.
  const unread = new Map([
    ...named(publicationKey, open, askIssues),
    ...named(issueKey, openIssues, askPages),
  ])
  const again = useUnchanged(unread)
  return useMemo(() => shelvesOf(publications, issues, pages, again), [publications, issues, pages, again])
}

/** By their rows' keys, how to ask again for what could not be read inside them. */
type Again = ReadonlyMap<string, () => void>

const named = <Id>(
  key: (id: Id) => string,
  rows: readonly { readonly id: Id }[],
  again: readonly ((() => void) | null)[],
) => rows.flatMap(({ id }, n) => (again[n] ? [[key(id), again[n]] as const] : []))

/** The map of before while it has the same keys. */
function useUnchanged(next: Again): Again {
  const [known, setKnown] = useState(next)
  const same = known.size === next.size && [...next.keys()].every((key) => known.has(key))
  if (!same) setKnown(next)
  return same ? known : next
}

function shelvesOf(
  publications: readonly Publication[],
  issues: readonly Issue[],
  pages: readonly Page[],
  again: Again,
): readonly Shelf[] {
  const issuesOf = Map.groupBy(issues, ({ publication }) => publication)
  const pagesOf = Map.groupBy(pages, ({ issue }) => issue)
  return publications.map((publication) => {
    const key = publicationKey(publication.id)
    const inside = (issuesOf.get(publication.id) ?? []).map((issue): Shelf => {
      const key = issueKey(issue.id)
      const inside = (pagesOf.get(issue.id) ?? []).map(
        (page): Shelf => ({ kind: 'page', key: pageKey(page.id), page, issue, publication, inside: [] }),
      )
      return { kind: 'issue', key, issue, publication, inside: orWaiting(key, inside, again.get(key)) }
    })
    return { kind: 'publication', key, publication, inside: orWaiting(key, inside, again.get(key)) }
  })
}

/**
 * What is on the shelf has something inside; until that is known, one row stands for it. Works around
 * react-aria-components 1.22, whose tree opens no row by key, and calls none closed, that has no row inside, whatever
 * `hasChildItems` says.
 */
function orWaiting(key: string, inside: readonly Shelf[], again: (() => void) | undefined): readonly Shelf[] {
  if (inside.length > 0) return inside
  return again
    ? [{ kind: 'unread', key: `${key}:unread`, again, inside: [] }]
    : [{ kind: 'waiting', key: `${key}:waiting`, inside: [] }]
}

/** The row of a key, however deep it stands; null = it is not there, or not known yet. */
export function findShelf(shelves: readonly Shelf[], key: Key): Shelf | null {
  for (const shelf of shelves) {
    const found = shelf.key === key ? shelf : findShelf(shelf.inside, key)
    if (found) return found
  }
  return null
}
