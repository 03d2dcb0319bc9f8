import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { EntityRecord, RegisterEntry } from '../../core/contract'
import { OutsideLink, useLibrary } from '../shell'
import { rested } from '../wide'
import { keyOfEntry, knownOf, ofEntry } from './entries'
import type { RegisterActs } from './use-register-acts'

interface Props {
  readonly entry: RegisterEntry
  readonly acts: RegisterActs
  readonly onEdit: () => void
  /** null = there is nothing that it could be the same as. */
  readonly onJoin: (() => void) | null
  readonly onMake: () => void
  readonly onRemove: () => void
  readonly onLook: (entry: RegisterEntry) => void
}

const mostAlike = 6

/** What is known of a record or a name, and what can be done with it. */
export function EntryFacts({ entry, acts, onEdit, onJoin, onMake, onRemove, onLook }: Props) {
  const { t } = useTranslation()
  const known = knownOf(entry)
  const record = entry.of === 'record' ? entry.record : null
  return (
    <div className="register-facts">
      <div className="register-title">
        <h3 className={`register-name ${known.kind}`} data-record={record !== null}>
          {known.name}
        </h3>
        <span className="register-kind">{t(`tagging.kinds.${known.kind}`)}</span>
        <span className="count">
          {t('tagging.mentionsOnPages', { count: known.mentions, pages: known.pages })}
        </span>
        <span className="register-acts">
          {record ? (
            <>
              <Act keys="E" word={t('register.edit')} onPress={onEdit} />
              {onJoin ? <Act keys="M" word={t('register.merge')} onPress={onJoin} /> : null}
              <Act keys="Del" word={t('register.remove')} onPress={onRemove} />
            </>
          ) : (
            <>
              <Act keys="N" word={t('register.make', { count: known.mentions })} onPress={onMake} />
              {onJoin ? <Act keys="M" word={t('register.sameAs')} onPress={onJoin} /> : null}
            </>
          )}
        </span>
      </div>
      {record ? <RecordFacts record={record} acts={acts} onLook={onLook} /> : null}
      {record ? null : <p className="register-unlinked">{t('register.noRecord')}</p>}
      <Alike entry={entry} onLook={onLook} />
    </div>
  )
}

function Act({ keys, word, onPress }: { keys: string; word: string; onPress: () => void }) {
  return (
    <Button className="button" onPress={onPress}>
      {word}
      <kbd aria-hidden>{keys}</kbd>
    </Button>
  )
}

function RecordFacts({ record, acts, onLook }: { record: EntityRecord } & Pick<Props, 'acts' | 'onLook'>) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { data: merged = [] } = useQuery({
    queryKey: ['records', 'merged', record.id],
    queryFn: async ({ signal }) => {
      await rested(signal)
      return library.records.merged({ record: record.id })
    },
    staleTime: 0,
  })
  return (
    <dl className="register-known">
      {record.aliases.length > 0 ? (
        <div>
          <dt>{t('register.aliases')}</dt>
          <dd className="register-text">{record.aliases.join(' · ')}</dd>
        </div>
      ) : null}
      {record.notes === '' ? null : (
        <div>
          <dt>{t('register.notes')}</dt>
          <dd className="register-notes">{record.notes}</dd>
        </div>
      )}
      {record.links.length > 0 ? (
        <div>
          <dt>{t('register.links')}</dt>
          <dd>
            {record.links.map((link) => (
              <OutsideLink key={link} address={link} />
            ))}
          </dd>
        </div>
      ) : null}
      {merged.length > 0 ? (
        <div>
          <dt>{t('register.merged')}</dt>
          <dd className="register-chips">
            {merged.map((one) => (
              <Button
                key={one.id}
                className="button register-chip"
                aria-label={t('register.partNamed', { name: one.name })}
                onPress={async () => {
                  const parted = await acts.part(one.id)
                  if (parted) onLook({ of: 'record', record: parted })
                }}
              >
                <span className={`register-name ${one.kind}`}>{one.name}</span>
                {t('register.part')}
              </Button>
            ))}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

/** Other lines of the register that may mean the same. */
function Alike({ entry, onLook }: Pick<Props, 'entry' | 'onLook'>) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const of = ofEntry(entry)
  const { data: alike = [] } = useQuery({
    queryKey: ['records', 'alike', of],
    queryFn: async ({ signal }) => {
      await rested(signal)
      return library.records.alike({ of, limit: mostAlike })
    },
    staleTime: 0,
  })
  if (alike.length === 0) return null
  return (
    <dl className="register-known">
      <div>
        <dt>{t('register.alike')}</dt>
        <dd className="register-chips">
          {alike.map((one) => {
            const { name, kind, mentions } = knownOf(one)
            return (
              <Button key={keyOfEntry(one)} className="button register-chip" onPress={() => onLook(one)}>
                <span className={`register-name ${kind}`} data-record={one.of === 'record'}>
                  {name}
                </span>
                <span className="count">{mentions.toLocaleString(i18n.language)}</span>
              </Button>
            )
          })}
        </dd>
      </div>
    </dl>
  )
}
