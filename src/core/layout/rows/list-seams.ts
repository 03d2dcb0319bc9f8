import { endsSentence } from '../../text'
import { isHeadingLike } from '../cues/headings'
import { announcesNames, isNextItem, opensEntryOfList, opensItem, opensNumbers } from '../cues/items'
import { opensEntry } from '../cues/openings'
import { isOfOtherPage } from '../cues/page-marks'
import { isCouplet, isOpenText } from '../cues/phrases'
import { isFilled, type Seam } from './seam'

/** Seams in lists: between two entries, and amid one. */

/** An item, an entry, a verse or a line of contents, behind another one or what announces them. */
export function isNextOfList(seam: Seam): boolean {
  const { above, below } = seam
  const [first] = seam.current
  if (announces(above.text) && opensNumbers(below.text)) return true
  // A list of names, group by group, whose entries end in no stop.
  if ((announcesList(above.text) || announcesNames(first?.text ?? '')) && announcesNames(below.text))
    return true
  if (/[。；：]$/u.test(above.text) && (announcesNames(below.text) || opensItem(below.text))) return true
  if (/[。；]$/u.test(above.text) && isNextItem(first?.text ?? '', below.text)) return true
  if (opensEntryOfList(below.text) && (announcesList(above.text) || isWholeEntry(seam))) return true
  // Whom the last one works for, or where, ends it, if more would have fitted behind.
  if (/[）)]$/u.test(above.text) && isWholeEntry(seam) && namesSome(seam) && endsEarly(seam)) return true
  // So does who was honoured, where what comes next may be a headline and names nobody.
  const honoured = announcesNames(first?.text ?? '') && !/^[（(]|[。）)]$/u.test(below.text)
  if (honoured && isHeadingLike(below.text) && isWholeEntry(seam) && endsEarly(seam)) return true
  // Each entry of a chronicle begins with its day; so did the one above.
  if (opensEntry(below.text) && opensEntry(first?.text ?? '') && endsSentence(above.text)) return true
  return [isCouplet, isOfOtherPage].some((isLine) => isLine(above.text) && isLine(below.text))
}

/** The rows above are an entry of a list, no sentence, and nothing in it is left open. */
function isWholeEntry(seam: Seam): boolean {
  const text = seam.current.map((row) => row.text).join('')
  if (!opensEntryOfList(text) || /[。！？]|[，、；：,;:第]$/u.test(text)) return false
  return !isOpenText(text)
}

/** More than one is named behind the colon. */
const namesSome = ({ current }: Seam) => /[）)、，].*[）)]$/u.test(current.map(({ text }) => text).join(''))

/** Short of the row above it in its own paragraph, or of its column. */
function endsEarly(seam: Seam): boolean {
  const before = seam.current.at(-2)
  return before ? seam.above.width < before.width - surelyShort : !isFilled(seam)
}

/** In em. */
const surelyShort = 3

/** A name in an entry of a list, behind others or behind whom they work for, is cut where its column ends. */
export function isAmidEntry({ current, above, below }: Seam): boolean {
  // A far wider row is of another column.
  if (below.width > above.width * 2) return false
  const text = current.map((row) => row.text).join('')
  if (!opensEntryOfList(text) || !/\p{Script=Han}$/u.test(above.text)) return false
  return /[、（(]/u.test(text) && !/^\d|[。！？]/u.test(text)
}

/** …公布如下：, …名单. */
const announcesList = (text: string) => /(?:(?:如下|名单|包括|[是为有])[：:]|名单)$/u.test(text)

/** What comes is announced by a colon. */
const announces = (text: string) => /[：:]$/u.test(text)
