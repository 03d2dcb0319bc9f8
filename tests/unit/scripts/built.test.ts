import { execFile, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { root } from '../../../scripts/run'

/** A checkout of one source file, whose build is a script that notes that it ran. */
let checkout: string

beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'stet-built-'))
  await cp(join(root, 'scripts'), join(checkout, 'scripts'), { recursive: true })
  await mkdir(join(checkout, 'src'))
  await mkdir(join(checkout, 'node_modules', '.bin'), { recursive: true })
  await writeFile(join(checkout, 'src', 'a.ts'), 'first')
  await builder('echo one >> builds; sleep 0.3; mkdir -p out.next; cp src/a.ts out.next/a.js; echo built')
  return () => rm(checkout, { recursive: true })
})

function builder(script: string): Promise<void> {
  return writeFile(join(checkout, 'node_modules', '.bin', 'electron-vite'), `#!/bin/sh\n${script}\n`, {
    mode: 0o755,
  })
}

interface Built {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function build(): Promise<Built> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(checkout, 'scripts', 'build.ts')], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
  })
}

const read = (name: string) => readFile(join(checkout, name), 'utf8')
const builds = async () => (await read('builds')).trim().split('\n').length

describe.skipIf(process.platform === 'win32')('a build', () => {
  test('is made once, also when several ask at the same time, and prints no result', async () => {
    const all = await Promise.all([build(), build(), build()])
    expect(all.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      all.map(() => ({ code: 0, stdout: '' })),
    )
    expect(await builds()).toBe(1)
    expect(await read('out/a.js')).toBe('first')
  })

  test('is made again when a source is another one, and only then', async () => {
    await build()
    await build()
    expect(await builds()).toBe(1)
    await writeFile(join(checkout, 'src', 'a.ts'), 'second')
    await build()
    expect(await builds()).toBe(2)
    expect(await read('out/a.js')).toBe('second')
  })

  test('that fails says why on standard error, and leaves the old one in place', async () => {
    await build()
    await writeFile(join(checkout, 'src', 'a.ts'), 'broken')
    await builder('echo "a.ts: unexpected word" >&2; exit 1')
    const { code, stdout, stderr } = await build()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('a.ts: unexpected word')
    expect(await read('out/a.js')).toBe('first')
  })

  test('is not held up by the lock of a build that died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(checkout, 'node_modules', '.stet-build'), String(pid))
    expect((await build()).code).toBe(0)
    expect(await builds()).toBe(1)
  })
})
