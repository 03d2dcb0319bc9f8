import { useTranslation } from 'react-i18next'
import type { MentionsOf, RecordId, RegisterEntry } from '../../core/contract'
import { refuse } from '../shell'
import type { RegisterActs } from './use-register-acts'

/** Why a key has nothing to do; the words are `register.cannot.<reason>`. */
type Refusal = 'nothing' | 'noRecord' | 'hasRecord' | 'notMerged' | 'alone' | 'noOther'

interface AtHand {
  /** null = no entry is at hand. */
  readonly of: MentionsOf | null
  readonly name: string
  /** Whether there is anything that it could be the same as. */
  readonly others: boolean
  readonly acts: RegisterActs
  readonly look: (entry: RegisterEntry) => void
  readonly show: (form: 'edit' | 'join') => void
  /** What was asked for is no more. */
  readonly leave: () => void
}

/** What can be done with the entry at hand; a key that cannot do anything says why. */
export function useEntryActs({ of, name, others, acts, look, show, leave }: AtHand) {
  const { t } = useTranslation()
  const cannot = (reason: Refusal) => refuse(t(`register.cannot.${reason}`, { name }))
  /** The record at hand; where there is none, that is said. */
  function recordHere(): RecordId | null {
    if (of?.of === 'record') return of.record
    cannot(of === null ? 'nothing' : 'noRecord')
    return null
  }

  return {
    edit(): void {
      if (recordHere() !== null) show('edit')
    },
    join(): void {
      if (of === null) cannot('nothing')
      else if (!others) cannot(of.of === 'record' ? 'alone' : 'noOther')
      else show('join')
    },
    async make(): Promise<void> {
      if (of?.of !== 'name') {
        cannot(of === null ? 'nothing' : 'hasRecord')
        return
      }
      const record = await acts.make(of)
      if (record) look({ of: 'record', record })
    },
    async remove(): Promise<void> {
      const record = recordHere()
      if (record === null) return
      await acts.remove(record)
      leave()
    },
    /** The record that went into this one last stands for itself again. */
    async part(): Promise<void> {
      const here = recordHere()
      if (here === null) return
      const record = await acts.partLast(here)
      if (record === 'notMerged') cannot('notMerged')
      else if (record) look({ of: 'record', record })
    },
  }
}
