import type { EntityRecord, RecordFacts, RecordId } from '../../core/contract'
import { useLibrary } from '../shell'
import type { RegisterUndo } from './register-undo'
import type { Doing } from './use-one-at-a-time'

/** What can be done with records. */
export function useRecordActs(act: Doing, undoing: RegisterUndo) {
  const library = useLibrary()
  const did = () => undoing.did({ records: 1, linked: null, operation: null })
  async function part(record: RecordId): Promise<EntityRecord> {
    const parted = await library.records.part({ record })
    did()
    return parted
  }
  return {
    change: (id: RecordId, facts: RecordFacts) =>
      act(async () => {
        const record = await library.records.change({ id, ...facts })
        did()
        return record
      }),
    remove: (record: RecordId) =>
      act(async () => {
        await library.records.remove({ record })
        did()
        return true
      }),
    merge: (record: RecordId, into: RecordId) =>
      act(async () => {
        const kept = await library.records.merge({ record, into })
        did()
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
  }
}
