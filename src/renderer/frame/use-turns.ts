import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { type Place, refuse } from '../shell'
import type { Neighbours } from './neighbours'

/** Which way a page is turned. */
export type Turn = keyof Neighbours

/** The turns that wait, and the page that the first of them starts from. */
interface Due {
  readonly page: PageId
  readonly turns: readonly Turn[]
}

/**
 * Turns to the pages before and after in the issue. A turn that is asked for before it is known who stands there is
 * made once that is known, unless she went elsewhere meanwhile. At the ends it says so.
 *
 * @param page null = none is open
 */
export function useTurns(
  page: PageId | null,
  neighbours: Neighbours,
  go: (place: Place) => void,
): (turn: Turn) => void {
  const { t } = useTranslation()
  const [due, setDue] = useState<Due | null>(null)
  const [turn] = due?.turns ?? []
  const to = turn && neighbours[turn]
  useEffect(() => {
    if (!due) return
    if (due.page !== page) setDue(null)
    else if (to === 'none') {
      setDue(null)
      refuse(t(turn === 'next' ? 'shell.lastPage' : 'shell.firstPage'))
    } else if (to) {
      setDue({ page: to, turns: due.turns.slice(1) })
      go({ page: to, article: null })
    }
  }, [due, page, turn, to, go, t])
  return (asked) => {
    if (page !== null)
      setDue((before) => ({ page, turns: [...(before?.page === page ? before.turns : []), asked] }))
  }
}
