import { endsSentence } from '../../text'
import { isHeadingLike } from '../cues/headings'
import { announcesNames } from '../cues/items'
import { likely, photoTextLikeness } from '../cues/photo-texts'
import { endsInParticle, goesOnWith, isOpenText } from '../cues/phrases'
import { Fit } from './fit'
import type { Row } from './row'

/** `torn` = the paragraph goes on, but not here. */
export type Verdict = 'join' | 'break' | 'torn'

export interface Decision {
  readonly verdict: Verdict
  /** Only widths have spoken so far. */
  readonly weighed: boolean
  /** What begins here may be no more of the paragraph above, although no sentence ended. */
  readonly tears?: true
  /** Where other paragraphs begin there is white, and here is none. */
  readonly firm?: true
}

/** A decision that widths have no say in. */
export const sure = (verdict: Verdict): Decision => ({ verdict, weighed: false })

/** What must speak for another reading than the one at hand, in em. */
const margin = 0.5

/** The same where the words say it as well. */
const slight = 0.4

/** The same behind a sentence that a photo's text may be. */
const least = 0.2

const isSeen = ({ text }: Row) => !/[。！？]./u.test(text) && photoTextLikeness(text) >= likely - 0.25

/** The same where white says that none begins. */
const strong = 1.5

/** As paragraphs begin rather than sentences inside them: with what somebody says, or a new turn of the matter. */
const opensAnew = (text: string) =>
  /^(?:“|如今，|目前，|近年来，|据(?:了解|介绍|悉|统计)，|与此同时，|此外，|另外，|下一步，|今后，|不仅如此，|除此之外，)/u.test(
    text,
  )

/** Rows that miss a column by so much, in em, do not stand in one. */
const misfit = 5

/**
 * Decides anew where widths alone have decided, by how well the rows fill one column either way.
 *
 * @param indent how far in a paragraph begins, in em
 * @param guesses what was decided before anything was known of the columns: it stands where the rows fill none
 */
export function weigh(
  rows: readonly Row[],
  indent: number,
  decisions: readonly Decision[],
  guesses: readonly Decision[],
): readonly Decision[] {
  const fit = new Fit(rows, indent)
  const out = [...decisions]
  const parts = (i: number) => out[i]?.verdict !== 'join'
  let from = 0
  for (let i = 1; i < rows.length; i++) {
    const decision = out[i]
    const above = rows[i - 1]
    const below = rows[i]
    if (!decision || !above || !below) continue
    const settled =
      decision.verdict === 'join' && guesses[i]?.verdict === 'join' && isInner(rows, i, from, decision)
    if (decision.weighed && !settled) {
      let to = i + 1
      while (to < rows.length && to < i + 8 && !parts(to)) to++
      const whole = fit.misses([{ from, to }], i)
      const apart = fit.misses(
        [
          { from, to: i },
          { from: i, to },
        ],
        i,
      )
      const through = () => {
        let end = to + 1
        while (end < rows.length && end < to + 8 && !parts(end)) end++
        return fit.misses([{ from, to: end }], i)
      }
      const heads = i === from + 1 && fit.misses([{ from: i, to }], i)
      const fits = Math.min(whole, apart, heads === false ? whole : heads) < misfit
      const verdict = fits
        ? judge(rows, i, to, decision, { whole, apart, heads, through })
        : betweenColumns(rows, i, to, indent, decision, guesses[i] ?? decision)
      if (verdict !== decision.verdict) out[i] = { verdict, weighed: true }
    }
    if (parts(i)) from = i
  }
  return out
}

/** What the rows miss a column by as one paragraph, as two … */
interface Misses {
  readonly whole: number
  readonly apart: number
  /** The row above is alone, and a heading; false = it is not alone. */
  readonly heads: number | false
  /** As one paragraph with the one below as well. */
  readonly through: () => number
}

function judge(
  rows: readonly Row[],
  i: number,
  to: number,
  { verdict, tears, firm }: Decision,
  { whole, apart, heads, through }: Misses,
): Verdict {
  const above = rows[i - 1]
  const below = rows[i]
  if (!above || !below) return verdict
  if (endsSentence(above.text)) {
    if (verdict === 'join') {
      const needed = firm
        ? strong
        : heads !== false && isSeen(above)
          ? least
          : opensAnew(below.text)
            ? slight
            : margin
      return whole > apart + needed ? 'break' : 'join'
    }
    return apart > whole + margin ? 'join' : verdict
  }
  if (tears) return whole > apart + margin ? 'torn' : verdict
  if (heads !== false && isPlain(above)) {
    if (verdict === 'join') return whole > heads + margin ? 'break' : 'join'
    return to > i + 1 && heads > whole + margin ? 'join' : verdict
  }
  if (verdict === 'join') return 'join'
  // A heading with a comma is rarer still.
  if (heads !== false && to > i + 1 && heads > whole + margin) return 'join'
  const alone = to === i + 1 && isHeadingLike(below.text) && !endsSentence(below.text)
  return (alone ? through() : whole) < margin ? 'join' : verdict
}

/** Where one column ends and another begins, its rows tell nothing, but for one that does not stand in as first rows do. */
function betweenColumns(
  rows: readonly Row[],
  i: number,
  to: number,
  indent: number,
  decision: Decision,
  guess: Decision,
): Verdict {
  const below = rows[i]
  const next = rows[i + 1]
  const goesOnBelow = decision.verdict === 'join' && endsSentence(rows[i - 1]?.text ?? '')
  if (!goesOnBelow || !below || !next || to - i <= 2) return guess.verdict
  return next.width - below.width < indent / 2 ? 'join' : guess.verdict
}

/** Whether row i goes on in mid-sentence with what can be no heading: widths could not part it. */
function isInner(rows: readonly Row[], i: number, from: number, { tears }: Decision): boolean {
  const above = rows[i - 1]
  if (above === undefined || tears || endsSentence(above.text)) return false
  return i > from + 1 || !isPlain(above) || goesOnWith(above.text, rows[i]?.text ?? '')
}

/** It has no mark inside, as most headings have none. */
function isPlain({ text }: Row): boolean {
  if (!isHeadingLike(text) || /[：:]$|[？！?!]./u.test(text)) return false
  return !isOpenText(text) && !endsInParticle(text) && !announcesNames(text)
}
