import { troubleOf } from '../shell'
import type { Entry } from './entry'

/** Whether nothing is wrong with a file but that its password is not known yet. */
export function isLocked({ state, password }: Entry): boolean {
  return state.kind === 'unreadable' && password === null && troubleOf(state.error)?.kind === 'pdf-encrypted'
}
