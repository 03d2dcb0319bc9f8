import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../../scripts/built'
import { root } from '../../../scripts/run'
import { stet } from './stet'

const page = '河谷镇的新码头启用\n\n　　本报讯 河谷镇的新码头昨日启用，首日有三百人到场观看。\n'
let folder: string
let library: string

/** A library with one page, made by the command line. */
beforeAll(async () => {
  await ensureBuilt()
  folder = await mkdtemp(join(tmpdir(), 'stet-cli-'))
  library = join(folder, 'library')
  await writeFile(join(folder, 'a.txt'), page)
  const facts = ['--publication', '河谷日报', '--date', '2024-03-18', '--number', '412']
  const made = await run('import', library, 'a.txt', 'gone.txt', ...facts, '--json')
  expect(made.code).toBe(1)
  expect(made.err).toContain('“gone.txt”')
  expect(JSON.parse(made.out)).toEqual([
    {
      file: 'a.txt',
      kind: 'imported',
      page: expect.objectContaining({ id: 1, source: 'a.txt' }),
      more: [],
      warnings: [],
    },
  ])
})

afterAll(() => rm(folder, { recursive: true }))

const run = (...args: readonly string[]) => stet(args, { cwd: folder })

describe('stet import', () => {
  test('notices a file that is in the library', async () => {
    const { code, out } = await run('import', library, 'a.txt')
    expect(code).toBe(0)
    expect(out).toContain('in the library already')
  })

  test('makes no library of names that lead nowhere', async () => {
    const { code, err } = await run('import', 'mistyped', 'gone.txt', 'lost.txt')
    expect(code).toBe(1)
    for (const name of ['gone.txt', 'lost.txt']) expect(err).toContain(`“${name}” is not there`)
    expect(existsSync(join(folder, 'mistyped'))).toBe(false)
  })

  test('makes pages 1, 2 and 3 of files that count from 000, and tells of a label that comes twice', async () => {
    const into = join(folder, 'counted')
    for (const [index, word] of ['灯会', '书展', '夜校', '早市'].entries())
      await writeFile(join(folder, `00${index % 3}_${index}.txt`), `${word}昨天开始了。\n`)
    const facts = ['--publication', '河谷日报', '--date', '2024-03-18', '--json']
    const labels = ({ out }: { out: string }) =>
      (JSON.parse(out) as { page: { label: string } }[]).map((made) => made.page.label)
    const made = await run('import', into, '000_0.txt', '001_1.txt', '002_2.txt', ...facts)
    expect(labels(made)).toEqual(['1', '2', '3'])
    expect(made.err).toBe('')
    const again = await run('import', into, '000_3.txt', ...facts)
    expect(labels(again)).toEqual(['1'])
    expect(again.err).toContain('has a page 1 already, from “000_0.txt”')
  })

  test('makes one issue of a series of which one page’s masthead cannot be read', async () => {
    const into = join(folder, 'masthead')
    const mastheads = ['河谷晚报第] 版', '河谷晚报 第2版', '河谷晚报 第3版']
    for (const [index, masthead] of mastheads.entries())
      await writeFile(join(folder, `page-0${index + 1}.txt`), `${masthead}\n\n灯会第${index + 1}天开始了。\n`)
    await run('import', into, 'page-01.txt', 'page-02.txt', 'page-03.txt')
    const listed = JSON.parse((await run('list', into, '--json')).out)
    expect(listed).toMatchObject([{ title: '河谷晚报', contents: [{ contents: { length: 3 } }] }])
  })

  test.each([
    ['--date', '18.3.2024'],
    ['--number', ''],
  ])('refuses %s %j as wrong usage', async (option, value) => {
    expect(await run('import', library, 'a.txt', option, value)).toMatchObject({ code: 2, out: '' })
  })
})

describe('stet list', () => {
  test('prints what a library holds, with the numbers that export takes', async () => {
    const { code, out } = await run('list', library)
    expect(code).toBe(0)
    expect(out).toContain('河谷日报\n  issue 1  2024-03-18  412\n    page 1  ')
    expect(out).toMatch(/^ {6}1\/\S+ {2}河谷镇的新码头启用/mu)
  })

  test('prints it as JSON', async () => {
    const listed = JSON.parse((await run('list', library, '--json')).out)
    expect(listed).toMatchObject([
      { title: '河谷日报', contents: [{ date: '2024-03-18', contents: [{ source: 'a.txt' }] }] },
    ])
  })

  test('says where there is no library', async () => {
    const { code, out, err } = await run('list', 'nowhere')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('“nowhere”')
  })
})

describe('stet export', () => {
  test('writes a page to standard output', async () => {
    const { code, out } = await run('export', library, '--format', 'text', '-o', '-', '--page', '1')
    expect(code).toBe(0)
    expect(out).toContain('本报讯 河谷镇的新码头昨日启用，首日有三百人到场观看。')
  })

  test('writes an article, named as list names it', async () => {
    const [name = ''] = /1\/\S+/u.exec((await run('list', library)).out) ?? []
    const args = ['export', library, '--format', 'json', '-o', 'article.json', '--article', name]
    expect(await run(...args)).toEqual({ code: 0, out: '', err: '' })
    const file = JSON.parse(await readFile(join(folder, 'article.json'), 'utf8'))
    expect(file).toMatchObject({ source: 'a.txt', articles: [expect.anything()] })
  })

  test('writes every issue into a folder', async () => {
    const { code, err } = await run('export', library, '--format', 'markdown', '-o', 'all')
    expect({ code, err }).toEqual({ code: 0, err: '1 issue was written to “all”.\n' })
    expect(await readdir(join(folder, 'all'))).toEqual([expect.stringMatching(/河谷日报.*\.md$/u)])
  })

  test('tells of an issue that cannot be written, and writes the others', async () => {
    const two = join(folder, 'two')
    await writeFile(
      join(folder, 'b.hocr'),
      '<html><body><div class="ocr_page" title="bbox 0 0 100 100"><span class="ocr_line" title="bbox 10 10 90 30"><span class="ocrx_word" title="bbox 10 10 90 30">河谷镇</span></span></div></body></html>',
    )
    for (const [name, date] of [
      ['a.txt', '2024-03-18'],
      ['b.hocr', '2024-03-19'],
    ] as const)
      await run('import', two, name, '--publication', '河谷日报', '--date', date)
    const { code, err } = await run('export', two, '--format', 'page-xml', '-o', 'outlines')
    expect(code).toBe(1)
    expect(err).toContain('has no places')
    expect(err).toContain('1 issue was written')
    expect(await readdir(join(folder, 'outlines'))).toEqual([expect.stringContaining('2024-03-19')])
  })

  test('writes over nothing unless it is told to', async () => {
    await writeFile(join(folder, 'mine.txt'), 'mine')
    const args = ['export', library, '--format', 'text', '-o', 'mine.txt', '--page', '1']
    const refused = await run(...args)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('“mine.txt”')
    expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
    expect((await run(...args, '--force')).code).toBe(0)
    expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toContain('新码头')
  })

  test('writes everything under publications and issues, and goes on where it was', async () => {
    const args = ['export', library, '--all', '--each', 'page', '--format', 'errata-csv', '-o', 'whole']
    expect(await run(...args)).toMatchObject({ code: 0, out: '', err: expect.stringContaining('1 file was') })
    const [file = ''] = await readdir(join(folder, 'whole', '河谷日报', '2024-03-18_412'))
    expect(file).toBe('河谷日报_2024-03-18_412_1.errata.csv')
    expect((await run(...args)).err).toContain('already there: 1')
  })

  test('says how far it came and how to go on where a file of many cannot be written', async () => {
    await mkdir(join(folder, 'blocked'))
    await writeFile(join(folder, 'blocked', '河谷日报'), 'no folder')
    const args = ['export', library, '--all', '--format', 'text', '-o', 'blocked']
    const { code, err } = await run(...args)
    expect(code).toBe(1)
    expect(err).toContain('“blocked/河谷日报/')
    expect(err).toContain('Stopped. 0 files were written to “blocked”')
    await rm(join(folder, 'blocked', '河谷日报'))
    expect((await run(...args)).err).toContain('1 file was')
  })

  test('wraps text and says where it stood', async () => {
    const args = ['export', library, '--format', 'text', '-o', '-', '--wrap', '40', '--headers']
    const { code, out } = await run(...args, '--page', '1')
    expect(code).toBe(0)
    expect(out).toMatch(/^河谷日报 · 2024-03-18 · 412 · \d+ · a1\n/u)
    expect(out.trimEnd().split('\n\n').at(-1)?.split('\n')).toHaveLength(2)
  })

  test('says which page is not there', async () => {
    const { code, err } = await run('export', library, '--format', 'text', '-o', '-', '--page', '99')
    expect(code).toBe(1)
    expect(err).toContain('99')
  })

  test.each([
    [['-o', '-', '--page', '1']],
    [['--format', 'pdf', '-o', '-']],
    [['--format', 'text']],
    [['--format', 'text', '-o', '-', '--page', 'one']],
    [['--format', 'text', '-o', '-', '--page', '1', '--issue', '1']],
    [['--format', 'text', '-o', '-', '--all']],
    [['--format', 'text', '-o', 'x', '--all', '--page', '1']],
    [['--format', 'text', '-o', '-', '--wrap', '3']],
    [['--format', 'text', '-o', '-', '--each', 'line']],
  ])('takes %j as wrong usage', async (args) => {
    expect(await run('export', library, ...args)).toMatchObject({ code: 2, out: '' })
  })
})

describe('stet search', () => {
  test('prints the articles that hold a text', async () => {
    const { code, out } = await run('search', library, '新码头')
    expect(code).toBe(0)
    expect(out).toMatch(/^1\/\S+ {2}河谷镇的新码头启用\n/u)
    const none = await run('search', library, '没有这句', '--json')
    expect(JSON.parse(none.out)).toEqual({ total: 0, hits: [] })
    expect(none.err).toContain('No article in')
  })
})

describe('stet verify and stet backup', () => {
  test('find nothing amiss, and copy a library that verifies', async () => {
    expect(await run('verify', library)).toMatchObject({ code: 0, err: '' })
    expect(await run('backup', library, 'copy')).toMatchObject({ code: 0, err: '' })
    expect(await run('verify', 'copy')).toMatchObject({ code: 0 })
    const again = await run('backup', library, 'copy')
    expect({ code: again.code, out: again.out }).toEqual({ code: 1, out: '' })
    expect(again.err).toContain('copy')
  })
})

describe('stet handover, stet receive and stet restore', () => {
  test('carry a library in one file, and bring it back', async () => {
    expect(await run('handover', library, 'library.stet')).toMatchObject({ code: 0, err: '' })
    expect(await run('receive', 'library.stet', 'received')).toMatchObject({ code: 0, err: '' })
    expect((await run('list', 'received')).out).toBe((await run('list', library)).out)
    expect(await run('restore', 'received', 'restored')).toMatchObject({ code: 0, err: '' })
    expect(await run('verify', 'restored')).toMatchObject({ code: 0, err: '' })
  })

  test('put nothing over anything, and say which file is none of theirs', async () => {
    expect((await run('handover', library, 'a.txt')).err).toContain('“a.txt” exists already')
    expect(await run('restore', library, library)).toMatchObject({ code: 1, out: '' })
    expect((await run('receive', 'a.txt', 'other')).err).toContain('“a.txt” is not a library')
  })
})

describe('stet serve', () => {
  async function served(args: readonly string[] = ['--no-open'], env: NodeJS.ProcessEnv = {}) {
    const home = join(folder, 'home')
    const child = spawn(process.execPath, [join(root, 'out/main/stet.js'), 'serve', library, ...args], {
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const exit = once(child, 'exit') as Promise<[number | null, string | null]>
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    return { child, line, exit }
  }

  test('prints its address, serves, and ends in order when it is told to', async () => {
    const { child, line, exit } = await served()
    expect(line).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/u)
    expect((await fetch(new URL('/', line))).status).toBe(200)
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
  })

  test('holds the library: another writer is told where it is, readers go on', async () => {
    const { child, line, exit } = await served()
    const second = await run('import', library, 'a.txt')
    expect(second).toMatchObject({ code: 1, out: '' })
    expect(second.err).toContain(new URL('/', line).href)
    expect(second.err).not.toContain(new URL(line).hash.slice(1))
    expect((await run('list', library)).code).toBe(0)
    child.kill('SIGINT')
    expect(await exit).toEqual([0, null])
  })

  test.skipIf(process.platform !== 'linux')(
    'opens the browser by a page that only this user can read, never by an argument',
    async () => {
      const bin = join(folder, 'bin')
      const seen = join(folder, 'seen.json')
      await mkdir(bin, { recursive: true })
      const opener = `#!${process.execPath}
        const { readFileSync, statSync, writeFileSync } = require('node:fs')
        const { fileURLToPath } = require('node:url')
        const page = fileURLToPath(process.argv[2])
        const { mode } = statSync(page)
        const seen = { args: process.argv.slice(2), page, mode, text: readFileSync(page, 'utf8') }
        writeFileSync('${seen}', JSON.stringify(seen))`
      await writeFile(join(bin, 'xdg-open'), opener, { mode: 0o755 })
      const { child, line, exit } = await served([], { PATH: `${bin}:${process.env.PATH}`, DISPLAY: ':0' })
      await expect.poll(() => existsSync(seen), { timeout: 30_000 }).toBe(true)
      const opened = JSON.parse(await readFile(seen, 'utf8'))
      expect(opened.mode & 0o777).toBe(0o600)
      expect(opened.text).toContain(line)
      expect(opened.args.join()).not.toContain(new URL(line).hash.slice(1))
      child.kill('SIGTERM')
      await exit
      expect(existsSync(opened.page)).toBe(false)
    },
  )

  test('says that there is no browser where there is none', async () => {
    const { child, exit } = await served([])
    const [sentence] = (await once(createInterface({ input: child.stderr }), 'line')) as [string]
    expect(sentence).toContain('No browser could be opened')
    child.kill('SIGTERM')
    await exit
  })

  test('has the address that it had before, and another where somebody else has that by now', async () => {
    const portOfOne = async () => {
      const { child, line, exit } = await served()
      child.kill('SIGTERM')
      await exit
      return Number(new URL(line).port)
    }
    const usual = await portOfOne()
    const other = createServer().listen(usual, '127.0.0.1')
    await once(other, 'listening')
    expect(await portOfOne()).not.toBe(usual)
    other.close()
    await once(other, 'close')
    expect(await portOfOne()).toBe(usual)
  })

  test('says which port cannot be had', async () => {
    const { child, line, exit } = await served()
    const { port } = new URL(line)
    const second = await run('serve', join(folder, 'other'), '--no-open', '--port', port)
    expect(second).toMatchObject({ code: 1, out: '' })
    expect(second.err).toContain(port)
    child.kill('SIGTERM')
    await exit
    expect(await run('serve', library, '--port', 'eighty')).toMatchObject({ code: 2, out: '' })
  })
})
