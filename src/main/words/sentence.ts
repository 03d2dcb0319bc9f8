import { Trouble } from '../library'
import type { Speaker } from './speaker'

type Values = Readonly<Record<string, string | number>>

/** Trouble that a host meets and the library does not: a result that cannot be written, a port that is taken. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
  readonly key: string
  readonly values: Values

  /** @param key of the sentence in the locale catalogues */
  constructor(key: string, values: Values, cause?: unknown) {
    super(`${key} ${JSON.stringify(values)}`, { cause })
    this.key = key
    this.values = values
  }
}

/** What went wrong, as a sentence for the editor: with which file or library, and what to do. */
export function sentenceOf(error: unknown, say: Speaker): string {
  if (error instanceof Trouble) return say(`trouble.${error.kind}`, error.values)
  if (error instanceof Complaint) return say(error.key, error.values)
  return say('cli.unexpected', { message: error instanceof Error ? error.message : String(error) })
}
