import { endsSentence } from '../../text'
import { endsInCredit, isCreditText } from '../cues/credits'
import { opensArticle } from '../cues/openings'
import { isProse } from './column-width'
import type { Row } from './row'
import { isLong, isUnwrapped } from './spacing'

/**
 * The indices of the source lines that begin an article, on a page that was set one paragraph to a line and article by
 * article, as cleaned text is printed: one blank line more above an article than above a paragraph. null = it is no such
 * page.
 *
 * Engines, too, leave two kinds of white: above photos, and anywhere. So it is asked whether the parts between the wider
 * ones read as articles do.
 */
export function articlesSetApart(rows: readonly Row[]): ReadonlySet<number> | null {
  const gaps = new Set(rows.slice(1).map(({ blanks }) => blanks))
  const wide = Math.max(...gaps)
  if (gaps.size !== 2 || !gaps.has(wide - 1)) return null
  if (rows.some(({ place, shadowed }) => place || shadowed) || !isUnwrapped(rows)) return null
  const parts: Row[][] = []
  for (const [i, row] of rows.entries())
    if (i === 0 || row.blanks === wide) parts.push([row])
    else parts.at(-1)?.push(row)
  return areArticles(parts) ? new Set(parts.flatMap(([first]) => first?.index ?? [])) : null
}

/**
 * Whether parts of a page are its articles. Most have a headline and a text, begin with a dateline, or are a photo's with
 * its credit. Few break off, and none above a credit. None has two datelines, hardly any has text before its own, and
 * the largest of marked headlines stand above their texts.
 */
function areArticles(parts: readonly (readonly Row[])[]): boolean {
  const headed = parts.filter(isHeaded).length
  const others = parts.filter(
    (part) => !isHeaded(part) && (isPhoto(part) || part.slice(0, 1).some(isDated)),
  ).length
  const torn = parts.slice(0, -1).filter((part) => isTorn(part.at(-1))).length
  const late = parts.filter(isDatedLate).length
  return (
    headed >= fewestHeaded &&
    (parts.length - headed - others) * 3 <= parts.length &&
    torn * 2 <= parts.length &&
    late * fewLate <= parts.length &&
    parts.every((part) => part.filter(isDated).length < 2) &&
    !parts.some(([first], n) => isTorn(parts[n - 1]?.at(-1)) && isCreditText(first?.text ?? '')) &&
    !hasHeadlineInText(parts)
  )
}

const fewestHeaded = 2

/** One in so many. */
const fewLate = 4

const isParagraph = (row: Row) => isProse(row) && endsSentence(row.text)

const isDated = ({ text }: Row) => opensArticle(text)

/** A line, and text below it. */
function isHeaded(part: readonly Row[]): boolean {
  const [first] = part
  return (
    first !== undefined &&
    !/[。，、；]$/u.test(first.text) &&
    first.width <= longestHeading &&
    part.some(isParagraph)
  )
}

/** In em. */
const longestHeading = 40

const isPhoto = (part: readonly Row[]) => part.some(({ text }) => isCreditText(text) || endsInCredit(text))

const isTorn = (row: Row | undefined) => row !== undefined && isLong(row) && !endsSentence(row.text)

function isDatedLate(part: readonly Row[]): boolean {
  const dated = part.findIndex(isDated)
  return dated > part.findIndex(isParagraph)
}

function hasHeadlineInText(parts: readonly (readonly Row[])[]): boolean {
  const top = Math.min(...parts.flat().map(({ level }) => level ?? 9))
  return parts.some((part) => {
    const text = part.findIndex(isParagraph)
    return top < 9 && text >= 0 && part.slice(text).some(({ level }) => level === top)
  })
}
