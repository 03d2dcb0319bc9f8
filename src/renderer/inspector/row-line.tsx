// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { type ComponentType, type MouseEvent, memo } from 'react'
import { rowHeight } from '../shell'
import { type Row, type Run, readsAs } from './rows'

/** How a run is drawn. It may depend on nothing else than these and on contexts. */
export type Face<Finding> = ComponentType<{ run: Run<Finding>; row: Row }>

interface RowProps<Finding> {
  readonly run: Run<Finding>
  readonly row: Row
  readonly Face: Face<Finding>
  readonly id: string
  /** Its number among the list's lines. */
  readonly place: number
  /** Whether it has the list's focus. */
  readonly active: boolean
  /** Whether it is marked among several. */
  readonly marked: boolean
  readonly onPick: (event: MouseEvent) => void
  readonly onGo: (run: Run<Finding>) => void
}

function PlainRowLine<Finding>({
  id,
  place,
  active,
  marked,
  run,
  row,
  Face,
  onPick,
  onGo,
}: RowProps<Finding>) {
  return (
    <div
      id={id}
      className="finding"
      role="treeitem"
      aria-level={2}
      aria-selected={active || marked}
      data-active={active || undefined}
      data-marked={marked || undefined}
      style={{ top: place * rowHeight }}
      onClick={onPick}
      onDoubleClick={() => onGo(run)}
    >
      <span className="cell">
        <Face run={run} row={row} />
      </span>
    </div>
  )
}

/** A finding, drawn anew only when it reads otherwise. Its run may be an older one: who acts on it looks it up again. */
export const RowLine = memo(
  PlainRowLine,
  (a, b) =>
    a.place === b.place &&
    a.active === b.active &&
    a.marked === b.marked &&
    a.id === b.id &&
    a.Face === b.Face &&
    a.onGo === b.onGo &&
    readsAs(a.row) === readsAs(b.row),
) as typeof PlainRowLine
