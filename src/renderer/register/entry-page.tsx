import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concordance, RegisterEntry } from '../../core/contract'
import { useLibrary } from '../shell'
import { type Keep, rested } from '../wide'
import { ofEntry } from './entries'
import { EntryFacts } from './entry-facts'
import { IssueChart } from './issue-chart'
import { Joining } from './joining'
import { MentionList } from './mention-list'
import { RecordForm } from './record-form'
import type { RegisterActs } from './use-register-acts'

/** What the page of an entry shows besides its mentions: what is known, a form to change it, or whom it is the same as. */
export type PageMode = 'facts' | 'edit' | 'join'

interface Props {
  readonly entry: RegisterEntry
  readonly keep: Keep
  readonly mode: PageMode
  readonly setMode: (mode: PageMode) => void
  readonly acts: RegisterActs
  /** Whether there is anything that it could be the same as. */
  readonly others: boolean
  readonly mentions: RefObject<HTMLDivElement | null>
  readonly onLook: (entry: RegisterEntry) => void
  readonly onJoin: () => void
  readonly onMake: () => void
  readonly onRemove: () => void
  readonly onOpen: (mention: Concordance) => void
  readonly onBack: () => void
}

/** A record, or a name that has none: what is known of it, and every place that mentions it. */
export function EntryPage(props: Props) {
  const { entry, keep, mode, setMode, acts, mentions, onLook, onOpen, onBack } = props
  const { t } = useTranslation()
  const library = useLibrary()
  const of = ofEntry(entry)
  const { data: issues } = useQuery({
    queryKey: ['records', 'byIssue', of],
    queryFn: async ({ signal }) => {
      await rested(signal)
      return library.records.byIssue({ of })
    },
    staleTime: 0,
  })
  return (
    <section className="register-page" aria-label={t('register.page')}>
      {mode === 'edit' && entry.of === 'record' ? (
        <RecordForm
          record={entry.record}
          onSave={async (facts) => {
            if (await acts.change(entry.record.id, facts)) setMode('facts')
          }}
          onCancel={() => setMode('facts')}
        />
      ) : mode === 'join' ? (
        <Joining
          entry={entry}
          acts={acts}
          onDone={(kept) => {
            setMode('facts')
            if (kept) onLook(kept)
          }}
        />
      ) : (
        <EntryFacts
          entry={entry}
          acts={acts}
          onEdit={() => setMode('edit')}
          onJoin={props.others ? props.onJoin : null}
          onMake={props.onMake}
          onRemove={props.onRemove}
          onLook={onLook}
        />
      )}
      {issues && issues.length > 1 ? <IssueChart issues={issues} /> : null}
      <MentionList of={of} keep={keep} list={mentions} onOpen={onOpen} onBack={onBack} />
    </section>
  )
}
