import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../core/contract'
import { reviewKeys } from '../review'
import { CloseButton, ModalDialog, Unanswered, useLibrary } from '../shell'
import { DayChart } from './day-chart'
import { IssueTable } from './issue-table'
import './progress.css'
import { RuleTable } from './rule-table'

/** How far the library is: what cleaning found, how far the articles are, how many pages were done on which day. */
export function ProgressDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { data, error, refetch } = useQuery({
    queryKey: reviewKeys.progress,
    queryFn: () => library.review.progress(),
  })
  return (
    <ModalDialog
      title={t('progress.title')}
      width="1080px"
      className="progress-page"
      onClose={onClose}
      footer={<CloseButton onPress={onClose} />}
    >
      {error ? <Unanswered error={error} onAgain={() => void refetch()} /> : null}
      {data ? <Charts progress={data} /> : null}
    </ModalDialog>
  )
}

function Charts({ progress }: { progress: Progress }) {
  const { t, i18n } = useTranslation()
  const number = (value: number) => value.toLocaleString(i18n.language)
  const done = progress.days.reduce((sum, { pages }) => sum + pages, 0)
  const corrections = progress.rules.reduce((sum, rule) => sum + rule.corrections, 0)
  const suspects = progress.rules.reduce((sum, rule) => sum + rule.suspects, 0)
  const open = progress.rules.reduce((sum, rule) => sum + rule.open, 0)
  return (
    <>
      <dl className="figures">
        <Figure
          name={t('progress.pagesDone')}
          value={t('progress.of', { done: number(done), all: number(progress.pages) })}
        />
        <Figure name={t('progress.corrections')} value={number(corrections)} />
        <Figure name={t('progress.suspects')} value={number(suspects)} />
        <Figure name={t('progress.open')} value={number(open)} />
      </dl>
      <Chart title={t('progress.days')} empty={progress.days.length === 0} wide>
        <DayChart days={progress.days} />
      </Chart>
      <div className="pair">
        <Chart title={t('progress.rules')} empty={progress.rules.length === 0}>
          <RuleTable rules={progress.rules} />
        </Chart>
        <Chart title={t('progress.issues')} empty={progress.issues.length === 0}>
          <IssueTable issues={progress.issues} />
        </Chart>
      </div>
    </>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Chart(props: { title: string; empty: boolean; wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <section className={props.wide ? 'chart wide' : 'chart'}>
      <h3>{props.title}</h3>
      {props.empty ? <p className="nothing">{t('progress.nothing')}</p> : props.children}
    </section>
  )
}
