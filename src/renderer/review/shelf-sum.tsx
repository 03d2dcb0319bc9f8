import { useQuery } from '@tanstack/react-query'
import type { Issue, Page } from '../../core/contract'
import { useLibrary } from '../shell'
import { SumBar } from './sum-bar'
import { reviewKeys } from './use-review'

/** How far a page is, for its row on the shelf. All pages of an issue are asked for at once. */
export function PageSum({ page }: { page: Page }) {
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: reviewKeys.issue(page.issue),
    queryFn: () => library.review.ofIssue({ issue: page.issue }),
  })
  const sum = data?.find(({ id }) => id === page.id)
  return sum ? <SumBar sum={sum} /> : null
}

/** How far an issue is. All issues of a publication are asked for at once. */
export function IssueSum({ issue }: { issue: Issue }) {
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: reviewKeys.publication(issue.publication),
    queryFn: () => library.review.ofPublication({ publication: issue.publication }),
  })
  const sum = data?.find(({ id }) => id === issue.id)
  return sum ? <SumBar sum={sum} /> : null
}
