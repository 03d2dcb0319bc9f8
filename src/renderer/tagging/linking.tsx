import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getVersion } from 'prosemirror-collab'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClientId, type RecordId } from '../../core/contract'
import type { EntityKind, StandingTag } from '../../core/document'
import { Choice } from '../card'
import type { DeskPage } from '../desk'
import { openRegister } from '../register'
import { type Place, refuse, sentenceOf, tell, useLibrary } from '../shell'
import { changeTag } from './acts'
import { entityMark, recordOf } from './kinds'
import { OtherMentions } from './other-mentions'
import { RecordFace } from './record-face'

interface Props {
  readonly desk: DeskPage
  readonly at: StandingTag
  readonly kind: EntityKind
  readonly go: (place: Place) => void
  /** The card, whose keys this part hears. */
  readonly card: RefObject<HTMLElement | null>
  readonly onBack: () => void
}

/** To the library, a link over many pages is another window's. */
const client = ClientId.parse(crypto.randomUUID())
const mostCandidates = 5

/** Whom a mention means: the record that it is linked to, or those that it may be linked to; and its other mentions. */
export function Linking({ desk, at, kind, go, card, onBack }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const asks = typed !== null
  useEffect(() => {
    if (asks) field.current?.focus()
  }, [asks])
  const linked = recordOf(at.mark)
  const { data: record } = useQuery({
    queryKey: ['records', 'get', linked],
    queryFn: () => (linked === null ? null : library.records.get({ record: linked })),
  })
  const sought = typed?.trim() || at.text
  const isTyped = Boolean(typed?.trim())
  const { data: found } = useQuery({
    queryKey: ['records', 'candidates', kind, sought, isTyped],
    queryFn: () => library.records.candidates({ kind, text: sought, limit: mostCandidates, typed: isTyped }),
    enabled: linked === null || typed !== null,
  })
  const candidates = found ?? []

  const say = (error: unknown) => tell({ kind: 'trouble', text: sentenceOf(error, t) })

  async function link(record: RecordId | null, all: boolean): Promise<void> {
    setTyped(null)
    onBack()
    if (!all) changeTag(desk, at, entityMark(kind, record === null ? null : String(record)))
    else {
      await desk.flush()
      const of = { of: 'name', kind, name: at.text } as const
      const { mentions, pages } = await library.records.link({ client, of, issue: null, record })
      tell({ kind: 'done', text: t('tagging.linkedAll', { mentions, pages }) })
    }
    await queries.invalidateQueries({ queryKey: ['records'] })
  }

  async function makeNew(): Promise<void> {
    const name = sought
    const aliases = name === at.text ? [] : [at.text]
    setTyped(null)
    onBack()
    if (!(await desk.flush())) return
    const { id: page } = desk.opened.page
    const place = { page, version: getVersion(desk.state), from: at.from, to: at.to }
    const facts = { kind, name, aliases, notes: '', links: [] }
    const { record: made } = await library.records.make({ client, facts, place })
    if (made === null) refuse(t('tagging.textChanged'))
    await queries.invalidateQueries({ queryKey: ['records'] })
  }

  /** Everything that the library knows of this one; closed again, the register leads back to the card. */
  function inRegister(): void {
    desk
      .flush()
      .then(
        () =>
          openRegister(
            linked !== null
              ? { of: { of: 'record', record: linked }, name: record?.name ?? at.text }
              : { of: { of: 'name', kind, name: at.text }, name: at.text },
          ),
        say,
      )
  }

  // Letters of the card that only mean something here.
  useEffect(() => {
    const element = card.current
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)
        return
      const sign = /^(?:Key|Digit)(?<sign>.)$/u.exec(event.code)?.groups?.sign?.toLowerCase() ?? event.key
      const one = event.shiftKey && !event.altKey ? candidates[Number(sign) - 1] : undefined
      if (one) link(one.id, false).catch(say)
      else if (event.altKey) return
      else if (sign === 'l' && event.shiftKey && candidates[0]) link(candidates[0].id, true).catch(say)
      else if (sign === 'l' && linked === null && candidates[0]) link(candidates[0].id, false).catch(say)
      else if (sign === 'n' && linked === null) makeNew().catch(say)
      else if (sign === 'u' && linked !== null) link(null, event.shiftKey).catch(say)
      else if (sign === 'r' && !event.shiftKey) inRegister()
      else if (event.key === '/') setTyped('')
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  })

  function pressInField(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && candidates[0]) link(candidates[0].id, false).catch(say)
    else if (event.key === 'Enter') makeNew().catch(say)
    else if (event.key === 'Escape') {
      setTyped(null)
      onBack()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <div className="card-lines linking">
        {linked !== null && record ? (
          <>
            <RecordFace record={record} />
            <Choice keys="U" label={t('tagging.unlink')} onPress={() => link(null, false).catch(say)}>
              <span className="plain">{t('tagging.unlink')}</span>
            </Choice>
          </>
        ) : (
          <>
            {candidates.map((one, index) => (
              <Choice
                key={one.id}
                keys={index === 0 ? 'L' : `⇧${index + 1}`}
                first={index === 0}
                label={t('tagging.linkTo', { name: one.name })}
                onPress={() => link(one.id, false).catch(say)}
              >
                <b className="record-name">{one.name}</b>
                <span className="inside">{one.aliases.join(' · ')}</span>
                <span className="count">{t('tagging.mentions', { count: one.mentions })}</span>
              </Choice>
            ))}
            {candidates[0] ? (
              <Choice
                keys="⇧L"
                label={t('tagging.linkAll', { name: candidates[0].name })}
                onPress={() => candidates[0] && link(candidates[0].id, true).catch(say)}
              >
                <span className="plain">{t('tagging.linkAll', { name: candidates[0].name })}</span>
              </Choice>
            ) : null}
            <Choice
              keys="N"
              label={t('tagging.newRecord', { name: sought })}
              onPress={() => makeNew().catch(say)}
            >
              <span className="plain">{t('tagging.newRecord', { name: sought })}</span>
            </Choice>
            {typed === null ? (
              <Choice keys="/" label={t('tagging.findRecord')} onPress={() => setTyped('')}>
                <span className="plain">{t('tagging.findRecord')}</span>
              </Choice>
            ) : (
              <label className="card-line noting">
                <kbd>/</kbd>
                <span className="unseen">{t('tagging.findRecord')}</span>
                <input
                  className="input"
                  ref={field}
                  value={typed}
                  maxLength={200}
                  placeholder={t('tagging.findRecord')}
                  onChange={(event) => setTyped(event.target.value)}
                  onKeyDown={pressInField}
                />
              </label>
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
