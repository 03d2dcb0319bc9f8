import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
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
import { refuse, sentenceOf, tell, useLibrary } from '../shell'

/** To the library, the register is a window of its own. */
const client = ClientId.parse(crypto.randomUUID())

/** All mentions of a name, and the record that they are linked to. */
interface Linked {
  readonly of: MentionsOf
  readonly record: RecordId
}

/** An act that is taken back by one undo: so many acts on records, and what it linked in the texts, by an operation. */
interface Act {
  readonly records: number
  readonly linked: Linked | null
  readonly operation: OperationId | null
  /** Whether the operation made the record that it links to, which goes with it. */
  readonly made?: true
}

/** What an undo turns that no act of this window stands for: the last one on records, of another time. */
const onlyRecord: Act = { records: 1, linked: null, operation: null }

/**
 * What can be done in the register. Undo goes back through the acts on records, in order; what was linked in the texts by
 * one of them is unlinked with it, and redo links it again.
 */
export function useRegisterActs(flush: () => Promise<unknown>) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  /** The act that goes on. A ref: the next key may come before anything is rendered. */
  const running = useRef<Promise<unknown> | null>(null)
  const done = useRef<Act[]>([])
  const undone = useRef<Act[]>([])

  const say = (sentence: Sentence) => t(sentence.key, sentence.values ?? {})

  /** Does something to the library, one after the other; trouble is told, and answers null. */
  async function act<T>(work: () => Promise<T>): Promise<T | null> {
    if (running.current) {
      refuse(t('register.cannot.busy'))
      return null
    }
    const working = work()
    running.current = working
    setBusy(true)
    try {
      return await working
    } catch (error) {
      tell({ kind: 'trouble', text: sentenceOf(error, t) })
      return null
    } finally {
      running.current = null
      setBusy(false)
      await queries.invalidateQueries({ queryKey: ['records'] })
    }
  }

  /** As {@link act}, once what goes on is done: what is taken back is the last of it, however fast the keys come. */
  async function actInTurn<T>(work: () => Promise<T>): Promise<T | null> {
    while (running.current) await running.current.catch(() => undefined)
    return act(work)
  }

  function did(records: number, linked: Linked | null = null, operation: OperationId | null = null): void {
    done.current.push({ records, linked, operation })
    undone.current = []
  }

  async function link(linked: Linked): Promise<OperationId | null> {
    await flush()
    const { mentions, pages, operation } = await library.records.link({ client, issue: null, ...linked })
    tell({ kind: 'done', text: t('tagging.linkedAll', { mentions, pages }) })
    return operation
  }

  /** Links all mentions of a name. @param before acts on records that belong to it */
  async function linkAll(linked: Linked, before: number): Promise<void> {
    did(before, linked, await link(linked))
  }

  return {
    busy,
    change: (id: RecordId, facts: RecordFacts) =>
      act(async () => {
        const record = await library.records.change({ id, ...facts })
        did(1)
        return record
      }),
    remove: (record: RecordId) =>
      act(async () => {
        await library.records.remove({ record })
        did(1)
        return true
      }),
    merge: (record: RecordId, into: RecordId) =>
      act(async () => {
        const kept = await library.records.merge({ record, into })
        did(1)
        return kept
      }),
    part: (record: RecordId) =>
      act(async () => {
        const parted = await library.records.part({ record })
        did(1)
        return parted
      }),
    /** A record of a name that has none; all its mentions are linked to it. */
    make: (of: Extract<MentionsOf, { of: 'name' }>) =>
      act(async () => {
        const { kind, name } = of
        await flush()
        const facts = { kind, name, aliases: [], notes: '', links: [] }
        const { record, operation, ...count } = await library.records.make({ client, facts, place: null })
        if (record === null) return null
        tell({ kind: 'done', text: t('tagging.linkedAll', count) })
        done.current.push({ records: 1, linked: { of, record: record.id }, operation, made: true })
        undone.current = []
        return record
      }),
    /** All mentions of a name are linked to a record, which is known by that name from now on. */
    join: (of: Extract<MentionsOf, { of: 'name' }>, into: EntityRecord) =>
      act(async () => {
        const { id, kind, name, aliases, notes, links } = into
        const isNew = name !== of.name && !aliases.includes(of.name) && aliases.length < 100
        if (isNew)
          await library.records.change({ id, kind, name, aliases: [...aliases, of.name], notes, links })
        await linkAll({ of, record: id }, isNew ? 1 : 0)
        return into
      }),
    undo: () =>
      actInTurn(async () => {
        let last = done.current.pop() ?? onlyRecord
        if (last.operation !== null) {
          const { kind } = await library.series.undo({ client, operation: last.operation })
          if (kind === 'covered') {
            done.current.push(last)
            tell({ kind: 'trouble', text: t('series.covered') })
            return
          }
        }
        let name: Sentence | null = null
        if (last.made && last.linked) {
          const { of, record } = last.linked
          // Where something else uses it, it stays.
          const stays = (await library.records.get({ record })) !== null
          if (stays) last = { ...last, records: 0 }
          else if (of.of === 'name') name = { key: 'records.acts.add', values: { name: of.name } }
        } else for (let times = 0; times < last.records; times++) name = await library.records.undo()
        if (last !== onlyRecord || name !== null) undone.current.push(last)
        if (name !== null) tell({ kind: 'done', text: t('register.undone', { name: say(name) }) })
        else if (last.operation !== null) tell({ kind: 'done', text: t('register.unlinked') })
        else refuse(t('register.nothingToUndo'))
      }),
    redo: () =>
      actInTurn(async () => {
        const next = undone.current.pop() ?? onlyRecord
        let name: Sentence | null = null
        for (let times = 0; times < next.records; times++) name = (await library.records.redo()) ?? name
        if (name === null && next.linked === null) {
          refuse(t('register.nothingToRedo'))
          return
        }
        if (name !== null) tell({ kind: 'done', text: t('register.redone', { name: say(name) }) })
        const operation = next.linked && (await link(next.linked))
        done.current.push({ ...next, operation })
      }),
  }
}
export type RegisterActs = ReturnType<typeof useRegisterActs>
