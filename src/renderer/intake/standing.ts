import { useQuery } from '@tanstack/react-query'
import type { LibraryClient } from '../../core/contract'
import { filedUnder } from '../../core/pairing'
import { useLibrary } from '../shell'
import type { Batch } from './batch'
import { readyOf } from './entry'
import { claimOf, type Facts, issueOf } from './facts'

const none: ReadonlyMap<string, string> = new Map()

interface Standing {
  /** By the claims of the library's pages, the file that each came from. */
  readonly pages: ReadonlyMap<string, string>
  /** They are not being asked for: what was heard of them last may be old. */
  readonly known: boolean
}

/** The library's pages in the issues that a batch's files claim. */
export function useStanding(batch: Batch): Standing {
  const library = useLibrary()
  const facts = batch.entries.flatMap((entry) => readyOf(entry)?.facts ?? [])
  const issues = [...new Set(facts.map(issueOf))]
  const { data, isFetching } = useQuery({
    // Under `shelf`, as all that is shown of the library's pages: stale as soon as those change.
    queryKey: ['shelf', 'standing', issues],
    queryFn: ({ signal }) => standing(library, facts, signal),
    // While they are taken, every page of them would be a reason to ask for all of them again.
    enabled: issues.length > 0 && batch.phase !== 'running',
  })
  return { pages: data ?? none, known: !isFetching }
}

async function standing(library: LibraryClient, claimed: readonly Facts[], signal: AbortSignal) {
  const found = new Map<string, string>()
  const issues = new Set(claimed.map(issueOf))
  const titles = new Set(claimed.map(({ publication }) => filedUnder(publication)))
  for (const publication of await library.shelf.publications(undefined, { signal })) {
    if (!titles.has(filedUnder(publication.title))) continue
    for (const issue of await library.shelf.issues({ publication: publication.id }, { signal })) {
      const facts = { publication: publication.title, date: issue.date ?? '', number: issue.number ?? '' }
      if (!issues.has(issueOf(facts))) continue
      for (const { label, source } of await library.shelf.pages({ issue: issue.id }, { signal }))
        found.set(claimOf({ ...facts, label }), source)
    }
  }
  return found
}
