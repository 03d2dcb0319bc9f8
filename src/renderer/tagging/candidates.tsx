import { useTranslation } from 'react-i18next'
import type { EntityRecord, RecordId } from '../../core/contract'
import { Choice } from '../card'

interface Props {
  /** The likeliest first. */
  readonly candidates: readonly EntityRecord[]
  readonly onLink: (record: RecordId, all: boolean) => void
}

/** The records that a mention may mean; to the likeliest all of its mentions may be linked. */
export function Candidates({ candidates, onLink }: Props) {
  const { t } = useTranslation()
  const [likeliest] = candidates
  return (
    <>
      {candidates.map((one, index) => (
        <Choice
          key={one.id}
          keys={index === 0 ? 'L' : `⇧${index + 1}`}
          first={index === 0}
          label={t('tagging.linkTo', { name: one.name })}
          onPress={() => onLink(one.id, false)}
        >
          <b className="record-name">{one.name}</b>
          <span className="inside">{one.aliases.join(' · ')}</span>
          <span className="count">{t('tagging.mentions', { count: one.mentions })}</span>
        </Choice>
      ))}
      {likeliest ? (
        <Choice
          keys="⇧L"
          label={t('tagging.linkAll', { name: likeliest.name })}
          onPress={() => onLink(likeliest.id, true)}
        >
          <span className="plain">{t('tagging.linkAll', { name: likeliest.name })}</span>
        </Choice>
      ) : null}
    </>
  )
}
