import type { PastOperation } from '../../core/contract'
import type { DeskPage } from '../desk'
import { Cell } from '../store'

/** The earlier version of a page that stands in its text's place. */
export interface Looking {
  /** The last operation of that version. */
  readonly operation: PastOperation
  /** What is marked in it: what that operation did, or what became of it since. */
  readonly marks: 'did' | 'since'
}

const cells = new WeakMap<DeskPage, Cell<Looking | null>>()

/** What is looked at of a page instead of its text; null = its text. */
export function lookingAt(desk: DeskPage): Cell<Looking | null> {
  const known = cells.get(desk)
  if (known) return known
  const cell = new Cell<Looking | null>(null)
  cells.set(desk, cell)
  return cell
}
