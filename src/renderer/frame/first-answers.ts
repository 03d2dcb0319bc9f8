import { QueryClient } from '@tanstack/react-query'
import type { LibraryClient } from '../../core/contract'
import { publicationsQuery } from '../library'
import { askAgainWhenBack, onState, resumeQuery, settingsQuery } from '../shell'

/**
 * The window's answers of the library, with those that the first picture shows: it is drawn once, in its language and
 * its theme. What could not be answered is asked again by whoever shows it, and told.
 */
export async function firstAnswers(library: LibraryClient): Promise<QueryClient> {
  // The library stands behind a link on this machine: asking again is cheap, and what changed is told.
  const answers = new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  askAgainWhenBack(answers, onState)
  await Promise.all([
    answers.prefetchQuery(settingsQuery(library)),
    answers.prefetchQuery(resumeQuery(library)),
    answers.prefetchQuery(publicationsQuery(library)),
  ])
  return answers
}
