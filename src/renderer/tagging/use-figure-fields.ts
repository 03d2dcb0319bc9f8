import { useEffect, useState } from 'react'
import type { FigureAttrs, StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { changeTag } from './acts'
import { readValue, writtenValue } from './figure-value'
import { figureMark } from './kinds'

/** A figure's tag as its fields have it. */
interface Written extends Pick<FigureAttrs, 'kind' | 'approx'> {
  readonly value: string
  readonly unit: string
}

const written = ({ value, unit, kind, approx }: FigureAttrs): Written => ({
  ...{ kind, approx },
  value: writtenValue(value),
  unit: unit ?? '',
})

/** What stands in the fields of a figure's tag, and how it becomes what the tag says. */
export function useFigureFields(desk: DeskPage, at: StandingTag) {
  const attrs = at.mark.attrs as FigureAttrs
  const [fields, setFields] = useState(() => written(attrs))
  const now = JSON.stringify(attrs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tag says something else now than the fields
  useEffect(() => setFields(written(attrs)), [now])

  /** False where the value cannot be read: then the tag stays as it is. */
  function keep(fields: Written): boolean {
    const read = readValue(fields.value, fields.kind)
    if (!read.ok) return false
    const unit = fields.unit.trim()
    const { kind, approx } = fields
    changeTag(desk, at, figureMark({ kind, approx, value: read.value, unit: unit === '' ? null : unit }))
    return true
  }
  return {
    ...fields,
    isRead: readValue(fields.value, fields.kind).ok,
    /** Typed, and not kept yet. */
    type: (part: Partial<Written>) => setFields((old) => ({ ...old, ...part })),
    keep: () => keep(fields),
    /** Chosen, and kept at once. */
    choose(part: Partial<Written>) {
      const next = { ...fields, ...part }
      setFields(next)
      keep(next)
    },
  }
}
