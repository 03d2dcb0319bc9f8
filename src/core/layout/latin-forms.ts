/** How lines of newspapers in Latin script look: bylines, running heads, subheads. */

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

/** `A Lamp of 12,000 Candles.`: three words or more, and all that carry meaning with a capital. */
export function isInTitleCase(text: string): boolean {
  if (text.length > 60 || !/^[\p{Script=Latin}\d\s,.’'$£€%&-]+$/u.test(text)) return false
  const words = text.split(/\s+/u)
  return words.length > 2 && words.every((word) => /^(?:[\p{Lu}\d$£€&]|\p{Ll}{1,4}$)/u.test(word))
}

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
