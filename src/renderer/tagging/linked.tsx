import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityRecord } from '../../core/contract'
import { Choice } from '../card'
import { useLinkingKeys } from './linking-keys'
import { RecordFace } from './record-face'

interface Props {
  readonly record: EntityRecord
  /** How many mentions say the same and are linked to none. */
  readonly namesakes: number
  readonly card: RefObject<HTMLElement | null>
  readonly onLinkOthers: () => void
  readonly onUnlink: () => void
}

/** The record that a mention is linked to; the others of its name may be linked as well, or this one no more. */
export function Linked({ record, namesakes, card, onLinkOthers, onUnlink }: Props) {
  const { t } = useTranslation()
  useLinkingKeys(card, (key) => {
    if (key.kind === 'unlink') onUnlink()
    else if (key.kind === 'likeliest' && key.all && namesakes > 0) onLinkOthers()
    else return false
    return true
  })

  return (
    <>
      <RecordFace record={record} />
      {namesakes > 0 ? (
        <Choice keys="⇧L" label={t('tagging.linkOthers', { count: namesakes })} onPress={onLinkOthers}>
          <span className="plain">{t('tagging.linkOthers', { count: namesakes })}</span>
        </Choice>
      ) : null}
      <Choice keys="U" label={t('tagging.unlink')} onPress={onUnlink}>
        <span className="plain">{t('tagging.unlink')}</span>
      </Choice>
    </>
  )
}
