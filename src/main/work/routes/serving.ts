import { implement } from '@orpc/server'
import { contract, type Upload } from '../../../core/contract'
import { asAnswer } from '../answers'
import type { HostOptions } from '../host'
import type { LibrarySession } from '../session'

/** What the routes answer from. */
export type Serving = ReturnType<typeof serving>

export function serving(session: LibrarySession, host: HostOptions) {
  const { db, folder } = session.library
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw asAnswer(error, folder)
    }
  })
  /** The input with the file that its upload has brought. */
  const handed = <Input extends { readonly file: Upload }>(input: Input) => ({
    ...input,
    file: session.uploads.handed(input.file),
  })

  return { os, session, host, db, folder, reader: session.reader, handed }
}
