import { endsSentence } from '../../text'
import { isDepartment } from '../cues/column-names'
import { isCreditText, opensPhoto } from '../cues/credits'
import { isOfPlace } from '../cues/headings'
import { opensItem } from '../cues/items'
import { opensInCapitals } from '../cues/latin'
import { isNote, opensNote } from '../cues/notes'
import { isClosingWord, isDay, isNumberToCall, isSalutation, opensLetter } from '../cues/notices'
import { isDateline, opensArticle, opensQuestion } from '../cues/openings'
import { isAmidEntry, isNextOfList } from './list-seams'
import { areOfTwoPhotos, goesOnOfPhoto, headsPhoto, tearsByPhoto } from './photo-seams'
import { goesOn, type Row } from './row'
import { isFilled, isFullAbove, type Seam } from './seam'
import type { Verdict } from './weigh'

/** What the words on both sides of a seam tell for certain; null = nothing. */
export function byWords(seam: Seam): Verdict | null {
  const { rows, i, above, below, headings } = seam
  // No paragraph ends with a column's name, least of all without a mark.
  if (goesOn(above) && isDepartment(below.text) && rows[i + 1]?.shadowed) return 'torn'
  if (tearsByPhoto(seam)) return 'torn'
  // Nor does any sentence go on with a photo's number on a row of its own: 图②：….
  if (goesOn(above) && /^图[①-⑳][：:]/u.test(below.text)) return headings.has(i - 1) ? 'break' : 'torn'
  if (beginsAnew(seam) || isNextOfList(seam)) return 'break'
  if (goesOnBelow(seam)) return 'join'
  return headsPhoto(seam) ? 'break' : null
}

function beginsAnew(seam: Seam): boolean {
  const { rows, i, above, below, current, headings } = seam
  const ended = endsSentence(above.text)
  if (isSalutation(above.text) || isSalutation(below.text)) return true
  if (isDay(above.text) && current.length === 1) return true
  if (opensArticle(below.text) || opensNote(below.text) || opensLetter(below.text)) return true
  if (ended && isNumberToCall(below.text) && !isInside(seam)) return true
  if (ended && [opensPhoto, isClosingWord, isNote].some((opens) => opens(below.text))) return true
  if (/[）)]$/u.test(above.text) && isInBrackets(current.map(({ text }) => text).join(''))) return true
  if (opensQuestion(below.text) && (ended || headings.has(i - 1))) return true
  if (ended && opensQuestion(current[0]?.text ?? '') && /^答[：:]/u.test(below.text)) return true
  if (areOfTwoPhotos(seam)) return true
  if (isOfPlace(below.text) && rows[i + 1]?.alone && current.length === 1) return true
  return opensInCapitals(below.text) && current.length === 1 && !/[,;:.–—-]$/u.test(above.text)
}

/** White shows where the paragraph above begins and none stands above this row, behind one that fills its column. */
const isInside = (seam: Seam) =>
  (seam.current[0]?.blanks ?? 0) > 0 && seam.below.blanks === 0 && isFullAbove(seam)

/** A note or a credit that fills more than its row ends on the second one: （本版图片由桥头镇文化 / 站提供）. */
export function closesNote(current: readonly Row[], { text }: Row): boolean {
  const first = current.length === 1 ? (current[0]?.text ?? '') : ''
  if (!/^[（(][^（）()]*$/u.test(first) || !/^[^（）()]*[）)]$/u.test(text)) return false
  return isInBrackets(first + text)
}

/** What the editors say, or whose the photos are. */
const isInBrackets = (text: string) => isNote(text) || (text.length < 40 && isCreditText(text))

function goesOnBelow(seam: Seam): boolean {
  const { i, above, below, current, headings } = seam
  if (asksMore(seam) || goesOnOfPhoto(seam)) return true
  // Only a paragraph's last row is not stretched to its column's edge.
  if (above.stretched && !headings.has(i)) return true
  if (isDateline(above.text)) return true
  if (isFilled(seam)) {
    if (goesOn(above) && opensQuestion(current[0]?.text ?? '')) return true
    if (isAmidEntry(seam) || closesQuotation(current, below.text) || saysWhoSpoke(current, below.text))
      return true
  }
  if (!goesOn(above) || !isFullAbove(seam)) return false
  // One character is no line of its own.
  return (opensItem(above.text) && current.length === 1) || /^\p{Script=Han}$/u.test(below.text)
}

/** Whoever interviews asks at last, right above the answer. */
function asksMore({ rows, i, below, current }: Seam): boolean {
  const answer = rows[i + 1]?.text ?? ''
  return (
    opensQuestion(current[0]?.text ?? '') &&
    /？[”’]?$/u.test(below.text) &&
    /^\p{Script=Han}{1,5}[：:]/u.test(answer) &&
    !opensQuestion(answer)
  )
}

/** Who said what the rows above quote, and nothing else: …。” 归云师傅说。 Or all that they do is quote. */
function saysWhoSpoke(rows: readonly Row[], text: string): boolean {
  if (!/[。！？…]”$/u.test(rows.at(-1)?.text ?? '')) return false
  const [said, mark] = /^[^，。：；“”]{2,20}(?:说|道|表示|坦言|感慨|介绍)([，：。])/u.exec(text) ?? []
  if (said === undefined) return false
  return mark === '。' ? said === text : /^“[^“”]*”$/u.test(rows.map((row) => row.text).join(''))
}

/** Of a few rows at most: where a mark was lost, a quotation seems to go on for ever. */
function closesQuotation(rows: readonly Row[], text: string): boolean {
  if (!/^[^“”]{0,40}”/u.test(text) || rows.length > longestSpeech) return false
  const said = rows.map((row) => row.text).join('')
  return said.lastIndexOf('“') > said.lastIndexOf('”')
}

/** In rows. */
const longestSpeech = 12
