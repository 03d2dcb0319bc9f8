import { useTranslation } from 'react-i18next'
import type { EntityRecord } from '../../core/contract'
import { OutsideLink } from '../shell'

/** What the library knows of the record that a tag is linked to. */
export function RecordFace({ record }: { record: EntityRecord }) {
  const { t } = useTranslation()
  return (
    <div className="record-face">
      <p>
        <b className="record-name">{record.name}</b>{' '}
        <span className="count">
          {t('tagging.mentionsOnPages', { count: record.mentions, pages: record.pages })}
        </span>
      </p>
      {record.aliases.length > 0 ? <p className="inside">{record.aliases.join(' · ')}</p> : null}
      {record.notes === '' ? null : <p className="notes">{record.notes}</p>}
      {record.links.map((link) => (
        <p key={link} className="inside">
          <OutsideLink address={link} />
        </p>
      ))}
    </div>
  )
}
