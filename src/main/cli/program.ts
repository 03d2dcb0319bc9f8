import { Command, CommanderError } from 'commander'
import { installation } from '../installation'
import { sentenceOf, speaker, terminalLanguage } from '../words'
import { addBackup } from './backup'
import { addClean } from './clean'
import type { AddCommand } from './command'
import { addExport } from './export'
import { addHandover, addReceive, addRestore } from './handover'
import { addHouse } from './house'
import { addImport } from './import'
import { addList } from './list'
import { addSearch } from './search'
import { addServe } from './serve'
import { type ExitCode, processTerminal, type Terminal } from './terminal'
import { heard, speakUsage } from './usage'
import { addVerify } from './verify'

const commands: readonly AddCommand[] = [
  addClean,
  addImport,
  addList,
  addExport,
  addHouse,
  addSearch,
  addServe,
  addVerify,
  addBackup,
  addRestore,
  addHandover,
  addReceive,
]

/**
 * Runs `stet ARGS…`. Answers the exit code: 0 done, 1 failed (a sentence on standard error says of which file), 2 wrong
 * usage.
 */
export async function runCommandLine(args: readonly string[]): Promise<0 | 1 | 2> {
  const terminal = processTerminal(speaker(terminalLanguage(process.env)))
  let code: ExitCode = 0
  const program = programOf(terminal, (done) => {
    code = done
  })
  try {
    await program.parseAsync(heard(program, args), { from: 'user' })
    return code
  } catch (error) {
    // Commander has told already. What it throws to end a run that only asked for help carries 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    terminal.tell(sentenceOf(error, terminal.say))
    return 1
  }
}

/** Whether the arguments of a start mean the command line, and not the workstation. */
export function commandIn([first = '']: readonly string[]): boolean {
  const silent: Terminal = { say: (key) => key, print: () => undefined, tell: () => undefined }
  const names = programOf(silent, () => undefined).commands.map((command) => command.name())
  return [...names, 'help', '--help', '-h', '--version', '-V'].includes(first)
}

function programOf(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const { say } = terminal
  const program = new Command('stet')
    .description(say('cli.stet'))
    .version(installation.version, '-V, --version', say('cli.usage.version'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.tell(text.trimEnd()),
    })
    .showHelpAfterError(say('cli.seeHelp'))
  speakUsage(program, say)
  for (const add of commands) add(program, terminal, done)
  return program
}
