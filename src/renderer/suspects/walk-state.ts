import type { SuspectNow } from '../desk'
import type { Way } from './queue'

/** What was decided on one walk. */
interface Tally {
  readonly fixed: number
  readonly printed: number
  readonly fine: number
  readonly later: number
}

/** A suspect's card is open. `held`: it has the keys. */
export interface Open {
  readonly kind: 'open'
  readonly at: SuspectNow
  readonly held: boolean
}

/**
 * `looking`: none is known to be left, but not all is known yet. `done`: nothing is left to be walked to, but for what
 * was put off (`left`), or for suspects that she went past (`passed`).
 */
export type NoneLeft =
  | { readonly kind: 'looking'; readonly tally: Tally; readonly way: Way }
  | { readonly kind: 'done'; readonly tally: Tally; readonly left: number; readonly passed: number }

export type Act = keyof Tally

/** What was done at one suspect. */
export interface Done {
  readonly act: Act
  readonly at: SuspectNow
  /** Whether nothing was done to the page by it. */
  readonly idle: boolean
}

export function tallyOf(done: readonly Done[]): Tally {
  const count = (act: Act) => done.filter((one) => one.act === act).length
  return { fixed: count('fixed'), printed: count('printed'), fine: count('fine'), later: count('later') }
}
