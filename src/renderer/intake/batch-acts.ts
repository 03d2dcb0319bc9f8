import type { Encoding, Imported, Inspection, Sentence } from '../../core/contract'
import type { Batch } from './batch'
import { type Entry, type EntryState, looked, parted, type Ready, readyOf, withFacts } from './entry'
import type { Fact } from './facts'
import { counted, numbered } from './labels'
import { filled, isSame } from './shared-facts'

/** What happens to a batch: what the editor does, and what the library answers. */
export type BatchAct =
  | { readonly kind: 'looked'; readonly id: number; readonly inspection: Inspection }
  | { readonly kind: 'unreadable'; readonly id: number; readonly error: unknown }
  | { readonly kind: 'set'; readonly id: number; readonly fact: Fact; readonly value: string }
  | { readonly kind: 'encode'; readonly ids: readonly number[]; readonly encoding: Encoding | null }
  | { readonly kind: 'unlock'; readonly id: number; readonly password: string }
  | { readonly kind: 'choose'; readonly ids: readonly number[]; readonly chosen: boolean }
  | { readonly kind: 'apart'; readonly id: number; readonly apart: boolean }
  | { readonly kind: 'same'; readonly same: boolean; readonly like: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'taking'; readonly id: number }
  | {
      readonly kind: 'taken'
      readonly id: number
      readonly imported: Imported
      /** What was the matter with its scans. */
      readonly warnings?: readonly Sentence[]
    }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  | { readonly kind: 'stop'; readonly finished: boolean }
  /** What came close behind one another, in its order: drawn once. */
  | { readonly kind: 'several'; readonly acts: readonly BatchAct[] }

/** The batch behind an act; the same entries where nothing changed in them. */
export function reduce(batch: Batch, act: BatchAct): Batch {
  switch (act.kind) {
    case 'looked':
      return change(batch, act.id, ({ state, encoding }) =>
        // A late answer for an encoding that is not asked for any more.
        encoding !== null && encoding !== act.inspection.encoding ? state : looked(state, act.inspection),
      )
    case 'unreadable':
      return change(batch, act.id, () => ({ kind: 'unreadable', error: act.error }))
    case 'set':
      return set(filled(batch), act.id, act.fact, act.value)
    case 'encode':
      return edit(batch, act.ids, (entry) => lookedAtAgain({ ...entry, encoding: act.encoding }))
    case 'unlock':
      return edit(batch, [act.id], (entry) => lookedAtAgain({ ...entry, password: act.password }))
    case 'apart':
      return change(batch, act.id, ({ state }) =>
        state.kind === 'ready' ? { ...state, ...parted(state, act.apart) } : state,
      )
    case 'choose':
      return edit(batch, act.ids, (entry) =>
        entry.state.kind === 'ready' ? { ...entry, state: { ...entry.state, chosen: act.chosen } } : entry,
      )
    case 'same':
      return alike({ ...batch, same: act.same }, act.like)
    case 'start':
      return { ...counted(filled(numbered(batch))), phase: 'running' }
    case 'taking':
      return change(
        batch,
        act.id,
        withReady((ready) => ({ kind: 'taking', ...ready })),
      )
    case 'taken':
      return change(
        batch,
        act.id,
        withReady((ready) => ({ ...answered(act.imported, act.warnings ?? []), ...ready })),
      )
    case 'failed':
      return change(batch, act.id, (entry) => failed(readyOf(entry), act.error))
    case 'stop':
      return { ...givenBack(batch), phase: act.finished ? 'finished' : 'choosing' }
    case 'several':
      return act.acts.reduce(reduce, batch)
    default:
      return act satisfies never
  }
}

/** A file that is to be read anew; what is known of it stays. */
function lookedAtAgain(entry: Entry): Entry {
  return { ...entry, state: { kind: 'looking', before: readyOf(entry) } }
}

/** A file that nothing is known of stays as it is. */
function withReady(to: (ready: Ready) => EntryState): (entry: Entry) => EntryState {
  return (entry) => {
    const ready = readyOf(entry)
    return ready ? to(ready) : entry.state
  }
}

function failed(ready: Ready | null, error: unknown): EntryState {
  return ready ? { kind: 'failed', error, ...ready } : { kind: 'unreadable', error }
}

/** Of files that were under way none is any more. */
function givenBack(batch: Batch): Batch {
  const entries = batch.entries.map(
    (entry): Entry =>
      entry.state.kind === 'taking' ? { ...entry, state: { ...entry.state, kind: 'ready' } } : entry,
  )
  return { ...batch, entries }
}

function answered(imported: Imported, scans: readonly Sentence[]) {
  const { page } = imported
  return imported.kind === 'imported'
    ? ({ kind: 'taken', page, more: imported.more, warnings: [...imported.warnings, ...scans] } as const)
    : ({ kind: 'skipped', page, warnings: scans } as const)
}

function set(batch: Batch, id: number, fact: Fact, value: string): Batch {
  const toAll = fact !== 'label' && isSame(batch)
  return {
    // Once it is edited, guesses that come later must not decide who is meant.
    ...batch,
    same: fact === 'label' ? batch.same : toAll,
    entries: batch.entries.map((entry) =>
      entry.id === id || toAll ? withFacts(entry, { [fact]: value }) : entry,
    ),
  }
}

/** Gives all files the issue of the one with this id. */
function alike(batch: Batch, like: number): Batch {
  const model = batch.entries.find(({ id }) => id === like)
  const ready = model ? readyOf(model) : null
  if (!batch.same || !ready) return batch
  const { publication, date, number } = ready.facts
  return {
    ...batch,
    entries: batch.entries.map((entry) => withFacts(entry, { publication, date, number })),
  }
}

function change(batch: Batch, id: number, to: (entry: Entry) => EntryState): Batch {
  return edit(batch, [id], (entry) => ({ ...entry, state: to(entry) }))
}

function edit(batch: Batch, ids: readonly number[], to: (entry: Entry) => Entry): Batch {
  return { ...batch, entries: batch.entries.map((entry) => (ids.includes(entry.id) ? to(entry) : entry)) }
}
