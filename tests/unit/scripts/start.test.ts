import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, test } from 'vitest'
import allocator from '../../../scripts/allocator.json'
import { ensureBuilt } from '../../../scripts/built'
import { root } from '../../../scripts/run'
import { forBrowser, forBrowserOnly, forElectron, startOptions } from '../../../scripts/start-options'

describe('what `npm start` is given', () => {
  test.each([[['--library', '/a b']], [['--library=/a b']], [['/a b']]])(
    'names the library, in either host: %j',
    (given) => {
      expect(forElectron(startOptions(given))).toEqual(['--library=/a b'])
      expect(forBrowser(startOptions(given))).toEqual(['serve', '/a b'])
    },
  )

  test('may be a port and no browser, which a window of its own has no use for', () => {
    const options = startOptions(['--port', '8765', '--no-open', '--library', 'a'])
    expect(forBrowser(options)).toEqual(['serve', 'a', '--port', '8765', '--no-open'])
    expect(forElectron(options)).toEqual(['--library=a'])
    expect(forBrowserOnly(options)).toEqual(['--port', '--no-open'])
    expect(forBrowserOnly(startOptions(['a']))).toEqual([])
  })

  test('is the host’s own business where it is nothing of these', () => {
    const options = startOptions(['--disable-gpu', '--lang=zh-CN', 'a', 'b'])
    expect(forElectron(options)).toEqual(['--library=a', '--disable-gpu', '--lang=zh-CN', 'b'])
    expect(forBrowser(options)).toEqual(['serve', 'a', '--disable-gpu', '--lang=zh-CN', 'b'])
  })

  test.each([
    [['--library'], '--library is given without a folder.'],
    [['--library='], '--library is given without a folder.'],
    [['--port'], '--port is given without a number.'],
  ])('is refused where something lacks: %j', (given, sentence) => {
    expect(() => startOptions(given)).toThrow(sentence)
  })
})

describe.skipIf(process.platform !== 'linux')('Node as `npm start` begins it', () => {
  /** What a program sees that was begun so. */
  async function begun(given: Readonly<Record<string, string>>) {
    const folder = await mkdtemp(join(tmpdir(), 'stet-begun-'))
    const program = join(folder, 'program.mjs')
    await writeFile(
      program,
      'console.log(JSON.stringify([process.env, process.execArgv, process.argv.slice(2)]))',
    )
    const begin = ['--heap-growing-percent=60', '--require', join(root, 'scripts/begin-again.cjs')]
    const { MALLOC_ARENA_MAX: _, MALLOC_MMAP_THRESHOLD_: __, STET_BEGUN_AGAIN: ___, ...env } = process.env
    const { stdout } = spawnSync(process.execPath, [...begin, program, '--port', '8765'], {
      env: { ...env, ...given },
      encoding: 'utf8',
    })
    await rm(folder, { recursive: true })
    const [environment, execArgv, rest] = JSON.parse(stdout) as [Record<string, string>, string[], string[]]
    return { environment, execArgv, rest }
  }

  test('has an allocator that gives memory back, and all that it was started with', async () => {
    const { environment, execArgv, rest } = await begun({ LANG: 'zh_CN.UTF-8' })
    expect(environment).toMatchObject({ ...allocator, LANG: 'zh_CN.UTF-8' })
    expect(execArgv).toContain('--heap-growing-percent=60')
    expect(rest).toEqual(['--port', '8765'])
  })

  test('keeps the allocator that somebody has set up', async () => {
    const { environment } = await begun({ MALLOC_ARENA_MAX: '1' })
    expect(environment.MALLOC_ARENA_MAX).toBe('1')
  })
})

// Elsewhere a window of Electron's would open.
describe.skipIf(process.platform !== 'linux')('`npm start` without a screen', () => {
  beforeAll(ensureBuilt)

  test('says so, and opens the library that is asked for in the browser', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stet-start-'))
    const library = join(folder, 'of mine')
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, DISPLAY: '', WAYLAND_DISPLAY: '' }
    const start = [join(root, 'scripts/start.ts'), '--library', library, '--no-open']
    const child = spawn(process.execPath, start, { env, cwd: root })
    const exit = once(child, 'exit')
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text
    })
    try {
      const [address] = await Promise.race([once(createInterface(child.stdout), 'line'), exit])
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//u)
      expect(told).toContain('there is no screen')
      expect(existsSync(join(library, 'library.sqlite'))).toBe(true)
    } finally {
      child.kill('SIGTERM')
      await exit
      await rm(folder, { recursive: true })
    }
  })
})
