import { isLatin, isSpace, isUnifiedIdeograph, unitsOf } from './scripts'

const ends = unitsOf('。！？…!?.')
const behindEnds = unitsOf('”’）》」』)"\'')

/**
 * Whether a sentence may end here: a full stop, question or exclamation mark or an ellipsis, under closing quotes
 * and brackets if any. The stop of a title tells of no end, for a name follows: Mr., Rev.
 */
export function endsSentence(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i)
    // What most lines end in.
    if (isUnifiedIdeograph(unit)) return false
    if (!isSpace(unit) && behindEnds[unit] !== 1)
      return ends[unit] === 1 && !(text[i] === '.' && endsIn(title, text, i))
  }
  return false
}

/**
 * Whether a sentence goes on over the stop that `before` ends in, as `after` shows, which begins behind the white space:
 * Mr. Ames, J. P. Ames, St. Mary, No. 4,211, Vol. II, Sept. 3. Where it may be both, Mill St. The, it goes on.
 */
export function goesOnOverStop(before: string, after: string): boolean {
  const said = before.trimEnd()
  const stop = said.length - 1
  if (said[stop] !== '.') return false
  if (isNumber.test(after)) return endsIn(numbered, said, stop)
  return endsIn(title, said, stop) || (/^\p{Lu}/u.test(after) && endsIn(beforeName, said, stop))
}

/** No abbreviation asked for here is longer, in UTF-16 units, with what stands before it. */
const longest = 9

/** Whether what stands before the stop at `stop` is one of these. */
function endsIn(abbreviations: RegExp, text: string, stop: number): boolean {
  return (
    isLatin(text.charCodeAt(stop - 1)) && abbreviations.test(text.slice(Math.max(0, stop - longest), stop))
  )
}

const title =
  /(?<!\p{L})(?:Mrs?|Messrs|Dr|Rev|Hon|Prof|Capt|Col|Gen|Gov|Lieut|Lt|Maj|Sgt|Sergt|Sen|Rep|Supt)$/u
/** Initials, and what names of places and churches begin with. */
const beforeName = /(?<!\p{L})(?:\p{Lu}|Ste?|Mt|Ft)$/u
const numbered = /(?<!\p{L})(?:(?:No|Vol|Fig|Chap|Art|Sec)s?|pp?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/iu
/** Digits or a Roman number: I alone is a word. */
const isNumber = /^(?:\d|(?:[IVXLC]{2,}|[VXLC])(?!\p{L}))/u
