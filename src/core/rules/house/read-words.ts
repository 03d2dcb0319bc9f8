import { houseLimits } from './entry'
import { type HouseProblem, maxProblems } from './problem'

export interface WordsFile {
  readonly words: ReadonlySet<string>
  readonly problems: readonly HouseProblem[]
}

/**
 * Reads a word list: one word a line; what follows a `#` at the beginning of a line or after white space is a comment.
 * Never throws.
 *
 *     # Firms
 *     云溪纺织公司
 *     Kestrel & Sons    # not “and”
 */
export function readWords(file: string, content: string): WordsFile {
  const words = new Set<string>()
  const problems: HouseProblem[] = []
  for (const [index, row] of content
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\n\r]/u)
    .entries()) {
    const word = row.replace(/(^|\s)#.*$/u, '').trim()
    if (word === '') continue
    const line = index + 1
    if (words.size >= houseLimits.words) {
      problems.push(problem('house.problems.too-many-words', file, line, houseLimits.words))
      break
    }
    if (word.length <= houseLimits.word && [...word].length > 1 && word.isWellFormed()) words.add(word)
    else if (problems.length < maxProblems)
      problems.push(problem('house.problems.word', file, line, houseLimits.word))
  }
  return { words, problems }
}

function problem(key: string, file: string, line: number, limit: number): HouseProblem {
  return { file, line, rule: null, at: null, reason: { key, values: { file, line, limit } } }
}
