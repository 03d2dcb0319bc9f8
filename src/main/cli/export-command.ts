import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  ArticleId,
  type ExportFormat,
  type ExportScope,
  exportFormats,
  IssueId,
  PageId,
  TextOptions,
} from '../../core/contract'
import { type ExportUnit, exportUnits } from '../work'
import type { Terminal } from './terminal'

/** What can be asked of `stet export`. */
export interface ExportOptions {
  readonly format: ExportFormat
  readonly output: string
  readonly issue?: string
  readonly page?: string
  readonly article?: string
  readonly all?: true
  readonly each?: ExportUnit
  readonly wrap?: number
  readonly headers: boolean
  readonly force?: true
}

/** Declares `stet export`, and what it takes. */
export function exportCommand(program: Command, { say }: Terminal): Command {
  return program
    .command('export')
    .description(say('cli.export.what'))
    .argument('<library>', say('cli.library'))
    .addOption(
      new Option('--format <format>', say('cli.export.format')).choices(exportFormats).makeOptionMandatory(),
    )
    .requiredOption('-o, --output <path>', say('cli.export.output'))
    .addOption(
      new Option('--issue <id>', say('cli.export.issue')).conflicts(['page', 'article', 'all', 'each']),
    )
    .addOption(
      new Option('--page <id>', say('cli.export.page')).conflicts(['issue', 'article', 'all', 'each']),
    )
    .addOption(
      new Option('--article <page/id>', say('cli.export.article')).conflicts([
        'issue',
        'page',
        'all',
        'each',
      ]),
    )
    .option('--all', say('cli.export.all'))
    .addOption(new Option('--each <what>', say('cli.export.each')).choices(exportUnits))
    .addOption(
      new Option('--wrap <columns>', say('cli.export.wrap')).argParser((text) =>
        columnsOf(text, say('cli.export.badWrap')),
      ),
    )
    .addOption(new Option('--headers', say('cli.export.headers')).default(false))
    .addOption(new Option('--no-headers', say('cli.export.noHeaders')))
    .option('--force', say('cli.export.force'))
}

/** `all` = every issue; null = an id is none. */
export function scopeOf({ issue, page, article }: ExportOptions): ExportScope | 'all' | null {
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

function columnsOf(text: string, sentence: string): number {
  const columns = TextOptions.shape.wrap.safeParse(Number(text))
  if (!columns.success || columns.data === null) throw new InvalidArgumentError(sentence)
  return columns.data
}
