import type { FigureDisagreement, Told } from '../../../core/contract'
import { countAlike } from '../../../core/tagging'
import { differentThings, type ReadingDatabase } from '../../library'

/**
 * Whether an editor said of a disagreement that it is none: of the same two numbers on the same two pages, in words that
 * say much the same. So it stands while the sentence is corrected, and says nothing of other things on these pages.
 */
export function saidDifferent(db: ReadingDatabase): (disagreement: FigureDisagreement) => boolean {
  const known = new Map<string, { one: Told; other: Told }[]>()
  for (const { one, other } of differentThings(db)) {
    for (const pair of [
      { one, other },
      { one: other, other: one },
    ]) {
      const key = keyOf(pair)
      known.set(key, [...(known.get(key) ?? []), pair])
    }
  }
  return (found) =>
    (known.get(keyOf(found)) ?? []).some(
      ({ one, other }) =>
        countAlike(one.sentence, found.one.sentence) && countAlike(other.sentence, found.other.sentence),
    )
}

type Side = Pick<Told, 'page' | 'text'>
const keyOf = ({ one, other }: { one: Side; other: Side }) =>
  JSON.stringify([one.page, one.text, other.page, other.text])
