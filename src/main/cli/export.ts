import { Option } from 'commander'
import {
  ArticleId,
  type ExportFormat,
  type ExportScope,
  exportFormats,
  IssueId,
  PageId,
} from '../../core/contract'
import { issuesOf, openReadingLibrary, publications, type ReadingDatabase } from '../library'
import { render } from '../work'
import type { AddCommand } from './command'
import { Destination } from './destination'

interface Options {
  readonly format: ExportFormat
  readonly output: string
  readonly issue?: string
  readonly page?: string
  readonly article?: string
}

/** `stet export`: corrected text out of a library. */
export const addExport: AddCommand = (program, { say, print }) => {
  const command = program
    .command('export')
    .description(say('cli.export.what'))
    .argument('<library>', say('cli.library'))
    .addOption(
      new Option('--format <format>', say('cli.export.format')).choices(exportFormats).makeOptionMandatory(),
    )
    .requiredOption('-o, --output <path>', say('cli.export.output'))
    .addOption(new Option('--issue <id>', say('cli.export.issue')).conflicts(['page', 'article']))
    .addOption(new Option('--page <id>', say('cli.export.page')).conflicts(['issue', 'article']))
    .addOption(new Option('--article <page/id>', say('cli.export.article')).conflicts(['issue', 'page']))
    .action(async (folder: string, options: Options) => {
      const scope = scopeOf(options)
      if (scope === null) return command.error(say('cli.export.badId'))
      const { db, close } = openReadingLibrary(folder)
      try {
        const destination = options.output === '-' ? null : new Destination(options.output, scope === 'all')
        for (const one of scope === 'all' ? allIssues(db) : [scope]) {
          const { name, text, bytes } = await render(db, one, options.format)
          if (destination) destination.write(name, bytes ?? text)
          else if (bytes) process.stdout.write(bytes)
          else print(text)
        }
      } finally {
        close()
      }
    })
}

/** `all` = every issue, each a file of its own; null = an id is none. */
function scopeOf({ issue, page, article }: Options): ExportScope | 'all' | null {
  if (issue !== undefined) {
    const id = IssueId.safeParse(Number(issue))
    return id.success ? { kind: 'issue', issue: id.data } : null
  }
  if (page !== undefined) {
    const id = PageId.safeParse(Number(page))
    return id.success ? { kind: 'page', page: id.data } : null
  }
  if (article === undefined) return 'all'
  const [first, second] = article.split('/')
  const onPage = PageId.safeParse(Number(first))
  const id = ArticleId.safeParse(second)
  return onPage.success && id.success ? { kind: 'article', page: onPage.data, article: id.data } : null
}

function allIssues(db: ReadingDatabase): readonly ExportScope[] {
  return publications(db)
    .flatMap(({ id }) => issuesOf(db, id))
    .map((issue) => ({ kind: 'issue', issue: issue.id }))
}
