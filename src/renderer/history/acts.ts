import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Blocker,
  ClientId,
  type LibraryClient,
  type OperationId,
  type PastOperation,
} from '../../core/contract'
import type { DeskPage } from '../desk'
import { refuse, sentenceOf, tell, useLibrary } from '../shell'
import { lookingAt } from './looking'

/** What was to be undone, and what is in its way. */
export interface Blocked {
  readonly operation: PastOperation
  readonly by: readonly Blocker[]
}

export interface HistoryActs {
  /** Undoes an operation that holds, does one again that does not. */
  readonly turn: (operation: PastOperation) => void
  readonly turnWithBlockers: (blocked: Blocked) => void
  /** Makes the page what it was after an operation. */
  readonly restore: (operation: PastOperation) => void
  readonly blocked: Blocked | null
  readonly closeBlocked: () => void
}

export function useHistoryActs(desk: DeskPage): HistoryActs {
  const { t } = useTranslation()
  const library = useLibrary()
  const [blocked, setBlocked] = useState<Blocked | null>(null)
  return useMemo(() => {
    const turn = async (operation: PastOperation, withBlockers: boolean) => {
      const by = await turned(desk, library, operation, withBlockers, t)
      setBlocked(by ? { operation, by } : null)
    }
    return {
      turn: (operation) => void turn(operation, false),
      turnWithBlockers: ({ operation }) => void turn(operation, true),
      restore: (operation) => void restored(desk, library, operation, t),
      blocked,
      closeBlocked: () => setBlocked(null),
    }
  }, [desk, library, t, blocked])
}

/** For the library an act of the history is that of another window: the text follows it by the log. */
const client = ClientId.parse(`history-${crypto.randomUUID()}`)

async function turned(
  desk: DeskPage,
  library: LibraryClient,
  { operation }: PastOperation,
  withBlockers: boolean,
  t: TFunction,
): Promise<readonly Blocker[] | null> {
  if (!(await desk.flush())) {
    refuse(t('shell.notKept'))
    return null
  }
  try {
    const page = desk.opened.page.id
    const answer = await library.history.takeBack({ page, client, operation, withBlockers })
    if (answer.kind === 'blocked') return answer.by
    if (answer.kind === 'nothing') return null
    lookingAt(desk).set(null)
    const name = t(answer.name.key, { ...answer.name.values })
    const said = answer.again ? 'history.redone' : 'history.undone'
    tell({ kind: 'done', text: t(said, { name, count: answer.pages }) })
  } catch (error) {
    tell({ kind: 'trouble', text: sentenceOf(error, t) })
  }
  return null
}

async function restored(
  desk: DeskPage,
  library: LibraryClient,
  { until }: PastOperation,
  t: TFunction,
): Promise<void> {
  if (!(await desk.flush())) {
    refuse(t('shell.notKept'))
    return
  }
  try {
    const page = desk.opened.page.id
    const { operation } = await library.history.restore({ page, client, version: until })
    lookingAt(desk).set(null)
    tell({
      kind: 'done',
      text: t(operation ? 'history.restored' : 'history.same'),
      ...(operation
        ? { act: { label: t('history.undoRestore'), run: () => void unrestore(library, operation, t) } }
        : {}),
    })
    // Once the text is shown again.
    requestAnimationFrame(() => desk.focus())
  } catch (error) {
    tell({ kind: 'trouble', text: sentenceOf(error, t) })
  }
}

/** Takes back that very restoring: where the page was edited since, its text stays as it is. */
async function unrestore(library: LibraryClient, operation: OperationId, t: TFunction): Promise<void> {
  try {
    const { kind } = await library.series.undo({ client, operation })
    if (kind === 'covered') tell({ kind: 'trouble', text: t('series.covered') })
  } catch (error) {
    tell({ kind: 'trouble', text: sentenceOf(error, t) })
  }
}
