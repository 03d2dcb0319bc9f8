import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure, TroubleData } from './trouble'

/** When backups of a library are made by themselves, and where they go. */
export const BackupPlan = z.object({
  /** Absolute path of the folder that holds them, each in a folder of its own; null = none was chosen. */
  folder: z.string().trim().min(1).max(4096).nullable(),
  every: z.enum(['never', 'day', 'week']),
  /** So many are kept; older ones are taken away. */
  keep: z.int().min(1).max(99),
})
export type BackupPlan = z.infer<typeof BackupPlan>

/** A copy that stands. Each was opened and checked before it was given its name. */
export const Backup = z.object({
  /** When it was made, ISO 8601. */
  at: z.string(),
  folder: z.string(),
  bytes: z.number().nonnegative(),
})
export type Backup = z.infer<typeof Backup>

export const BackupStatus = z.object({
  plan: BackupPlan,
  /** A folder that would do, where none was chosen. */
  suggested: z.string(),
  /** The newest first. */
  made: z.array(Backup),
  running: z.boolean(),
  /** Why the last one was not made; null = it was, or none was tried since the start. */
  failed: z.object({ at: z.string(), trouble: TroubleData }).nullable(),
})
export type BackupStatus = z.infer<typeof BackupStatus>

export const backups = {
  status: procedure.output(BackupStatus),
  /** Changes what is given, keeps the rest. */
  plan: procedure.input(BackupPlan.partial()).output(BackupStatus),
  /** Makes one now, in the folder of the plan or the suggested one. */
  run: procedure.output(BackupStatus),
  /** The status at once, and whenever it changes. */
  watch: procedure.output(eventIterator(BackupStatus)),
}
