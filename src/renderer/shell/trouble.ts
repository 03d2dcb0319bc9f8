import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { TroubleData } from '../../core/contract'
import { LinkError } from './link'

/** Trouble that the window itself meets, before the library does: a file that cannot be read, say. */
export class WindowTrouble extends Error {
  override readonly name = 'WindowTrouble'

  constructor(
    readonly data: TroubleData,
    options?: ErrorOptions,
  ) {
    super(data.kind, options)
  }
}

/** The trouble that an error carries, the window's or the library's; null = it is none that the contract knows. */
export function troubleOf(error: unknown): TroubleData | null {
  if (error instanceof WindowTrouble) return error.data
  if (!(error instanceof ORPCError)) return null
  const parsed = TroubleData.safeParse(error.data)
  return parsed.success ? parsed.data : null
}

/**
 * One sentence in the editor's language: what happened, to which file, what to do. Never empty.
 *
 * @param during what was under way, where a sentence of its own says what that means for it: what is typed goes on waiting,
 *   of a file that is not imported the name stands beside the sentence
 */
export function sentenceOf(error: unknown, t: TFunction, during?: 'waiting' | 'import'): string {
  const trouble = troubleOf(error)
  if (trouble) return troubleSentence(trouble, during, t)
  if (error instanceof LinkError)
    return t(error.kind === 'no-token' ? 'shell.link.noToken' : 'shell.link.notDone')
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return t('shell.trouble.refused')
  return t('shell.trouble.unknown', { message: error instanceof Error ? error.message : String(error) })
}

/** Of the sentences for a trouble the one that knows most of it. */
function troubleSentence(
  { kind, values: { context: own, ...values } }: TroubleData,
  during: string | undefined,
  t: TFunction,
): string {
  const known = [own, during].filter((context) => context !== undefined)
  const endings = [known.join('_'), ...known, ''].map((context) => (context === '' ? '' : `_${context}`))
  return t(
    endings.map((ending) => `trouble.${kind}${ending}`),
    values,
  )
}
