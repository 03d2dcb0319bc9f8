import type { Origin, PageId } from '../../../core/contract'
import { importedAt, operationTime, stepsOf, Trouble } from '../../library'
import type { LibrarySession } from '../session'
import { fromLog } from './steps'

/**
 * Whose doing it is that a place reads as it does: the operation of the last step that touched it, or the import. The log
 * is read backwards from `version`, and the place is taken along.
 *
 * @throws Trouble `not-found`
 */
export function originOf(
  session: LibrarySession,
  { page, version, from, to }: { page: PageId; version: number; from: number; to: number },
): Origin {
  const { db } = session.library
  const { history } = session.pages.get(page)
  let place = { from, to }
  for (const entry of history.entries.toReversed()) {
    if (entry.since >= version) continue
    for (const { json } of stepsOf(db, page, entry.since, Math.min(entry.until, version)).reverse()) {
      const map = fromLog(json).getMap()
      let touched = false
      map.forEach((_from, _to, start, end) => {
        touched ||= meets(place, start, end)
      })
      if (touched) return { kind: 'operation', name: entry.name, at: operationTime(db, entry.operation).at }
      const back = map.invert()
      place = { from: back.map(place.from, 1), to: back.map(place.to, -1) }
    }
  }
  const at = importedAt(db, page)
  if (at === null) throw new Trouble('not-found', { context: 'page', page })
  return { kind: 'import', at }
}

/** What was put in beside a place is not the place; what was taken out at its edge may be. */
function meets(place: { from: number; to: number }, start: number, end: number): boolean {
  if (place.from >= place.to || start === end) return start <= place.to && place.from <= end
  return start < place.to && place.from < end
}
