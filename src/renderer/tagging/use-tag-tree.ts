import { useEffect, useRef, useState } from 'react'
import type { DeskPage } from '../desk'
import { useWalked, type Walked } from '../hits'
import type { ListGroup, ListPlace, ListRow } from './tag-rows'

/** A line of the tree: the head of a group, or a row of one that is open. */
export type TagLine<Place extends ListPlace> =
  | { readonly kind: 'group'; readonly key: string; readonly group: ListGroup<Place>; readonly open: boolean }
  | { readonly kind: 'row'; readonly key: string; readonly row: ListRow<Place> }

/** Where one stands in the tree: on which line, and at which of a row's places. */
export interface TagTree<Place extends ListPlace> extends Walked<TagLine<Place>> {
  readonly lines: readonly TagLine<Place>[]
  /** The place that is pointed at; null = the line is no row, or there is none. */
  readonly place: Place | null
  /** Which of its row's places it is, 0-based. */
  readonly nth: number
  /** Goes to another place of the same row, round about. */
  readonly turn: (by: 1 | -1) => void
  /** Goes to the first place of the row. */
  readonly begin: () => void
  readonly toggle: (group: string) => void
}

/** @param focused whether the tree has the focus: then the text shows the place that is pointed at */
export function useTagTree<Place extends ListPlace>(
  desk: DeskPage,
  groups: readonly ListGroup<Place>[],
  focused: boolean,
): TagTree<Place> {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [turned, setTurned] = useState(0)
  const lines = groups.flatMap((group): readonly TagLine<Place>[] => {
    const open = !folded.has(group.key)
    const head: TagLine<Place> = { kind: 'group', key: group.key, group, open }
    return open
      ? [head, ...group.rows.map((row): TagLine<Place> => ({ kind: 'row', key: row.key, row }))]
      : [head]
  })
  const walked = useWalked(lines)
  const row = walked.line?.kind === 'row' ? walked.line.row : null
  const count = row?.places.length ?? 1
  const nth = turned % count
  const place = row ? (row.places[nth] ?? row.places[0]) : null
  // Not the place's number: who turns a row of one place wants to see it again.
  const pointed = focused && place ? `${row?.key} ${turned}` : null

  // Found anew after every edit, it is the same place: the text is only moved when another is chosen.
  const now = useRef(place)
  useEffect(() => {
    now.current = place
  })
  useEffect(() => {
    desk.point(pointed === null ? null : now.current)
    return () => desk.point(null)
  }, [desk, pointed])

  return {
    ...walked,
    lines,
    place,
    nth,
    turn: (by) => setTurned((old) => old + count + by),
    begin: () => setTurned(0),
    toggle: (group) =>
      setFolded((old) => {
        const next = new Set(old)
        if (!next.delete(group)) next.add(group)
        return next
      }),
  }
}
