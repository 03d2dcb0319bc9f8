import type { Reason } from '../../document'
import type { HouseRule } from './house-rule'

/** What is wrong with a file of the house, or with a rule in it. What is sound in the file is used all the same. */
export interface HouseProblem {
  /** As the editor knows it: from the library's folder on, parted by `/`. */
  readonly file: string
  /** 1-based; null = the file as a whole. */
  readonly line: number | null
  /** Id of the rule; null = no rule's. */
  readonly rule: string | null
  /** Index of the rule among those that are written; null = no one rule's, or of one that is not among them. */
  readonly at: number | null
  /** The sentence, with file, line, rule and field in it, and what to do. */
  readonly reason: Reason
}

/** More would only bury the first. */
export const maxProblems = 100

/** A rule that a page was cleaned without: it ran away and was stopped, or it found too much. */
export function leftOut({ id, file }: HouseRule, why: 'runaway' | 'gave-up', page: string): HouseProblem {
  return {
    file,
    line: null,
    rule: id,
    at: null,
    reason: { key: `house.problems.${why}`, values: { file, rule: id, page } },
  }
}
