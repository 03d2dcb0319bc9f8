import { runCommandLine } from './cli'

/** The command line's entry. The exit code is set, not forced: what is still being written to a pipe gets through. */
process.exitCode = await runCommandLine(process.argv.slice(2))
