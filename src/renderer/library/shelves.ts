import { useQueries } from '@tanstack/react-query'
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
  return publications.map((publication) => ({
    kind: 'publication',
    key: publicationKey(publication.id),
    publication,
    inside: orWaiting(
      publicationKey(publication.id),
      issues
        .filter((issue) => issue.publication === publication.id)
        .map((issue) => ({
          kind: 'issue',
          key: issueKey(issue.id),
          issue,
          publication,
          inside: orWaiting(
            issueKey(issue.id),
            pages
              .filter((page) => page.issue === issue.id)
              .map((page) => ({ kind: 'page', key: pageKey(page.id), page, issue, publication, inside: [] })),
            askPages[openIssues.indexOf(issue)],
          ),
        })),
      askIssues[open.indexOf(publication)],
    ),
  }))
}

/**
 * What is on the shelf has something inside; until that is known, one row stands for it. Works around
 * react-aria-components 1.22, whose tree opens no row by key, and calls none closed, that has no row inside, whatever
 * `hasChildItems` says.
 */
function orWaiting(
  key: string,
  inside: readonly Shelf[],
  again: (() => void) | null | undefined,
): readonly Shelf[] {
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
