import { useQueries, useQuery } from '@tanstack/react-query'
import type { ArticleId, PageId } from '../../core/contract'
import type { DeskPage } from '../desk'
import { useLibrary } from '../shell'

/** An article of another page of the issue, which may be a part of one on this page. */
export interface OtherPart {
  readonly page: PageId
  /** What stands on that page for its number. */
  readonly label: string
  readonly article: ArticleId
  /** Its headline or how it begins; '' = it has no text. */
  readonly words: string
}

/** The articles of the issue's other pages, in their order; null = not all of them could be read. */
export function useOtherParts(desk: DeskPage): readonly OtherPart[] | null {
  const library = useLibrary()
  const { page, issue } = desk.opened
  const { data: pages = [], error } = useQuery({
    queryKey: ['shelf', 'pages', issue.id],
    queryFn: () => library.shelf.pages({ issue: issue.id }),
  })
  const others = pages.filter(({ id }) => id !== page.id)
  const articles = useQueries({
    queries: others.map(({ id }) => ({
      queryKey: ['shelf', 'articles', id],
      queryFn: () => library.shelf.articles({ page: id }),
    })),
    combine: (answers) =>
      answers.some((answer) => answer.error) ? null : answers.flatMap(({ data }) => data ?? []),
  })
  if (error || articles === null) return null
  return articles.map(({ page, id, headline, opening }) => ({
    page,
    label: others.find((other) => other.id === page)?.label ?? '',
    article: id,
    words: headline || opening,
  }))
}
