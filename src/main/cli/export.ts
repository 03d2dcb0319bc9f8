import type { ExportScope } from '../../core/contract'
import { issuesOf, publications, type ReadingDatabase } from '../library'
import { sentenceOf, terminalLanguage } from '../words'
import { type Exporting, openForExport, type RenderOptions, render } from '../work'
import type { AddCommand } from './command'
import { Destination } from './destination'
import { type ExportOptions, exportCommand, scopeOf } from './export-command'
import { exportWhole } from './export-whole'
import { interruptible } from './interrupted'
import { missingInWords } from './missing'
import type { ExitCode, Terminal } from './terminal'

/** `stet export`: corrected text out of a library. */
export const addExport: AddCommand = (program, terminal, done) => {
  const { say } = terminal
  const command = exportCommand(program, terminal)
  command.action(async (folder: string, options: ExportOptions) => {
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
  { format, output, force }: ExportOptions,
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
