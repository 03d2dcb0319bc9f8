import type { MentionsOf } from '../../core/contract'
import { Cell } from '../desk/store'

/** The register that is asked for, and at which of its lines; null = it is closed. */
export const registerRequest = new Cell<{ readonly of: MentionsOf | null } | null>(null)

/** Opens the register. `of`: the record or name that is looked at. */
export function openRegister(of: MentionsOf | null = null): void {
  registerRequest.set({ of })
}
