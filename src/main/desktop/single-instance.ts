import { app } from 'electron'
import { z } from 'zod'

/** What a second start tells the first. */
export const SecondStart = z.object({ library: z.string().nullable() })

/**
 * One Stet a user. false = another one runs already: it hears which library this start asks for, and this one must go.
 *
 * @param library its folder; null = none in particular
 */
export function setupSingleInstance(library: string | null): boolean {
  return app.requestSingleInstanceLock({ library } satisfies z.infer<typeof SecondStart>)
}
