import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../core/contract'
import type { EntityKind } from '../../core/document'
import { Aside, Choice } from '../card'
import { Candidates } from './candidates'
import { FindRecord } from './find-record'
import { useLinkingKeys } from './linking-keys'
import { useCandidates } from './use-candidates'

interface Props {
  /** What the mention says. */
  readonly text: string
  readonly kind: EntityKind
  /** How many mentions say the same and are linked to none, this one among them. */
  readonly namesakes: number
  readonly card: RefObject<HTMLElement | null>
  readonly onLink: (record: RecordId, all: boolean) => void
  /** Makes a record of this name. */
  readonly onMake: (name: string, all: boolean) => void
  /** Another record is sought no more. */
  readonly onBack: () => void
}

/** Whom a mention without a record may mean: one that is known, one that is sought by name, or a new one. */
export function Unlinked({ text, kind, namesakes, card, onLink, onMake, onBack }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const { name, candidates } = useCandidates(kind, text, typed)
  const [likeliest] = candidates
  // A record under another name is made for this mention alone.
  const others = name === text ? namesakes : 0

  function close(): void {
    setTyped(null)
    onBack()
  }
  function link(record: RecordId, all: boolean): void {
    close()
    onLink(record, all)
  }
  function make(all: boolean): void {
    close()
    onMake(name, all)
  }
  useLinkingKeys(card, (key) => {
    const chosen = key.kind === 'choose' ? candidates[key.index] : likeliest
    if (key.kind === 'make') make(key.all && others > 1)
    else if (key.kind === 'find') setTyped('')
    else if (key.kind === 'choose' && chosen) link(chosen.id, false)
    else if (key.kind === 'likeliest' && chosen) link(chosen.id, key.all)
    else return false
    return true
  })

  return (
    <>
      <Candidates candidates={candidates} onLink={link} />
      <Choice keys="N" label={t('tagging.newRecord', { name })} onPress={() => make(false)}>
        <span className="plain">{t('tagging.newRecord', { name })}</span>
        {others > 1 ? (
          <Aside keys="⇧N" label={t('tagging.forAll', { count: others })} onPress={() => make(true)} />
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
          onEnter={() => (likeliest ? link(likeliest.id, false) : make(false))}
          onClose={close}
        />
      )}
    </>
  )
}
