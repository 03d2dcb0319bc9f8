import { useQuery } from '@tanstack/react-query'
import type { LibraryClient } from '../../core/contract'
import { useLibrary } from '../shell'
import type { Batch } from './batch'
import { readyOf } from './entry'
import { claimOf, issueFacts } from './facts'

const none: ReadonlyMap<string, string> = new Map()

/** The library's pages in the issues that a batch's files claim: by their claims, the file that each came from. */
export function useStanding(batch: Batch): ReadonlyMap<string, string> {
  const library = useLibrary()
  const facts = batch.entries.flatMap((entry) => readyOf(entry)?.facts ?? [])
  const issues = [...new Set(facts.map((one) => JSON.stringify(issueFacts.map((fact) => one[fact].trim()))))]
  const { data } = useQuery({
    // Under `shelf`, as all that is shown of the library's pages: stale as soon as those change.
    queryKey: ['shelf', 'standing', issues],
    queryFn: ({ signal }) => standing(library, new Set(issues), signal),
    // While they are taken, every page of them would be a reason to ask for all of them again.
    enabled: issues.length > 0 && batch.phase !== 'running',
  })
  return data ?? none
}

async function standing(library: LibraryClient, wanted: ReadonlySet<string>, signal: AbortSignal) {
  const found = new Map<string, string>()
  const titles = new Set([...wanted].map((issue) => JSON.parse(issue)[0] as string))
  for (const publication of await library.shelf.publications(undefined, { signal })) {
    if (!titles.has(publication.title)) continue
    for (const issue of await library.shelf.issues({ publication: publication.id }, { signal })) {
      const facts = { publication: publication.title, date: issue.date ?? '', number: issue.number ?? '' }
      if (!wanted.has(JSON.stringify(issueFacts.map((fact) => facts[fact])))) continue
      for (const { label, source } of await library.shelf.pages({ issue: issue.id }, { signal }))
        found.set(claimOf({ ...facts, label }), source)
    }
  }
  return found
}
