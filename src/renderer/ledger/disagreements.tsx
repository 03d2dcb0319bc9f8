import { useEffect, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Place, Unanswered } from '../shell'
import type { Keep } from '../wide'
import { DifferentList } from './different-list'
import { PairList } from './pair-list'
import type { Scope } from './scope'
import { useDisagreementActs } from './use-disagreement-acts'
import { useDisagreements } from './use-disagreements'
import './disagreements.css'

interface Props {
  readonly scope: Scope
  readonly keep: Keep
  readonly flush: () => Promise<unknown>
  readonly onOpen: (place: Place) => void
}

/** Numbers that disagree, and those of which it was said that they do not. */
export function Disagreements({ scope, keep, flush, onOpen }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const [aside, setAside] = useState(false)
  const { found, different } = useDisagreements(scope, flush)
  const { forget, undo, setDifferent, correct } = useDisagreementActs(flush)
  const total = found.data?.total ?? 0
  const known = different.data ?? []
  const failed = [found, different].find(({ error }) => error)
  useEffect(() => {
    keep.delete('back')
    list.current?.focus()
  }, [keep])

  return (
    <div className="ledger-pairs">
      <p className="ledger-told">
        <span role="status">
          {found.isPending ? t('ledger.comparing') : null}
          {found.data ? t('ledger.pairs_total', { count: total, total: total.toLocaleString() }) : null}
        </span>
        {known.length > 0 || aside ? (
          <ToggleButton className="button quiet" isSelected={aside} onChange={setAside}>
            {t('ledger.saidDifferent', { count: known.length })}
          </ToggleButton>
        ) : null}
      </p>
      {failed ? <Unanswered error={failed.error} onAgain={() => void failed.refetch()} /> : null}
      {aside ? (
        <DifferentList pairs={known} onAskAgain={forget} />
      ) : (
        <PairList
          list={list}
          pairs={found.data?.disagreements ?? []}
          known={found.data !== undefined}
          keep={keep}
          onOpen={({ page, article, block, from, to, text }) =>
            onOpen({ page, article, hit: { block, from, to, text } })
          }
          onCorrect={correct}
          onDifferent={(pair) => void setDifferent(pair)}
          onUndo={() => void undo()}
        />
      )}
    </div>
  )
}
