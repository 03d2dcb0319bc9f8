import { isInCapitals, isLatinBreak } from '../cues/latin'
import type { HeadingRows } from './heading-rows'
import type { Row } from './row'

/** White between two lines of one headline, in ems of their type. */
const headlineLead = 0.7

/**
 * Whether row i goes on with the headline of the row above it, in Latin script: in one type and right below it, both in
 * capitals, or with a small letter. (Of Chinese headlines each line is one: they are set to stand alone.)
 */
export function isOneHeadline(rows: readonly Row[], i: number, headings: HeadingRows): boolean {
  const above = rows[i - 1]
  const below = rows[i]
  if (!above || !below || above.level !== below.level || /[.!?:]$/u.test(above.text)) return false
  if (!isLatinBreak(above.text, below.text)) return false
  const [one, two] = [above.place, below.place]
  if (one && two) {
    const [less, more] = [Math.min(one.type, two.type), Math.max(one.type, two.type)]
    return above.level !== null && two.gap !== null && two.gap < more * headlineLead && more < less * 1.12
  }
  if (below.blanks > 0) return false
  if (above.level !== null) return isInCapitals(above.text) && isInCapitals(below.text)
  return /^\p{Ll}/u.test(below.text) && headings.has(i - 1) && headings.has(i)
}
