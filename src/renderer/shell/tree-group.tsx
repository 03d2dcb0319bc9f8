// biome-ignore-all lint/a11y/useFocusableInteractive: the tree has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree hears the keys for its lines
import { ChevronRight } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { rowHeight } from './use-seen'

interface Props {
  readonly id: string
  /** Its number among the tree's lines. */
  readonly place: number
  /** Whether it has the tree's focus. */
  readonly active: boolean
  readonly open: boolean
  readonly name: string
  readonly count: string
  readonly onPick: (event: MouseEvent) => void
  /** What is said of the group besides, before its count. */
  readonly children?: ReactNode
}

/** The head of a group in a tree of which only what is in sight is drawn. */
export function TreeGroup({ id, place, active, open, name, count, onPick, children }: Props) {
  return (
    <div
      id={id}
      className="finding-group"
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-selected={active}
      data-active={active || undefined}
      style={{ top: place * rowHeight }}
      onClick={onPick}
    >
      <span className="cell">
        <ChevronRight className="chevron" aria-hidden />
        <span className="name">{name}</span>
        {children}
        <span className="count">{count}</span>
      </span>
    </div>
  )
}
