import { useEffect, useId, useMemo } from 'react'
import type { PastOperation } from '../../core/contract'
import type { DeskPage } from '../desk'
import { Unanswered } from '../shell'
import { useHistoryActs } from './acts'
import { BlockedDialog } from './blocked-dialog'
import './history.css'
import { useStore } from '../store'
import { HistoryDetail } from './history-detail'
import { HistoryList } from './history-list'
import { lookingAt } from './looking'
import { usePast } from './use-past'

/** The operations on the page in time. Enter looks at the page after one, Delete undoes it by itself. */
export function HistoryPanel({ desk }: { desk: DeskPage }) {
  const id = useId()
  const { past, imported, more, error, again } = usePast(desk)
  const looking = useStore(lookingAt(desk))
  const acts = useHistoryActs(desk)
  const look = useMemo(
    () => (operation: PastOperation | null) => {
      const { marks } = lookingAt(desk).now() ?? { marks: 'did' as const }
      lookingAt(desk).set(operation && { operation, marks })
    },
    [desk],
  )
  // Whoever goes to another tab is done with looking back.
  useEffect(() => () => lookingAt(desk).set(null), [desk])

  if (error) return <Unanswered error={error} onAgain={again} />
  return (
    <>
      <HistoryList
        past={past}
        imported={imported}
        more={more}
        looked={looking?.operation ?? null}
        onLook={look}
        onTurn={acts.turn}
        describedBy={id}
        onLeave={() => desk.focus()}
      >
        {(operation) => (
          <HistoryDetail id={id} operation={operation} looked={looking !== null} look={look} acts={acts} />
        )}
      </HistoryList>
      {acts.blocked ? (
        <BlockedDialog
          blocked={acts.blocked}
          page={desk.opened.page.id}
          onClose={acts.closeBlocked}
          onAll={acts.turnWithBlockers}
        />
      ) : null}
    </>
  )
}
