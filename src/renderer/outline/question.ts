import type { DeskPage } from '../desk'
import type { OnScreen } from '../shell'
import { Cell } from '../store'
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

/** Where the focus was when the question came. */
let back: HTMLElement | null = null

export function ask(asked: Question): void {
  back = document.activeElement instanceof HTMLElement ? document.activeElement : null
  question.set(asked)
}

/** Ends the question. The focus goes back, also where one dialog followed the other and forgot where it came from. */
export function endQuestion(): void {
  question.set(null)
  requestAnimationFrame(() => {
    // The text stays as she was reading it.
    if (document.activeElement === document.body) back?.focus({ preventScroll: true })
  })
}
