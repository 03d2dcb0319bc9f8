import type { EntityKind, MentionsOf, RegisterEntry } from '../../core/contract'

/** What every line of the register has, whether there is a record of it or not. */
export interface Known {
  readonly kind: RegisterKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: number
  readonly pages: number
}
export type RegisterKind = (typeof EntityKind)['_output']

export function knownOf(entry: RegisterEntry): Known {
  return entry.of === 'record' ? entry.record : { ...entry, aliases: [] }
}

export function ofEntry(entry: RegisterEntry): MentionsOf {
  if (entry.of === 'record') return { of: 'record', record: entry.record.id }
  return { of: 'name', kind: entry.kind, name: entry.name }
}

export function keyOfEntry(entry: RegisterEntry): string {
  return JSON.stringify(ofEntry(entry))
}
