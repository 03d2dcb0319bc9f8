import { Cell, type DeskPage } from '../desk'
import type { OnScreen } from '../shell'
import type { Target } from './target'

/** A choice that the editor is asked for: it opens where she works. */
export interface Question {
  readonly desk: DeskPage
  readonly kind: 'role' | 'article' | 'continues' | 'state'
  readonly target: Target
  /** null = in the middle. */
  readonly at: OnScreen | null
  /** Told what became of the target. */
  readonly done?: (target: Target) => void
}

/** The one question that is open; null = none. */
export const question = new Cell<Question | null>(null)
