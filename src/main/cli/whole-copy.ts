import { resolve } from 'node:path'
import { Complaint } from '../words'
import { copy } from '../work'
import { interruptible } from './interrupted'

/** Copies a library as a whole; Ctrl+C leaves nothing half made. @throws Trouble, Complaint `cli.stopped` */
export function copyInterruptibly({ act, from, to }: Parameters<typeof copy>[0]): Promise<void> {
  return interruptible((signal) =>
    copy({ act, from: resolve(from), to: resolve(to) }, signal).catch((error: unknown) => {
      throw signal.aborted ? new Complaint('cli.stopped', { file: to }) : error
    }),
  )
}
