import { type Speaker, sentenceOf } from '../words'
import type { ExitCode } from './terminal'

/** Does the work for every file, one after the other. One that fails is told of and does not stop the rest. */
export async function eachFile(
  files: readonly string[],
  work: (path: string) => Promise<void>,
  tell: (sentence: string) => void,
  say: Speaker,
): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const path of files) {
    try {
      await work(path)
    } catch (error) {
      tell(sentenceOf(error, say))
      code = 1
    }
  }
  return code
}
