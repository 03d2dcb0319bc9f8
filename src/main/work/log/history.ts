import type { Reach, Sentence } from '../../../core/contract'
import type { Entry, OperationRow } from '../../library'

/** An operation that can be undone, or redone, next. */
export interface Act {
  /** The operation itself: of kind `do`. */
  readonly operation: OperationRow
  readonly name: Sentence
}

/** What was done on one page, and what of it can be undone and redone, last first to go. */
export interface History {
  readonly entries: readonly Entry[]
  readonly done: readonly Act[]
  readonly undone: readonly Act[]
}

const emptyHistory: History = { entries: [], done: [], undone: [] }

export function historyOf(entries: readonly Entry[]): History {
  return addToHistory(emptyHistory, entries)
}

/** Undo and redo move an operation from one side to the other; a new one clears the side of redo. */
export function addToHistory(history: History, entries: readonly Entry[]): History {
  const done = [...history.done]
  let undone = [...history.undone]
  for (const { kind, of, name } of entries) {
    switch (kind) {
      case 'do':
        done.push({ operation: of, name })
        undone = []
        break
      case 'undo':
        remove(done, of)
        undone.push({ operation: of, name })
        break
      case 'redo':
        remove(undone, of)
        done.push({ operation: of, name })
        break
      default:
        kind satisfies never
    }
  }
  return { entries: [...history.entries, ...entries], done, undone }
}

/** The last operation goes on. */
export function growLast(history: History, last: Entry): History {
  return { ...history, entries: [...history.entries.slice(0, -1), last] }
}

/** The entry that undoing or redoing an operation takes back: the last one of it on this page. */
export function lastEntryOf(history: History, operation: OperationRow): Entry | null {
  return history.entries.findLast((entry) => entry.of === operation) ?? null
}

/** What undo and redo would turn next. */
export function reachOf(history: History): Reach {
  return { undo: history.done.at(-1) ?? null, redo: history.undone.at(-1) ?? null }
}

/** An operation on several pages need not be the last one on each of them. */
function remove(acts: Act[], operation: OperationRow): void {
  const index = acts.findLastIndex((act) => act.operation === operation)
  if (index >= 0) acts.splice(index, 1)
}
