import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityKind, StandingTag } from '../../core/document'
import { Choice } from '../card'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'
import { Linked } from './linked'
import { useLinkingKeys } from './linking-keys'
import { OtherMentions } from './other-mentions'
import { Unlinked } from './unlinked'
import { useLinking } from './use-linking'
import { useNamesakes } from './use-namesakes'

interface Props {
  readonly desk: DeskPage
  readonly at: StandingTag
  readonly kind: EntityKind
  readonly go: (place: Place) => void
  /** The card, whose keys this part hears. */
  readonly card: RefObject<HTMLElement | null>
  readonly onBack: () => void
}

/** Whom a mention means: the record that it is linked to, or those that it may be linked to; and its other mentions. */
export function Linking({ desk, at, kind, go, card, onBack }: Props) {
  const { t } = useTranslation()
  const { linked, record, link, makeNew, inRegister } = useLinking(desk, at, kind)
  const namesakes = useNamesakes(desk, at, kind)
  useLinkingKeys(card, (key) => {
    if (key.kind !== 'register') return false
    inRegister()
    return true
  })

  function linkTo(to: typeof linked, all: boolean): void {
    onBack()
    link(to, all)
  }

  return (
    <>
      <div className="card-lines linking">
        {record ? (
          <Linked
            {...{ record, namesakes, card }}
            onLinkOthers={() => linkTo(record.id, true)}
            onUnlink={() => linkTo(null, false)}
          />
        ) : null}
        {record === null ? (
          <Unlinked text={at.text} {...{ kind, namesakes, card, onBack }} onLink={link} onMake={makeNew} />
        ) : null}
        <Choice keys="R" label={t('tagging.inRegister')} onPress={inRegister}>
          <span className="plain">{t('tagging.inRegister')}</span>
        </Choice>
      </div>
      <OtherMentions desk={desk} at={at} kind={kind} linked={linked} go={go} />
    </>
  )
}
