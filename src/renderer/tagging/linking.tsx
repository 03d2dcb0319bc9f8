import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../core/contract'
import type { EntityKind, StandingTag } from '../../core/document'
import { Aside, Choice } from '../card'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'
import { Candidates } from './candidates'
import { FindRecord } from './find-record'
import { type LinkingKey, useLinkingKeys } from './linking-keys'
import { OtherMentions } from './other-mentions'
import { RecordFace } from './record-face'
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
  const [typed, setTyped] = useState<string | null>(null)
  const { linked, record, sought, candidates, inRegister, ...links } = useLinking(desk, at, kind, typed)
  const [likeliest] = candidates
  const namesakes = useNamesakes(desk, at, kind)
  // A record under another name is made for this mention alone.
  const others = linked === null && sought === at.text ? namesakes : 0

  function close(): void {
    setTyped(null)
    onBack()
  }
  function link(record: RecordId | null, all: boolean): void {
    close()
    links.link(record, all)
  }
  function makeNew(all: boolean): void {
    close()
    links.makeNew(all)
  }

  /** @returns whether there is anything to do */
  function act(key: LinkingKey): boolean {
    switch (key.kind) {
      case 'choose': {
        const one = candidates[key.index]
        if (one) link(one.id, false)
        return one !== undefined
      }
      case 'likeliest':
        if (likeliest && (linked === null || key.all)) link(likeliest.id, key.all)
        else if (linked !== null && key.all && namesakes > 0) link(linked, true)
        else return false
        return true
      case 'unlink':
        if (linked !== null) link(null, key.all)
        return linked !== null
      case 'make':
        if (linked === null) makeNew(key.all && others > 1)
        return linked === null
      case 'register':
        inRegister()
        return true
      case 'find':
        setTyped('')
        return true
      default:
        return key satisfies never
    }
  }
  useLinkingKeys(card, act)

  return (
    <>
      <div className="card-lines linking">
        {linked !== null && record ? (
          <>
            <RecordFace record={record} />
            {namesakes > 0 ? (
              <Choice
                keys="⇧L"
                label={t('tagging.linkOthers', { count: namesakes })}
                onPress={() => link(linked, true)}
              >
                <span className="plain">{t('tagging.linkOthers', { count: namesakes })}</span>
              </Choice>
            ) : null}
            <Choice keys="U" label={t('tagging.unlink')} onPress={() => link(null, false)}>
              <span className="plain">{t('tagging.unlink')}</span>
            </Choice>
          </>
        ) : (
          <>
            <Candidates candidates={candidates} onLink={link} />
            <Choice keys="N" label={t('tagging.newRecord', { name: sought })} onPress={() => makeNew(false)}>
              <span className="plain">{t('tagging.newRecord', { name: sought })}</span>
              {others > 1 ? (
                <Aside
                  keys="⇧N"
                  label={t('tagging.forAll', { count: others })}
                  onPress={() => makeNew(true)}
                />
              ) : null}
            </Choice>
            {typed === null ? (
              <Choice keys="/" label={t('tagging.findRecord')} onPress={() => setTyped('')}>
                <span className="plain">{t('tagging.findRecord')}</span>
              </Choice>
            ) : (
              <FindRecord
                typed={typed}
                onType={setTyped}
                onEnter={() => (likeliest ? link(likeliest.id, false) : makeNew(false))}
                onClose={close}
              />
            )}
          </>
        )}
        <Choice keys="R" label={t('tagging.inRegister')} onPress={inRegister}>
          <span className="plain">{t('tagging.inRegister')}</span>
        </Choice>
      </div>
      <OtherMentions desk={desk} at={at} kind={kind} linked={linked} go={go} />
    </>
  )
}
