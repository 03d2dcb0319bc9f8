import { systemFault, Trouble } from '../library'
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
  const file = fileOf(error)
  const fault = systemFault(error)
  return file === null ? say('cli.unexpected', { ...fault }) : say('cli.unexpectedFile', { file, ...fault })
}

/** The file that a system error is about; null = it names none. */
function fileOf(error: unknown): string | null {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null
}
