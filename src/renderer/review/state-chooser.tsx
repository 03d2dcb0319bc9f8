import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId, ReviewState } from '../../core/contract'
import { reviewStates } from '../../core/document'
import type { DeskPage } from '../desk'
import { Chooser, type OnScreen } from '../shell'
import { ProblemNote } from './problem-note'
import { StateDot } from './state-dot'
import { useSetState, useStates } from './use-review'

interface Props {
  readonly desk: DeskPage
  readonly articles: readonly ArticleId[]
  readonly at: OnScreen | null
  readonly close: () => void
}

/** How far an article is: one digit. A problem asks what it is. */
export function StateChooser({ desk, articles, at, close }: Props) {
  const { t } = useTranslation()
  const set = useSetState(desk)
  const states = useStates(desk.opened.page.id)
  const [problem, setProblem] = useState(false)
  const now = new Set(articles.map((article) => states.get(article)?.state ?? 'unread'))
  const [first] = articles
  if (problem)
    return (
      <ProblemNote
        first={(first && states.get(first)?.note) ?? ''}
        onKeep={(note) => {
          close()
          set({ articles, state: 'problem', note })
        }}
        onClose={close}
      />
    )
  return (
    <Chooser<ReviewState>
      title={t('review.choose', { count: articles.length })}
      at={at}
      choices={reviewStates.map((state, index) => ({
        value: state,
        label: t(`review.states.${state}`),
        key: String(index + 1),
        icon: <StateDot state={state} />,
        now: now.size === 1 && now.has(state),
      }))}
      onChoose={(state) => {
        if (state === 'problem') {
          setProblem(true)
          return
        }
        close()
        set({ articles, state, note: '' })
      }}
      onClose={close}
    />
  )
}
