import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
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

/** How many suspects of a page are open, for its row on the shelf: nothing where there is none. */
export function PageSuspects({ page }: { page: Page }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: reviewKeys.suspects(page.issue),
    queryFn: () => library.suspects.counts({ issue: page.issue }),
  })
  const open = (data ?? []).reduce((sum, one) => sum + (one.page === page.id ? one.count : 0), 0)
  return open === 0 ? null : <span className="doubted">{t('review.suspects', { count: open })}</span>
}
