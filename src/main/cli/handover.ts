import type { AddCommand } from './command'
import type { Terminal } from './terminal'
import { copyInterruptibly } from './whole-copy'

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
  copying: Parameters<typeof copyInterruptibly>[0],
): Promise<void> {
  await copyInterruptibly(copying)
  print(`${say(done, { from: copying.from, to: copying.to })}\n`)
}
