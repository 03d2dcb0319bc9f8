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
import { issuesOf, publications, type ReadingDatabase } from '../library'
import { sentenceOf, terminalLanguage } from '../words'
import {
  type Exporting,
  type ExportUnit,
  exportUnits,
  openForExport,
  type RenderOptions,
  render,
} from '../work'
import type { AddCommand } from './command'
import { Destination } from './destination'
import { exportWhole } from './export-whole'
import { interruptible } from './interrupted'
import { missingInWords } from './missing'
import type { ExitCode, Terminal } from './terminal'

interface Options {
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

/** `stet export`: corrected text out of a library. */
export const addExport: AddCommand = (program, terminal, done) => {
  const { say } = terminal
  const command: Command = program
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
    .action(async (folder: string, options: Options) => {
      const scope = scopeOf(options)
      if (scope === null) return command.error(say('cli.export.badId'))
      const whole = options.all === true || options.each !== undefined
      if (whole && options.output === '-') return command.error(say('cli.export.noFolder'))
      const { close, ...from } = openForExport(folder)
      const how = {
        text: { wrap: options.wrap ?? null, headers: options.headers },
        language: terminalLanguage(process.env),
      }
      try {
        if (whole)
          done(await interruptible((signal) => exportWhole(from, options, { ...how, signal }, terminal)))
        else done(await exportScope(from, scope, options, how, terminal))
      } finally {
        await close()
      }
    })
}

async function exportScope(
  from: Exporting,
  scope: ExportScope | 'all',
  { format, output, force }: Options,
  how: RenderOptions,
  { print, say, tell }: Terminal,
): Promise<ExitCode> {
  const existing = force ? 'replace' : 'refuse'
  const destination = output === '-' ? null : new Destination(output, scope === 'all', [], existing)
  let code: ExitCode = 0
  let written = 0
  // An issue that cannot be written is told of, and does not stop the others.
  for (const one of scope === 'all' ? allIssues(from.library.db) : [scope])
    try {
      const { name, text, pieces, ...missing } = await render(from, one, format, how)
      if (destination) destination.write(name, pieces ?? text)
      else if (pieces) for (const piece of pieces) process.stdout.write(piece)
      else print(text)
      written++
      const said = missingInWords(missing, say)
      for (const sentence of said) tell(sentence)
      if (said.length > 0) code = 1
    } catch (error) {
      tell(sentenceOf(error, say))
      code = 1
    }
  if (scope === 'all' && destination) tell(say('cli.export.every', { count: written, output }))
  return code
}

function allIssues(db: ReadingDatabase): readonly ExportScope[] {
  return publications(db)
    .flatMap(({ id }) => issuesOf(db, id))
    .map((issue) => ({ kind: 'issue', issue: issue.id }))
}

/** `all` = every issue; null = an id is none. */
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

function columnsOf(text: string, sentence: string): number {
  const columns = TextOptions.shape.wrap.safeParse(Number(text))
  if (!columns.success || columns.data === null) throw new InvalidArgumentError(sentence)
  return columns.data
}
