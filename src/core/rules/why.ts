import type { Reason } from '../document'

/** Why a change was made. */
export interface Why {
  readonly rule: string
  readonly reason: Reason
}

/** A doubt, held by source offsets while the text under it is still worked on. */
export interface Doubt extends Why {
  readonly from: number
  readonly to: number
  readonly suggestions: readonly string[]
  readonly confidence: number
}
