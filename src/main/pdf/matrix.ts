import type { Box } from '../../core/text'

/** As the PDF standard writes it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** An operand; 0 where it is none. */
export const operand = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0

/** pdf.js hands matrices over as arrays, typed arrays or objects with the keys 0 to 5. null = it is none. */
export function toMatrix(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null
  const [a, b, c, d, e, f] = Object.values(value).map(operand)
  if (a === undefined || b === undefined || c === undefined) return null
  if (d === undefined || e === undefined || f === undefined) return null
  return [a, b, c, d, e, f]
}

/** First `m`, then `n`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ]
}

/** The upright box around a rectangle after a matrix. */
export function boxOf(m: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const
  const xs = corners.map(([x, y]) => x * m[0] + y * m[2] + m[4])
  const ys = corners.map(([x, y]) => x * m[1] + y * m[3] + m[5])
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
