import type { PageId } from '../../core/contract'
import type { DeskPage, Lit } from '../desk'

interface PassedOver {
  readonly page: PageId
  /** Where the first thing stands that is left there. */
  readonly from: number
  /** Where the key that passed it has put the caret. */
  readonly caret: number
}

let last: PassedOver | null = null

/** An article was passed though something is left in it, and the caret is in another one since. */
export function passOver(desk: DeskPage, from: number): void {
  last = { page: desk.opened.page.id, from, caret: desk.state.selection.head }
}

/** Where *what is left?* begins: at what was passed over last, as long as she has gone nowhere since, else at the caret. */
export function leftFrom(desk: DeskPage): Lit {
  const { selection } = desk.state
  const passed = last
  last = null
  const stands = passed?.page === desk.opened.page.id && passed.caret === selection.head
  return stands ? { from: passed.from - 1, to: passed.from - 1 } : selection
}
