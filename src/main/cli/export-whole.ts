import { join } from 'node:path'
import type { ExportFormat } from '../../core/contract'
import { Trouble } from '../library'
import { Complaint, sentenceOf } from '../words'
import { type Exporting, type ExportUnit, exportAll, type RenderOptions } from '../work'
import { holdsSomething, writeWhole } from './destination'
import { missingInWords } from './missing'
import type { ExitCode, Terminal } from './terminal'

interface Wanted {
  readonly format: ExportFormat
  readonly output: string
  readonly each?: ExportUnit
  readonly force?: true
}

/**
 * Everything into a folder, a file after the other, each whole or not at all. What is there is left as it is, so that
 * what was broken off goes on where it stopped (an empty file is what a power cut makes of one); with `force` all of it
 * is written anew. A page that cannot be read, or lacks what the form demands, is told of, and the others go on.
 */
export async function exportWhole(
  from: Exporting,
  { format, output, each = 'issue', force }: Wanted,
  how: RenderOptions,
  { say, tell }: Terminal,
): Promise<ExitCode> {
  let written = 0
  let there = 0
  let code: ExitCode = 0
  for (const { path, mayEnd, render } of exportAll(from, format, each, how)) {
    const target = join(output, ...path)
    if (!force && (holdsSomething(target) || holdsSomething(target + mayEnd))) {
      there++
      continue
    }
    try {
      const { content, ending, ...missing } = await render()
      writeWhole(target + ending, content)
      written++
      const said = missingInWords(missing, say)
      for (const sentence of said) tell(`${target}: ${sentence}`)
      if (said.length > 0) code = 1
    } catch (error) {
      // What would come behind could not be written to this disk either.
      const isDisk = error instanceof Complaint
      if (isDisk) tell(sentenceOf(error, say))
      if (isDisk || how.signal?.aborted) {
        tell(say('cli.export.stopped', { count: written, output }))
        return 1
      }
      if (!(error instanceof Trouble)) throw error
      tell(`${target}: ${sentenceOf(error, say)}`)
      code = 1
    }
  }
  tell(say('cli.export.written', { count: written, there, output }))
  return code
}
