import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { Button, ListBox, ListBoxItem, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleId, PageId, ReviewState } from '../../core/contract'
import { reviewStates } from '../../core/document'
import { Unanswered, useLibrary } from '../shell'
import { StateDot } from './state-dot'
import { reviewKeys } from './use-review'

interface FilterProps {
  readonly chosen: ReviewState | null
  readonly onChoose: (state: ReviewState | null) => void
}

/** How many articles of the library are in each state; one of them shows those articles. */
export function StateFilter({ chosen, onChoose }: FilterProps) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const { data } = useQuery({ queryKey: reviewKeys.states, queryFn: () => library.review.states() })
  return (
    <ToggleButtonGroup
      className="state-filter"
      aria-label={t('review.filter')}
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys
        onChoose(reviewStates.find((state) => state === key) ?? null)
      }}
    >
      {reviewStates.map((state) => {
        const count = data ? data[state].toLocaleString(i18n.language) : '–'
        const word = t(`review.states.${state}`)
        return (
          <ToggleButton
            key={state}
            id={state}
            className="state-button"
            aria-label={data ? `${word} ${count}` : word}
          >
            <span title={word}>
              <StateDot state={state} />
            </span>
            {count}
          </ToggleButton>
        )
      })}
    </ToggleButtonGroup>
  )
}

const atMost = 200

interface ListProps {
  readonly state: ReviewState
  readonly go: (place: { page: PageId; article: ArticleId }) => void
  readonly onClear: () => void
}

/** The articles in one state, wherever they are. */
export function ArticlesInState({ state, go, onClear }: ListProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { data, error, refetch } = useQuery({
    queryKey: reviewKeys.inState(state),
    queryFn: () => library.review.find({ state, limit: atMost }),
  })
  if (error) return <Unanswered error={error} onAgain={() => void refetch()} />
  const word = t(`review.states.${state}`)
  const items = (data ?? []).map((one) => ({ ...one, key: `${one.page}/${one.article}` }))
  return (
    <>
      <div className="in-state-head">
        <h2 role="status">
          {word}
          <small>{data ? t('review.found', { count: data.length }) : null}</small>
        </h2>
        <Button className="button quiet icon" aria-label={t('review.showAll')} onPress={onClear}>
          <X aria-hidden />
        </Button>
      </div>
      <ListBox
        aria-label={word}
        className="in-state"
        items={items}
        onAction={(key) => {
          const one = items.find((item) => item.key === key)
          if (one) go({ page: one.page, article: one.article })
        }}
      >
        {(one) => (
          <ListBoxItem id={one.key} textValue={one.headline || one.opening} className="in-state-row">
            <b className={one.headline === '' ? 'without-headline' : ''}>
              {one.headline || one.opening || t('library.noText')}
            </b>
            {one.note === '' ? null : <span className="note">{one.note}</span>}
            <small>
              {[one.publication, one.date, t('library.page', { label: one.label })]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </ListBoxItem>
        )}
      </ListBox>
    </>
  )
}
