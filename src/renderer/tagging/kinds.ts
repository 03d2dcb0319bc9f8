import type { Mark } from 'prosemirror-model'
import { EntityKind, RecordId, type Tag } from '../../core/contract'
import { type EntityAttrs, type FigureAttrs, schema } from '../../core/document'

/** What a place in the text can be tagged as, in the order of the keys 1 to 6. */
export const tagKinds = [...EntityKind.options, 'figure'] as const
export type TagKind = (typeof tagKinds)[number]

export function kindOf(mark: Mark): TagKind {
  return mark.type === schema.marks.figure ? 'figure' : (mark.attrs as EntityAttrs).kind
}

/** The command that tags as a kind. */
export const commandOf = (kind: TagKind) => `tag${kind.charAt(0).toUpperCase()}${kind.slice(1)}`

/** The rule under whose name a suggestion is dismissed. */
export const ruleOf = (kind: TagKind) => (kind === 'figure' ? 'figure' : 'entity')

export function entityMark(kind: Exclude<TagKind, 'figure'>, record: string | null): Mark {
  return schema.marks.entity.create({ kind, entity: record })
}

export function figureMark({ kind, value, unit, approx }: FigureAttrs): Mark {
  return schema.marks.figure.create({ kind, value, unit, approx })
}

/** The record that a tag is linked to; null = none, or one of another program's. */
export function recordOf(mark: Mark): RecordId | null {
  const { entity } = mark.attrs as Partial<EntityAttrs>
  const id = RecordId.safeParse(Number(entity ?? Number.NaN))
  return id.success ? id.data : null
}

/** A tag as the library takes it. */
export function tagOf(mark: Mark): Tag {
  if (mark.type === schema.marks.entity) {
    const { kind } = mark.attrs as EntityAttrs
    return { of: 'entity', kind, record: recordOf(mark) }
  }
  const { kind, value, unit, approx } = mark.attrs as FigureAttrs
  return {
    of: 'figure',
    kind,
    value: typeof value === 'object' && value !== null ? [value[0], value[1]] : value,
    unit,
    approx,
  }
}
