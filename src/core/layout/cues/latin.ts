import { isCjk, isCjkMark, isLatin } from '../../text'
import { askedOnce } from './asked-once'

/** How lines of newspapers in Latin script look: bylines, running heads, subheads, and where one breaks. */

/** By Edna Harcourt, Staff Correspondent. By a Staff Writer. From our own Correspondent. */
export function isLatinByline(text: string): boolean {
  const who = /^(?:by|from|words by|story by) (.{4,50}?)\.?$/iu.exec(text)?.[1]
  if (who === undefined) return false
  if (
    /^(?:an?|our|the)(?: own)?(?: \p{L}+){0,2} (?:writer|reporter|correspondent|contributor|editor)s?$/iu.test(
      who,
    )
  )
    return true
  const [name = '', ...offices] = who.split(/, /u)
  if (!/^\p{Lu}[\p{L}.'’-]*(?: (?:and|de|van|von|\p{Lu}[\p{L}.'’-]*)){0,6}$/u.test(name)) return false
  return offices.every((office) => /^(?:(?:of|and|the|for|our|\p{Lu}[\p{L}.'’-]*) ?){1,7}$/u.test(office))
}

/** For whom the author writes, below his name: Staff Writer, Of the Gazette Staff. */
export const isLatinOffice = (text: string) =>
  /^(?:(?:\p{L}+ ){0,3}(?:writer|reporter|correspondent|contributor|editor)|of the .{2,24} staff|associated press|united press)\.?$/iu.test(
    text,
  )

/** How a letter to a paper opens: Sir,—Permit me …, To the Editor. */
export const isLatinSalutation = (text: string) =>
  /^(?:(?:dear |my dear )?(?:sirs?|madam|(?:mr\. )?editor)|gentlemen|to the editors?\b.{0,40})(?:[,.:;—–-]|$)/iu.test(
    text,
  )

/** A row of running text, and no heading: it stops amid a word or before a noun, or another sentence begins on it. */
export function isLatinProse(text: string): boolean {
  if (!mayHoldSmall(text)) return false
  return (
    /\p{Ll}[-\u2010]$/u.test(text) ||
    (/\s(?:the|an?|of|to|and|or|in|at|by|for|from|with)$/u.test(text) && !isInTitleCase(text)) ||
    /\p{Ll}{4}[.?!][”’"]? [“‘"]?\p{Lu}\p{Ll}+ .*\p{Ll}{4}/u.test(text)
  )
}

/** Whether a text may hold a small letter of any script; most rows are Chinese, and are told so without a pattern. */
function mayHoldSmall(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const isCaseless = unit < 0x61 || (unit >= 0x2010 && unit < 0x2070) || (unit >= 0x2e80 && unit < 0xa000)
    if (!isCaseless && !(unit >= 0xff00 && unit < 0xff41)) return true
  }
  return false
}

/** In characters. */
const longestHeading = 120

/** `A Lamp of 12,000 Candles.`: three words or more, and all that carry meaning with a capital. */
export function isInTitleCase(text: string): boolean {
  if (text.length > longestHeading || !/^[\p{Script=Latin}\d\s,.’'$£€%&-]+$/u.test(text)) return false
  return text.split(/\s+/u).length > 2 && areCapitalised(text)
}

/** All words that carry meaning begin with a capital. */
export const areCapitalised = (text: string) =>
  text.split(/\s+/u).every((word) => /^(?:\P{L}*\p{Lu}|[\d$£€&]|\p{Ll}{1,4}\P{L}*$)/u.test(word))

/** What newspapers call a place of their own on the page, above the headlines of what stands there this time. */
export const isDepartmentInLatin = (text: string) =>
  /^(?:(?:letters|notes|letters from readers)(?: to the editor)?|(?:our )?correspondence|(?:local|foreign|domestic|general|home|latest|telegraphic|shipping|law|police|sporting|country|district)(?: and \p{L}+)? (?:news|notes|items|intelligence|reports?)|sports?|society|editorials?|personals?|obituar(?:y|ies)|deaths|public notices|classified advertisements)[.:]?$/iu.test(
    text,
  )

/** Who signs a letter, by name or by what he calls himself: JOHN PELLOW, Wet Feet. */
export const isLatinName = (text: string) =>
  text.length <= 40 && /^[—–-]?(?:\p{Lu}[\p{L}.’'-]* ?){1,4}$/u.test(text)

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const folio = new RegExp(
  `^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:${month})\\.? \\d{1,2}|\\d{1,2} (?:${month})),? \\d{4}|(?:vol\\. ?[\\dIVXLC]+|no\\. ?[\\d,]+|page \\d{1,3}|price .{3,20}))\\.?$`,
  'iu',
)

/** `Thursday, May 14, 1931.   No. 4,207   Page 3`, in one line or in parts. */
export function isLatinFolio(text: string): boolean {
  if (text.length > 90 || !/\d|price/iu.test(text)) return false
  return text
    .split(/\s{2,}|\s?[|·—–]\s?|(?<=\d\.?),? (?=(?:no|vol|page|price)\b)/iu)
    .every((part) => folio.test(part.trim()))
}

/**
 * Whether a line break parts two Latin words; quotation marks and brackets belong to both scripts and are looked through.
 * Between a mark and a number it does where the lines are Latin, unless it parts a number: 14, | 500.
 */
export function isLatinBreak(above: string, below: string): boolean {
  let end = above.length - 1
  while (end > 0 && isQuote(above[end])) end--
  let start = 0
  while (start < below.length - 1 && isQuote(below[start])) start++
  const last = above.charCodeAt(end)
  const first = below.charCodeAt(start)
  if (isCjk(last) || isCjkMark(above[end]) || isCjk(first) || isCjkMark(below[start])) return false
  if (isLatin(first) || isLatin(last)) return true
  if (/\d[,.]$/u.test(above) && /^\d{3}(?!\d)/u.test(below)) return false
  return isLatinEnd(above.slice(-40)) && isLatinEnd(below.slice(0, 40))
}

const isQuote = (char: string | undefined) => char !== undefined && `”’“‘"'()[]`.includes(char)

/** A stretch of a line in which Latin words stand, and no Chinese. */
const isLatinEnd = (text: string) => /\p{Script=Latin}{2}/u.test(text) && !/\p{Script=Han}/u.test(text)

/** How a Latin article or section often opens: some words in capitals, then small letters. */
export const opensInCapitals = askedOnce((text) => {
  const opening = /^[“‘"]?((?:\p{Lu}[\p{Lu}’'.&-]*\s)+)\p{Ll}/u.exec(text.slice(0, 60))
  return opening?.[1] !== undefined && opening[1].replace(/\P{Lu}/gu, '').length >= 4
})

/** A line of Latin script without a small letter. */
export function isInCapitals(text: string): boolean {
  return /^[^\p{Ll}\p{Script=Han}]{3,90}$/u.test(text) && /\p{Lu}{2}/u.test(text)
}
