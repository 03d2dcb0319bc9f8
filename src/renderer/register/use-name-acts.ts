import { useTranslation } from 'react-i18next'
import type { EntityRecord, MentionsOf } from '../../core/contract'
import { tell, useLibrary } from '../shell'
import type { RegisterUndo } from './register-undo'
import { client, type Links } from './use-links'
import type { Doing } from './use-one-at-a-time'

/** A name that is tagged, and has no record. */
type Name = Extract<MentionsOf, { of: 'name' }>

/** What can be done with names that have no record. */
export function useNameActs(
  act: Doing,
  undoing: RegisterUndo,
  { link }: Links,
  flush: () => Promise<unknown>,
) {
  const { t } = useTranslation()
  const library = useLibrary()
  return {
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
          if (isNew) undoing.did({ records: 1, linked: null, operation: null })
          throw error
        }
        return into
      }),
  }
}
