import type { EntityKind, Reason } from '../../document'
import type { Range } from '../../text'

/** An entity that the finder holds possible. `from` and `to` are UTF-16 units into the block's text. */
export interface EntitySuggestion extends Range {
  /** Index of the block in the list that the finder was given. */
  readonly block: number
  readonly text: string
  readonly kind: EntityKind
  /** 0 to 1: how likely it is that an editor would tag exactly this. */
  readonly confidence: number
  readonly reason: Reason
  /** Id of the library's record that bears this name; null = the library does not know it. */
  readonly record: string | null
}

/** What the finders of one kind hand on: a span in one block's text, not yet weighed against others. */
export interface Finding extends Range {
  readonly kind: EntityKind
  readonly confidence: number
  readonly reason: Reason
  readonly record: string | null
}

/** Below this an editor would have to dismiss more than she takes. */
export const defaultThreshold = 0.5

/** @param key of the reason's sentence, under `entity` in the catalogues */
export function finding(
  kind: EntityKind,
  from: number,
  to: number,
  confidence: number,
  key: string,
  values?: Readonly<Record<string, string | number>>,
): Finding {
  const reason: Reason = values ? { key: `entity.${key}`, values } : { key: `entity.${key}` }
  return { kind, from, to, confidence, reason, record: null }
}
