import fc from 'fast-check'
import { lookalikes } from '../../src/core/text/lookalikes'

/** Where an engine goes wrong: how far into the text, 0 to 1, and the how-manieth look-alike it takes. */
interface Slip {
  readonly far: number
  readonly which: number
}

export const slips: fc.Arbitrary<readonly Slip[]> = fc.array(
  fc.record({ far: fc.double({ min: 0, max: 0.999, noNaN: true }), which: fc.nat(4) }),
  { maxLength: 12 },
)

/** A text as an engine reads it: some Han characters make way for look-alikes, whatever stands there else stays. */
export function misread(text: string, where: readonly Slip[]): string {
  const { starts, units: all } = lookalikes()
  const units = [...text]
  for (const { far, which } of where) {
    const at = Math.floor(far * units.length)
    const char = units[at] ?? ''
    const read = char.charCodeAt(0)
    const alike = all.subarray(starts[read], starts[read + 1])
    const other = char.length === 1 ? alike[which % Math.max(1, alike.length)] : undefined
    if (other !== undefined) units[at] = String.fromCharCode(other)
  }
  return units.join('')
}
