import type { Command } from 'commander'
import type { ExitCode, Terminal } from './terminal'

/** Adds one command to the program. `done` takes the exit code of a command that can fail; else it is 0. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCode) => void) => void
