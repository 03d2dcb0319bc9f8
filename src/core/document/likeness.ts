import type { OpenSuspect } from './open-suspects'

/** What was decided to be no error, wherever it stands so. */
export interface Answered {
  readonly rule: string
  readonly text: string
  /** The characters beside it where it was decided; '' = the block's end. */
  readonly before: string
  readonly behind: string
}

/** A text of so many Han characters is a word or more, and speaks for itself. */
const word = 3

/**
 * Whether a place is like one that was decided about: the same rule doubts the same text. A character or two alone say
 * little (末 is right in 陈末生 and wrong in 末来), so one neighbour must be the same; of a mark, both.
 */
export function isLike(
  { rule, text, left, right }: Pick<OpenSuspect, 'rule' | 'text' | 'left' | 'right'>,
  answered: Answered,
): boolean {
  if (rule !== answered.rule || text !== answered.text) return false
  if (/\p{L}{2}/u.test(text.replace(/\p{Script=Han}/gu, '')) || text.length >= word) return true
  const before = left === answered.before
  const behind = right === answered.behind
  return /^\p{Script=Han}+$/u.test(text) ? before || behind : before && behind
}
