import { endsSentence } from '../../text'
import { endsInCredit, isCreditText, opensPhoto, saysWhatIsSeen, saysWhoIsWhere } from '../cues/credits'
import { isHeadingLike } from '../cues/headings'
import { opensArticle, opensWithDay, saysWhenOrWhence } from '../cues/openings'
import { clearly, likely, photoTextLikeness } from '../cues/photo-texts'
import { isOpenText } from '../cues/phrases'
import { splitTail } from './parts'
import { goesOn, type Row } from './row'
import { type Seam, shortestFirst } from './seam'

/** Seams at which a photo's text begins, ends or goes on. */

/** A photo's text begins on the row below, and tears the paragraph above. */
export const tearsByPhoto = (seam: Seam) =>
  (goesOn(seam.above) && isOfNewsBelow(seam)) || isWholePhotoText(seam)

/** The row below is of the photo's text above. */
export function goesOnOfPhoto(seam: Seam): boolean {
  const { rows, i, above, below, current } = seam
  if (goesOnAcross(seam) || isOnePhotosText(seam) || goesOnWithPhoto(current, below, rows[i + 1])) return true
  return opensPhoto(current[0]?.text ?? '') && goesOn(above) && above.width >= below.width - 1.1
}

/**
 * A photo's text on the row above a report, behind an article that breaks off: the name that it begins with comes again
 * in the report, and not in the article.
 */
function isOfNewsBelow({ rows, i, below, current }: Seam): boolean {
  const next = rows[i + 1]
  if (!next || !opensArticle(next.text) || !/^[^。！？]{8,}。$/u.test(below.text)) return false
  const words = /^“([^“”]{3,16})”/u.exec(below.text)?.[1]
  if (words === undefined) return false
  const textOf = (own: readonly Row[]) => own.map(({ text }) => text).join('')
  return textOf(rows.slice(i + 1, i + 1 + newsRows)).includes(words) && !textOf(current).includes(words)
}

/** So many rows of a report tell whom it is about. */
const newsRows = 6

/** A sentence each, between who wrote the article and whose the photos are, or that say what is seen. */
export function areOfTwoPhotos({ rows, i, above, below, current }: Seam): boolean {
  if (current.length > 1 || ![above, below].every(({ text }) => /^[^。！？]{8,}。$/u.test(text))) return false
  const [before, next] = [rows[i - 2], rows[i + 1]]
  if (before?.alone && next && isCreditText(next.text)) return true
  return !saysWhat(below) && [above, below].every(({ text }) => photoTextLikeness(text) >= rather)
}

/** In nats, of a sentence beside another one that says what is seen as well. */
const rather = 1.5

/** A photo's text and credit on one row, as the words say, amid a paragraph's sentence. */
function isWholePhotoText({ above, below, current }: Seam): boolean {
  if (current.length < 2 || !goesOn(above) || !endsInCredit(below.text)) return false
  const said = below.text.slice(0, splitTail(below.text)?.from)
  return endsSentence(said) && (saysWhoIsWhere(said) || photoTextLikeness(said) >= clearly)
}

/** Two rows above a credit, or before it, that together tell who is at what, where the second alone does not. */
function isOnePhotosText({ rows, i, above, below, current }: Seam): boolean {
  const next = rows[i + 1]
  const said = below.text.slice(0, splitTail(below.text)?.from)
  if (current.length > 1 || endsSentence(above.text) || above.width < shortestSeen) return false
  if (said.length === below.text.length && !(next && isCreditText(next.text))) return false
  return photoTextLikeness(above.text + said) >= clearly && photoTextLikeness(said) < likely
}

/** In em. */
const shortestSeen = 10

/** A photo's news, set across the columns: no paragraph in it begins as far out as the row above. */
function goesOnAcross({ i, above, below, current, columns }: Seam): boolean {
  return (
    opensWithDay.test(current[0]?.text ?? '') &&
    columns.sticksOut(i - 1) &&
    columns.sticksOut(i) &&
    Math.abs(above.width - below.width) <= 1.1
  )
}

/** What a photo's news ends with, behind a row as wide as the one above it: 图为… begins no paragraph of it. */
function goesOnWithPhoto(current: readonly Row[], below: Row, next: Row | undefined): boolean {
  if (!saysWhat(below)) return false
  const [before, above] = current.slice(-2)
  if (!before) return false
  // On two rows by itself, above its credit.
  if (!above) return next !== undefined && isCreditText(next.text) && saysWhenOrWhence(before.text)
  return (
    endsSentence(above.text) &&
    above.width >= before.width - 1.1 &&
    !current.slice(-longestPhotoNews).some(saysWhat)
  )
}

const saysWhat = ({ text }: Row) => saysWhatIsSeen(text)

/** In rows. */
const longestPhotoNews = 8

/** A headline, below which only a photo's caption with its credit stands, or another headline with its byline. */
export function headsPhoto({ rows, i, above, below, current }: Seam): boolean {
  const next = rows[i + 1]
  if (current.length > 1 || !isHeadingLike(above.text) || opensPhoto(above.text)) return false
  if (endsSentence(above.text) || /[：:]$/u.test(above.text) || isOpenText(above.text)) return false
  // A character or two are the end of its sentence.
  if (below.width <= shortestFirst && endsSentence(below.text)) return false
  if (endsInCredit(below.text)) return true
  if (!next?.alone) return false
  return isCreditText(next.text) ? endsSentence(below.text) : isHeadingLike(below.text)
}
