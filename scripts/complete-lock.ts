import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

/**
 * `node scripts/complete-lock.ts`, after a package was added: names in the lock file what npm left out of it.
 *
 * npm leaves out an optional package that the registry at hand does not offer (a mirror with the packages of one
 * platform, say), and npm 11's `npm ci` then refuses the lock file. With its version and platform named, it is passed
 * over on other platforms without being looked up, and found on its own.
 */
interface Entry {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly dev?: boolean
  readonly license?: string
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
}

interface Lock {
  packages: Record<string, Entry>
}

/** The optional packages that the lock file asks for and does not name: the asking entry's path, name and version. */
export function missingFrom(packages: Lock['packages']): readonly (readonly [string, string, string])[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isNamed(packages, path, name))
      .map(([name, version]) => [path, name, version] as const),
  )
}

/** Whether Node's resolution finds the package from there: in its own node_modules or one above. */
function isNamed(packages: Lock['packages'], path: string, name: string): boolean {
  if (`${path === '' ? '' : `${path}/`}node_modules/${name}` in packages) return true
  const above = path.lastIndexOf('node_modules/')
  return above >= 0 && isNamed(packages, path.slice(0, Math.max(0, above - 1)), name)
}

/** What the name of a binary package says: `…-linux-x64-musl` is for Linux, x64, musl. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | null {
  const [, os, cpu, rest] =
    /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(-[a-z0-9-]+)?$/u.exec(name) ?? []
  if (os === undefined || cpu === undefined) return null
  const libc = rest?.includes('musl') ? 'musl' : 'glibc'
  return { os: [os], cpu: [cpu], ...(os === 'linux' ? { libc: [libc] } : {}) }
}

if (process.argv[1] === import.meta.filename) {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
  for (const [path, name, version] of missingFrom(lock.packages)) {
    const platform = platformOf(name)
    if (!platform || !/^\d+\.\d+\.\d+$/u.test(version))
      throw new RangeError(`${name} ${version}: its platform and version cannot be told`)
    const { dev, license } = lock.packages[path] ?? {}
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(dev ? { dev } : {}),
      ...(license ? { license } : {}),
      optional: true,
    }
  }
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
}
