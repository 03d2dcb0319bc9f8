import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import allocator from '../../scripts/allocator.json'

/** A Stet that runs in a process of its own, as `npm start` starts it. */
export interface Served {
  readonly url: string
  readonly process: number | undefined
  close(): void
  /** When the process has ended. */
  readonly gone: Promise<void>
  /**
   * For how many milliseconds its main thread was blocked since it was asked last: at most, in 99.9 % of its turns, and
   * at most by its own work.
   */
  blocked(): Promise<{ readonly longest: number; readonly most: number; readonly work: number }>
  /** Megabytes that its main thread holds after a collection of garbage. */
  held(): Promise<number>
}

/** What `npm start` and `npm run stet` ask of Node, and of the allocator beneath it. */
export const asStarted = {
  execArgv: ['--max-semi-space-size=8', '--heap-growing-percent=60'],
  env: allocator,
}

/**
 * Serves `library` by the built loopback host; the program's settings are kept in `home`. `watched`: its main thread
 * can be asked how long it was blocked, and what it holds.
 */
export async function serveStet(library: string, home: string, { watched = false } = {}): Promise<Served> {
  const watch = watched ? ['--import', join(process.cwd(), 'tests/bench/watch-loop.ts')] : []
  const child: ChildProcess = spawn(
    process.execPath,
    [...asStarted.execArgv, ...watch, join(process.cwd(), 'out/main/stet.js'), 'serve', library, '--no-open'],
    {
      env: {
        ...process.env,
        ...asStarted.env,
        HOME: home,
        XDG_CONFIG_HOME: home,
        LANG: 'en_US.UTF-8',
      },
      stdio: ['ignore', 'pipe', 'inherit', ...(watched ? (['ipc'] as const) : [])],
    },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (!child.stdout) throw new Error('stet serve has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/u.exec(line) ?? []
    if (url !== undefined)
      return {
        url,
        process: child.pid,
        close: () => void child.kill('SIGTERM'),
        gone,
        blocked: () =>
          new Promise((resolve) => {
            child.once('message', (told) => resolve(told as Awaited<ReturnType<Served['blocked']>>))
            child.send('how long?')
          }),
        held: () =>
          new Promise((resolve) => {
            child.once('message', (told) => resolve(Number(told)))
            child.send('how much?')
          }),
      }
  }
  throw new Error('stet serve ended without printing its address')
}
