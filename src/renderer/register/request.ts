import type { MentionsOf } from '../../core/contract'
import { Cell } from '../store'

export interface RegisterRequest {
  /** The record or name that is looked at; null = the first. */
  readonly of: MentionsOf | null
  /** What is looked for at first. */
  readonly query: string
}

/** The register that is asked for; null = it is closed. */
export const registerRequest = new Cell<RegisterRequest | null>(null)

/** Opens the register, at a record or a tagged name of this name. */
export function openRegister(at: { readonly of: MentionsOf; readonly name: string } | null = null): void {
  registerRequest.set({ of: at?.of ?? null, query: at?.name ?? '' })
}
