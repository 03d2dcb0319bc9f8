import type { Article, Issue, Page, Publication } from '../../core/contract'
import {
  articlesOfPage,
  issuesOf,
  openReadingLibrary,
  pagesOf,
  publications,
  type ReadingDatabase,
} from '../library'
import type { Speaker } from '../words'
import type { AddCommand } from './command'

interface Listed extends Publication {
  readonly contents: readonly (Issue & {
    readonly contents: readonly (Page & { readonly contents: readonly Article[] })[]
  })[]
}

/** `stet list`: what a library holds. */
export const addList: AddCommand = (program, { say, print, tell }) => {
  program
    .command('list')
    .description(say('cli.list.what'))
    .argument('<library>', say('cli.library'))
    .option('--json', say('cli.json'))
    .action((folder: string, options: { readonly json?: true }) => {
      const library = openReadingLibrary(folder)
      try {
        const listed = contents(library.db)
        if (listed.length === 0) tell(say('cli.list.empty', { library: folder }))
        print(options.json ? `${JSON.stringify(listed, null, 2)}\n` : tree(listed, say))
      } finally {
        library.close()
      }
    })
}

function contents(db: ReadingDatabase): readonly Listed[] {
  return publications(db).map((publication) => ({
    ...publication,
    contents: issuesOf(db, publication.id).map((issue) => ({
      ...issue,
      contents: pagesOf(db, issue.id).map((page) => ({
        ...page,
        contents: articlesOfPage(db, page.id).map(({ row: _, ...article }) => article),
      })),
    })),
  }))
}

/** Indented by level; before each thing the name that `stet export` knows it by. */
function tree(listed: readonly Listed[], say: Speaker): string {
  const lines: string[] = []
  for (const publication of listed) {
    lines.push(publication.title)
    for (const issue of publication.contents) {
      const named = [issue.date ?? say('cli.list.undated'), issue.number].filter((part) => part !== null)
      lines.push(`  ${say('cli.list.issue', { id: issue.id })}  ${named.join('  ')}`)
      for (const page of issue.contents) {
        lines.push(`    ${say('cli.list.page', { id: page.id })}  ${page.label}  ${page.source}`)
        for (const { id, headline, opening, characters } of page.contents)
          lines.push(`      ${page.id}/${id}  ${headline || opening}  (${characters})`)
      }
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}
