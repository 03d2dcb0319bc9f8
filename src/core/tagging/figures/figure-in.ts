import type { FigureAttrs } from '../../document'
import { findFigures } from './scan'

/**
 * What the number at `[from, to)` of a block's text says; where none is read there, a quantity of no known value.
 * Offsets are UTF-16 units into the text.
 */
export function figureIn(text: string, from: number, to: number): FigureAttrs {
  const inside = findFigures(text.slice(from, to))
  const read =
    findFigures(text).find((one) => one.from === from && one.to === to) ??
    (inside.length === 1 ? inside[0] : undefined)
  if (!read) return { kind: 'quantity', value: null, unit: null, approx: false }
  const { kind, value, unit, approx } = read
  return { kind, value, unit, approx }
}

/** Whether two readings say the same. */
export function sameFigure(one: FigureAttrs, other: FigureAttrs): boolean {
  return (
    one.kind === other.kind &&
    one.unit === other.unit &&
    one.approx === other.approx &&
    String(one.value) === String(other.value) &&
    typeof one.value === typeof other.value
  )
}
