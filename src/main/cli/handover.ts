import { resolve } from 'node:path'
import { Complaint } from '../words'
import { copy } from '../work'
import type { AddCommand } from './command'
import { interruptible } from './interrupted'
import type { Terminal } from './terminal'

/** `stet handover`: a library as one file, while it is in use. */
export const addHandover: AddCommand = (program, terminal) => {
  const { say } = terminal
  program
    .command('handover')
    .description(say('cli.handover.what'))
    .argument('<library>', say('cli.library'))
    .argument('<out>', say('cli.handover.out'))
    .action((library: string, out: string) =>
      made(terminal, 'cli.handover.done', { act: 'handOver', from: library, to: out }),
    )
}

/** `stet receive`: a library out of the file that it was handed over in. */
export const addReceive: AddCommand = (program, terminal) => {
  const { say } = terminal
  program
    .command('receive')
    .description(say('cli.receive.what'))
    .argument('<file>', say('cli.receive.file'))
    .argument('<folder>', say('cli.receive.folder'))
    .action((file: string, folder: string) =>
      made(terminal, 'cli.receive.done', { act: 'restore', from: file, to: folder }),
    )
}

/** `stet restore`: a library out of a backup, which stays as it is. */
export const addRestore: AddCommand = (program, terminal) => {
  const { say } = terminal
  program
    .command('restore')
    .description(say('cli.restore.what'))
    .argument('<backup>', say('cli.restore.backup'))
    .argument('<folder>', say('cli.receive.folder'))
    .action((from: string, folder: string) =>
      made(terminal, 'cli.restore.done', { act: 'restore', from, to: folder }),
    )
}

async function made(
  { say, print }: Terminal,
  done: string,
  { act, from, to }: Parameters<typeof copy>[0],
): Promise<void> {
  await interruptible((signal) =>
    copy({ act, from: resolve(from), to: resolve(to) }, signal).catch((error: unknown) => {
      throw signal.aborted ? new Complaint('cli.stopped', { file: to }) : error
    }),
  )
  print(`${say(done, { from, to })}\n`)
}
