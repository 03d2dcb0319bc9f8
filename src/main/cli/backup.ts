import type { AddCommand } from './command'
import { copyInterruptibly } from './whole-copy'

/** `stet backup`: a consistent copy of a library, while it is in use. */
export const addBackup: AddCommand = (program, { say, print }) => {
  program
    .command('backup')
    .description(say('cli.backup.what'))
    .argument('<library>', say('cli.library'))
    .argument('<out>', say('cli.backup.out'))
    .action(async (folder: string, out: string) => {
      await copyInterruptibly({ act: 'backup', from: folder, to: out })
      print(`${say('cli.backup.done', { library: folder, out })}\n`)
    })
}
