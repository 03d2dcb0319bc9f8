import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// In the program’s own folder: one of the machine would let others in. Where it cannot be written, nothing is kept.
enableCompileCache(join(import.meta.dirname, '..', 'compiled'))
const { runCommandLine } = await import('./cli')

/** The command line's entry. The exit code is set, not forced: what is still being written to a pipe gets through. */
process.exitCode = await runCommandLine(process.argv.slice(2))
