import { verify } from '../work'
import type { AddCommand } from './command'

/** `stet verify`: derives everything again and compares. */
export const addVerify: AddCommand = (program, { say, print, tell }, done) => {
  program
    .command('verify')
    .description(say('cli.verify.what'))
    .argument('<library>', say('cli.library'))
    .action(async (folder: string) => {
      const { pages, differences } = await verify(folder)
      for (const { page, where, detail } of differences)
        print(`${page === null ? '' : `${say('cli.list.page', { id: page })}  `}${where}  ${detail}\n`)
      if (differences.length === 0)
        return print(`${say('cli.verify.same', { library: folder, count: pages })}\n`)
      tell(say('cli.verify.differs', { library: folder, count: differences.length }))
      done(1)
    })
}
