import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ClientId,
  type EntityRecord,
  type MentionsOf,
  type OperationId,
  type RecordFacts,
  type RecordId,
  type Sentence,
} from '../../core/contract'
import { refuse, tell, useLibrary } from '../shell'
import { type Linked, RegisterUndo } from './register-undo'
import { useOneAtATime } from './use-one-at-a-time'

/** To the library, the register is a window of its own. */
const client = ClientId.parse(crypto.randomUUID())

/** A name that is tagged, and has no record. */
type Name = Extract<MentionsOf, { of: 'name' }>

/** What can be done in the register, and undone. */
export function useRegisterActs(flush: () => Promise<unknown>) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const { busy, act, actInTurn } = useOneAtATime(() => queries.invalidateQueries({ queryKey: ['records'] }))

  async function link(linked: Linked): Promise<OperationId | null> {
    await flush()
    const { mentions, pages, operation } = await library.records.link({ client, issue: null, ...linked })
    tell({ kind: 'done', text: t('tagging.linkedAll', { mentions, pages }) })
    return operation
  }
  async function unlink(operation: OperationId): Promise<boolean> {
    return (await library.series.undo({ client, operation })).kind !== 'covered'
  }
  const [undoing] = useState(() => new RegisterUndo(library.records))
  const didRecord = () => undoing.did({ records: 1, linked: null, operation: null })
  async function part(record: RecordId): Promise<EntityRecord> {
    const parted = await library.records.part({ record })
    didRecord()
    return parted
  }
  const say = (sentence: Sentence) => t(sentence.key, sentence.values ?? {})

  return {
    busy,
    change: (id: RecordId, facts: RecordFacts) =>
      act(async () => {
        const record = await library.records.change({ id, ...facts })
        didRecord()
        return record
      }),
    remove: (record: RecordId) =>
      act(async () => {
        await library.records.remove({ record })
        didRecord()
        return true
      }),
    merge: (record: RecordId, into: RecordId) =>
      act(async () => {
        const kept = await library.records.merge({ record, into })
        didRecord()
        return kept
      }),
    /** A record that went into another one stands for itself again. */
    part: (merged: RecordId) => act(() => part(merged)),
    /** So does the one that went into this one last. */
    partLast: (from: RecordId) =>
      act(async () => {
        const last = (await library.records.merged({ record: from })).at(-1)
        return last === undefined ? 'notMerged' : part(last.id)
      }),
    /** A record of a name that has none; all its mentions are linked to it. */
    make: (of: Name) =>
      act(async () => {
        const { kind, name } = of
        await flush()
        const facts = { kind, name, aliases: [], notes: '', links: [] }
        const { record, operation, ...count } = await library.records.make({ client, facts, place: null })
        if (record === null) return null
        tell({ kind: 'done', text: t('tagging.linkedAll', count) })
        undoing.did({ records: 1, linked: { of, record: record.id }, operation, made: true })
        return record
      }),
    /** All mentions of a name are linked to a record, which is known by that name from now on. */
    join: (of: Name, into: EntityRecord) =>
      act(async () => {
        const { id, kind, name, aliases, notes, links } = into
        const isNew = name !== of.name && !aliases.includes(of.name) && aliases.length < 100
        if (isNew)
          await library.records.change({ id, kind, name, aliases: [...aliases, of.name], notes, links })
        const linked = { of, record: id }
        try {
          undoing.did({ records: isNew ? 1 : 0, linked, operation: await link(linked) })
        } catch (error) {
          // It is known by that name all the same.
          if (isNew) didRecord()
          throw error
        }
        return into
      }),
    undo: () =>
      actInTurn(async () => {
        const undone = await undoing.undo(unlink)
        if (undone.kind === 'covered') tell({ kind: 'trouble', text: t('series.covered') })
        else if (undone.kind === 'nothing') refuse(t('register.nothingToUndo'))
        else if (undone.name === null) tell({ kind: 'done', text: t('register.unlinked') })
        else tell({ kind: 'done', text: t('register.undone', { name: say(undone.name) }) })
      }),
    redo: () =>
      actInTurn(async () => {
        const redone = await undoing.redo(link)
        if (redone.kind === 'nothing') refuse(t('register.nothingToRedo'))
        else if (redone.name !== null)
          tell({ kind: 'done', text: t('register.redone', { name: say(redone.name) }) })
      }),
  }
}
export type RegisterActs = ReturnType<typeof useRegisterActs>
