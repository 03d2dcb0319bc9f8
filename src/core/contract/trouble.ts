import { oc } from '@orpc/contract'
import { z } from 'zod'
import { unreadableKinds } from '../formats'

/**
 * Everything that can go wrong for a reason outside the program, by kind. The locale catalogues have one sentence for
 * each under `trouble.<kind>`, with the values in it; it names the file or field and says what to do.
 */
export const troubleKinds = [
  'not-found',
  'file-empty',
  'file-vanished',
  'file-unreadable',
  'file-is-folder',
  'file-too-large',
  'file-text-too-long',
  'file-line-too-long',
  'file-not-cleaned',
  'file-not-text',
  'file-unknown-encoding',
  'file-exists',
  'publication-exists',
  'library-read-only',
  'library-in-use',
  'library-not-sqlite',
  'library-not-stet',
  'library-newer',
  'library-older',
  'library-not-folder',
  'name-too-long',
  'library-damaged',
  'disk-full',
  'disk-error',
  'steps-do-not-fit',
  'pattern-broken',
  'pattern-endless',
  'folder-not-absolute',
  'backup-broken',
  'handover-broken',
  'handover-too-large',
  'image-unknown',
  'image-alone',
  'image-broken',
  'image-too-large',
  'scan-lost',
  'scan-damaged',
  'page-without-places',
  ...unreadableKinds,
] as const

export const TroubleKind = z.enum(troubleKinds)
export type TroubleKind = z.infer<typeof TroubleKind>

export const TroubleData = z.object({
  kind: TroubleKind,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TroubleData = z.infer<typeof TroubleData>

/** Every procedure may answer with this one error; what it was stands in its data. */
export const procedure = oc.errors({ TROUBLE: { data: TroubleData } })
