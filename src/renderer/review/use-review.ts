import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  ArticleId,
  IssueId,
  PageId,
  PageReview,
  PublicationId,
  Review,
  ReviewState,
} from '../../core/contract'
import type { ActBeside, DeskPage } from '../desk'
import { sentenceOf, tell, useLibrary } from '../shell'

/** Where what is known of the work's progress is kept. Everything lies under `review`. */
export const reviewKeys = {
  all: ['review'],
  page: (page: PageId) => ['review', 'page', page],
  issue: (issue: IssueId) => ['review', 'issue', issue],
  publication: (publication: PublicationId) => ['review', 'publication', publication],
  suspects: (issue: IssueId) => ['review', 'suspects', issue],
  states: ['review', 'states'],
  inState: (state: ReviewState) => ['review', 'in', state],
  progress: ['review', 'progress'],
} as const

/** How far the articles of a page are, and which of its lines were read. */
export function usePageReview(page: PageId): PageReview | null {
  const library = useLibrary()
  const { data } = useQuery({ queryKey: reviewKeys.page(page), queryFn: () => library.review.page({ page }) })
  return data ?? null
}

/** The states of a page's articles by their ids; those that are not there are unread. */
export function useStates(page: PageId): ReadonlyMap<ArticleId, Review> {
  const review = usePageReview(page)
  return useMemo(() => byArticle(review), [review])
}

/** Answers the same as it is when asked: of two keys in a row the second may come before what the first did is drawn. */
export function useStatesNow(page: PageId): () => ReadonlyMap<ArticleId, Review> {
  const queries = useQueryClient()
  usePageReview(page)
  return () => byArticle(queries.getQueryData<PageReview>(reviewKeys.page(page)) ?? null)
}

const byArticle = (review: PageReview | null) =>
  new Map(review?.articles.map((one) => [one.article, one] as const))

export interface Setting {
  readonly articles: readonly ArticleId[]
  readonly state: ReviewState
  readonly note: string
}

/**
 * Sets states of a page's articles; seen at once. Answers how that is taken back, which holds nothing of the page but its
 * number.
 */
export function useStatesAct(): (page: PageId, setting: Setting) => Promise<ActBeside> {
  const library = useLibrary()
  const queries = useQueryClient()
  const { t } = useTranslation()
  return async (page, { state, note, articles: given }) => {
    const articles = [...given]
    const tellNow = (review: PageReview) => {
      queries.setQueryData<PageReview>(reviewKeys.page(page), review)
      void queries.invalidateQueries({ queryKey: reviewKeys.all })
    }
    const set = async () => tellNow(await library.review.set({ page, articles, state, note }))
    await set()
    return {
      back: async () => {
        tellNow(await library.review.takeBack({ page, articles }))
        tell({ kind: 'done', text: t('review.stateBack') })
      },
      again: async () => {
        await set()
        tell({ kind: 'done', text: t('review.stateAgain') })
      },
    }
  }
}

/**
 * Sets states of the open page's articles, an act that undo takes back. What was typed goes first: an edit that came after
 * would take back what was said.
 */
export function useSetState(desk: DeskPage): (setting: Setting) => void {
  const { t } = useTranslation()
  const act = useStatesAct()
  const { mutate } = useMutation({
    mutationFn: (setting: Setting) => desk.acts.beside(() => act(desk.opened.page.id, setting)),
    onError: (error) => tell({ kind: 'trouble', text: sentenceOf(error, t) }),
  })
  return mutate
}
