import { openReadingLibrary } from '../library'
import { searchArticles } from '../work'
import type { AddCommand } from './command'

/** As many as a person reads; `--json` gives as many as the contract does. */
const shown = 50
const all = 200
const longestQuery = 200

/** `stet search`: articles that hold a text. */
export const addSearch: AddCommand = (program, { say, print, tell }) => {
  const command = program
    .command('search')
    .description(say('cli.search.what'))
    .argument('<library>', say('cli.library'))
    .argument('<query>', say('cli.search.query'))
    .option('--json', say('cli.json'))
    .action((folder: string, query: string, options: { readonly json?: true }) => {
      if (query === '' || query.length > longestQuery)
        command.error(say('cli.search.badQuery', { limit: longestQuery }))
      const library = openReadingLibrary(folder)
      try {
        const found = searchArticles(library.db, { query, limit: options.json ? all : shown })
        if (found.hits.length === 0) tell(say('cli.search.none', { library: folder, query }))
        if (options.json) return print(`${JSON.stringify(found, null, 2)}\n`)
        for (const { page, article, headline, excerpt } of found.hits)
          print(`${page}/${article}  ${headline}\n    ${excerpt.text.replace(/\s+/gu, ' ')}\n`)
      } finally {
        library.close()
      }
    })
}
