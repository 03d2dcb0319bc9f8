import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityRecord, RecordId } from '../../core/contract'
import type { EntityKind, StandingTag } from '../../core/document'
import { Choice } from '../card'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'
import { OtherMentions } from './other-mentions'
import { RecordFace } from './record-face'
import { useLinking } from './use-linking'

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

  function close(): void {
    setTyped(null)
    onBack()
  }
  function link(record: RecordId | null, all: boolean): void {
    close()
    links.link(record, all)
  }
  function makeNew(): void {
    close()
    links.makeNew()
  }

  // Letters of the card that only mean something here.
  useEffect(() => {
    const element = card.current
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)
        return
      const sign = /^(?:Key|Digit)(?<sign>.)$/u.exec(event.code)?.groups?.sign?.toLowerCase() ?? event.key
      const one = event.shiftKey && !event.altKey ? candidates[Number(sign) - 1] : undefined
      if (one) link(one.id, false)
      else if (event.altKey) return
      else if (sign === 'l' && event.shiftKey && likeliest) link(likeliest.id, true)
      else if (sign === 'l' && linked === null && likeliest) link(likeliest.id, false)
      else if (sign === 'n' && linked === null) makeNew()
      else if (sign === 'u' && linked !== null) link(null, event.shiftKey)
      else if (sign === 'r' && !event.shiftKey) inRegister()
      else if (event.key === '/') setTyped('')
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  })

  return (
    <>
      <div className="card-lines linking">
        {linked !== null && record ? (
          <>
            <RecordFace record={record} />
            <Choice keys="U" label={t('tagging.unlink')} onPress={() => link(null, false)}>
              <span className="plain">{t('tagging.unlink')}</span>
            </Choice>
          </>
        ) : (
          <>
            <Candidates candidates={candidates} onLink={link} />
            <Choice keys="N" label={t('tagging.newRecord', { name: sought })} onPress={makeNew}>
              <span className="plain">{t('tagging.newRecord', { name: sought })}</span>
            </Choice>
            {typed === null ? (
              <Choice keys="/" label={t('tagging.findRecord')} onPress={() => setTyped('')}>
                <span className="plain">{t('tagging.findRecord')}</span>
              </Choice>
            ) : (
              <FindRecord
                typed={typed}
                onType={setTyped}
                onEnter={() => (likeliest ? link(likeliest.id, false) : makeNew())}
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

interface CandidatesProps {
  /** The likeliest first. */
  readonly candidates: readonly EntityRecord[]
  readonly onLink: (record: RecordId, all: boolean) => void
}

/** The records that a mention may mean; to the likeliest all of its mentions may be linked. */
function Candidates({ candidates, onLink }: CandidatesProps) {
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

interface FindRecordProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onEnter: () => void
  readonly onClose: () => void
}

/** The field by which another record is looked for; it has the focus as it comes. */
function FindRecord({ typed, onType, onEnter, onClose }: FindRecordProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <label className="card-line noting">
      <kbd>/</kbd>
      <span className="unseen">{t('tagging.findRecord')}</span>
      <input
        className="input"
        ref={field}
        value={typed}
        maxLength={200}
        placeholder={t('tagging.findRecord')}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
    </label>
  )
}
