import fc from 'fast-check'
import type { Edit } from './edits'

/** A place, as a fraction of what there is to choose from. */
export const fraction = fc.double({ min: 0, max: 0.999, noNaN: true })

/**
 * Edits of any kind but tags, for `fc.oneof`.
 *
 * @param typed what is typed
 * @param ids of articles that are split off
 */
export function anyEdit(
  typed: fc.Arbitrary<string>,
  ids: readonly string[],
): readonly fc.MaybeWeightedArbitrary<Edit>[] {
  const length = (max: number) => fc.integer({ min: 1, max })
  return [
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), at: fraction, text: typed }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fraction, length: length(60) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), at: fraction }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('join' as const), at: fraction }) },
    fc.record({ kind: fc.constant('role' as const), at: fraction, role: fc.nat(20) }),
    fc.record({ kind: fc.constant('split-article' as const), at: fraction, id: fc.constantFrom(...ids) }),
    fc.record({ kind: fc.constant('move-article' as const), at: fraction, to: fraction }),
    fc.record({ kind: fc.constant('mark' as const), at: fraction, length: length(30) }),
  ]
}
