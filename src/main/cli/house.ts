import { checkHouse } from '../work'
import type { AddCommand } from './command'

/** `stet house`: the house rules and word lists of a library, and what is wrong with them. */
export const addHouse: AddCommand = (program, { say, print, tell }, done) => {
  program
    .command('house')
    .description(say('cli.house.what'))
    .argument('<library>', say('cli.library'))
    .option('--json', say('cli.json'))
    .action((library: string, options: { readonly json?: true }) => {
      const checked = checkHouse(library)
      if (options.json) print(`${JSON.stringify(checked, null, 2)}\n`)
      for (const { folder, rules, words, stray, problems } of checked) {
        const counts = [say('cli.house.rules', { count: rules }), say('cli.house.words', { count: words })]
        if (!options.json) print(`${[folder, ...counts].join('  ')}\n`)
        if (stray) tell(say('cli.house.stray', { folder }))
        for (const { reason } of problems) tell(say(reason.key, reason.values))
        if (stray || problems.length > 0) done(1)
      }
    })
}
