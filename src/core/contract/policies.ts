import { z } from 'zod'
import type { Treatment as RuleTreatment } from '../rules'
import { IssueId, PublicationId } from './ids'
import { procedure } from './trouble'

/** What becomes of a rule's certain findings: made, shown to the editor, or left. */
export const Treatment = z.enum(['correct', 'suspect', 'leave']) satisfies z.ZodType<RuleTreatment>
export type Treatment = z.infer<typeof Treatment>

/** What a choice holds for; the narrower one goes before. */
export const PolicyScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('library') }),
  z.object({ kind: z.literal('publication'), publication: PublicationId }),
  z.object({ kind: z.literal('issue'), issue: IssueId }),
])
export type PolicyScope = z.infer<typeof PolicyScope>

/** What was chosen, by rule. */
export const Treatments = z.record(z.string(), Treatment)

export const ScopedPolicy = z.object({
  /** What was chosen here, by rule. */
  own: Treatments,
  /** What holds where nothing was chosen here: every rule. */
  inherited: Treatments,
})
export type ScopedPolicy = z.infer<typeof ScopedPolicy>

/** How pages are cleaned when they are imported; pages that are in the library already stay as they are. */
export const policies = {
  read: procedure.input(z.object({ scope: PolicyScope })).output(ScopedPolicy),
  /** `treatment` null = as inherited. */
  set: procedure
    .input(z.object({ scope: PolicyScope, rule: z.string().min(1).max(80), treatment: Treatment.nullable() }))
    .output(ScopedPolicy),
}
