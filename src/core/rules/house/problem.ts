import type { Reason } from '../../document'

/** What is wrong with a file of the house, or with a rule in it. What is sound in the file is used all the same. */
export interface HouseProblem {
  /** As the editor knows it: from the library's folder on, parted by `/`. */
  readonly file: string
  /** 1-based; null = the file as a whole. */
  readonly line: number | null
  /** Id of the rule; null = no rule's. */
  readonly rule: string | null
  /** The sentence, with file, line, rule and field in it, and what to do. */
  readonly reason: Reason
}

/** More would only bury the first. */
export const maxProblems = 100
