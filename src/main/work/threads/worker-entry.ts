import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Room for what a thread has just made: left to itself, V8 keeps 100 MB of what a batch's pages leave behind, in every
 * thread that they go through.
 */
export const youngHeapMb = 16

/**
 * The file of one of the program's threads: beside this one, or above the folder of shared chunks, when built; from
 * source through tsx, whose hooks threads do not inherit.
 */
export function workerEntry(name: string): { url: URL; execArgv: string[] } {
  if (import.meta.url.endsWith('.ts'))
    return { url: new URL(`./${name}.ts`, import.meta.url), execArgv: ['--import', 'tsx'] }
  const beside = new URL(`./${name}.js`, import.meta.url)
  const url = existsSync(fileURLToPath(beside)) ? beside : new URL(`../${name}.js`, import.meta.url)
  return { url, execArgv: [] }
}
