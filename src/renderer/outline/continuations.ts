import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, Continuation, PageId } from '../../core/contract'
import type { DeskPage } from '../desk'
import { useLibrary } from '../shell'

const continuationKey = (page: PageId) => ['review', 'continuations', page]

export interface Continuations {
  readonly all: readonly Continuation[]
  /** Where an article comes from and goes on: `← page 3`, `page 4 →`; '' = it stands alone. */
  wordsOf(article: ArticleId): string
}

/** Which of the page's articles are printed on other pages as well. */
export function useContinuations(desk: DeskPage): Continuations {
  const { t } = useTranslation()
  const library = useLibrary()
  const page = desk.opened.page.id
  const { data } = useQuery({
    queryKey: continuationKey(page),
    queryFn: () => library.structure.continuations({ page }),
  })
  const byArticle = useMemo(() => new Map(data?.map((one) => [one.article, one])), [data])
  const wordsOf = useCallback(
    (article: ArticleId) => {
      const found = byArticle.get(article)
      if (!found) return ''
      return [
        found.from ? t('structure.from', { label: found.from.label }) : null,
        ...found.on.map(({ label }) => t('structure.goesOn', { label })),
      ]
        .filter((word) => word !== null)
        .join(' · ')
    },
    [byArticle, t],
  )
  return { all: data ?? [], wordsOf }
}
