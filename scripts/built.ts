import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root, run } from './run.ts'

const out = join(root, 'out')
/** A build is made beside and put in place whole: a Stet that starts meanwhile finds the old one or the new one. */
const next = join(root, 'out.next')
const last = join(root, 'out.last')
const stamp = join(out, '.built')
const lock = join(root, 'node_modules', '.stet-build')
/** What a build is made of. Versions of packages are in the lock file. */
const ingredients = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json']

/**
 * Makes `out/` what the sources say, if it is not: once, also when several ask at the same time. Writes nothing to
 * standard output; throws, with what the build said, where it fails.
 */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt(digest())) return
  await withLock(async () => {
    const wanted = digest()
    if (isBuilt(wanted)) return
    console.error('Building Stet, once …')
    removeFolders(next, last)
    const { code, output } = await run(
      'electron-vite',
      ['build', '--logLevel', 'warn', '--outDir', 'out.next'],
      {
        keep: true,
      },
    )
    if (code !== 0) throw new Error(`Stet cannot be built:\n${output}`)
    writeFileSync(join(next, '.built'), wanted)
    if (existsSync(out)) renameSync(out, last)
    renameSync(next, out)
    removeFolders(last)
  })
}

function removeFolders(...folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

function isBuilt(wanted: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

/** By content: a fresh clone's times say nothing, and reading it all takes some ten milliseconds. */
function digest(): string {
  const hash = createHash('sha256')
  for (const file of ingredients.flatMap((name) => filesOf(name)).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesOf(path: string): readonly string[] {
  const entries = readdirSync(root, { withFileTypes: true }).find((entry) => entry.name === path)
  if (!entries?.isDirectory()) return entries ? [path] : []
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** One build at a time: the lock is a file with the process in it; one that died with it is taken over. */
async function withLock(work: () => Promise<void>): Promise<void> {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  while (!takeLock()) await pause(100)
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function takeLock(): boolean {
  // A link is made whole or not at all: nobody ever reads a lock without its holder.
  const own = `${lock}-${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    if (!isAlive(holder())) rmSync(lock, { force: true })
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/** null = it was just let go. */
function holder(): number | null {
  try {
    return Number(readFileSync(lock, 'utf8')) || null
  } catch {
    return null
  }
}

function isAlive(pid: number | null): boolean {
  if (pid === null) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
