import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import { TroubleData, type TroubleKind } from '../../core/contract'
import { LinkError } from './connect'

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
 *   a file is not imported
 */
export function sentenceOf(error: unknown, t: TFunction, during?: 'waiting' | 'import'): string {
  const trouble = troubleOf(error)
  if (trouble)
    return troubleSentence(trouble.kind, { ...(during && { context: during }), ...trouble.values }, t)
  if (error instanceof LinkError)
    return t(error.kind === 'no-token' ? 'shell.link.noToken' : 'shell.link.notDone')
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return t('shell.trouble.refused')
  return t('shell.trouble.unknown', { message: error instanceof Error ? error.message : String(error) })
}

function troubleSentence(kind: TroubleKind, values: TroubleData['values'], t: TFunction): string {
  return t(`trouble.${kind}`, values)
}
