import { exec } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../../scripts/built'
import { root } from '../../../scripts/run'
import { stet } from './stet'

const page = [
  '河谷镇的新码头启用',
  '',
  '　　本报讯 河谷镇的新码头昨日启用，首日有三百人到场观看，镇上的商户也早',
  '早开门迎客。',
  '',
].join('\n')
const body = '本报讯 河谷镇的新码头昨日启用，首日有三百人到场观看，镇上的商户也早早开门迎客。'

let folder: string

beforeAll(() => ensureBuilt())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-clean-'))
  await writeFile(join(folder, 'a.txt'), page)
  return () => rm(folder, { recursive: true })
})

describe('stet clean', () => {
  test('prints the page as text, and nothing else', async () => {
    const { code, out, err } = await stet(['clean', 'a.txt'], { cwd: folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toContain(body)
  })

  test('prints a page file with --json', async () => {
    const { code, out } = await stet(['clean', 'a.txt', '--json'], { cwd: folder })
    expect(code).toBe(0)
    const file = JSON.parse(out) as { source: string; blocks: { text: string; lines: number[] }[] }
    expect(file).toMatchObject({ source: 'a.txt', suspects: expect.any(Array), articles: expect.any(Array) })
    expect(file.blocks).toContainEqual(expect.objectContaining({ text: body, lines: [3, 4] }))
  })

  test('reads standard input as -', async () => {
    const { code, out } = await stet(['clean', '-', '--markdown'], { input: page })
    expect(code).toBe(0)
    expect(out).toContain(body)
    expect(out).toMatch(/^# /mu)
  })

  test('writes several files into a folder that it makes', async () => {
    await writeFile(join(folder, 'b.txt'), page)
    const args = ['clean', 'a.txt', 'b.txt', '--json', '-o', 'out']
    expect(await stet(args, { cwd: folder })).toEqual({ code: 0, out: '', err: '' })
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['a.json', 'b.json'])
  })

  test('takes the form from the ending of the output', async () => {
    expect((await stet(['clean', 'a.txt', '-o', 'a.md'], { cwd: folder })).code).toBe(0)
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toMatch(/^# /u)
  })

  test('writes no text under the ending of another form', async () => {
    const { code, err } = await stet(['clean', 'a.txt', '-o', 'a.docx'], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toContain('“a.docx”: only .txt, .md and .json')
    expect((await stet(['clean', 'a.txt', '--text', '-o', 'a.xml'], { cwd: folder })).code).toBe(0)
  })

  test('goes on after a bad file, names it, and fails in the end', async () => {
    await writeFile(join(folder, 'empty.txt'), '')
    await mkdir(join(folder, 'folder.txt'))
    const args = ['clean', 'gone.txt', 'empty.txt', 'folder.txt', 'a.txt', '-o', 'out']
    const { code, out, err } = await stet(args, { cwd: folder })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const name of ['gone.txt', 'empty.txt', 'folder.txt']) expect(err).toContain(`“${name}”`)
    expect(err.trim().split('\n')).toHaveLength(3)
    expect(await readdir(join(folder, 'out'))).toEqual(['a.txt'])
  })

  test('refuses what is no text, whatever its name', async () => {
    await writeFile(join(folder, 'a.txt'), Buffer.from('\x89PNG\r\n\x1a\n0000IHDR', 'latin1'))
    const { code, out, err } = await stet(['clean', 'a.txt'], { cwd: folder })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('“a.txt” is an image without text')
  })

  test('never writes over a file that it is given, by whatever way', async () => {
    await symlink(folder, join(folder, 'same'))
    for (const out of ['a.txt', '.', 'same', join('same', 'a.txt')]) {
      const { code, err } = await stet(['clean', 'a.txt', '-o', out], { cwd: folder })
      expect(code).toBe(1)
      expect(err).toContain('a.txt')
      expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(page)
    }
  })

  test('does not write two files of one name over each other', async () => {
    await mkdir(join(folder, 'sub'))
    await writeFile(join(folder, 'sub', 'a.txt'), 'another page')
    const { code, err } = await stet(['clean', 'a.txt', 'sub/a.txt', '-o', 'out'], { cwd: folder })
    expect(code).toBe(1)
    expect(err).toContain(join('out', 'a.txt'))
    expect(await readFile(join(folder, 'out', 'a.txt'), 'utf8')).toContain(body)
  })

  test('says where it cannot write, and leaves nothing half written', async () => {
    const { code, err } = await stet(['clean', 'a.txt', '-o', 'a.txt/x.json'], { cwd: folder })
    expect(code).toBe(1)
    expect(err).toContain('“a.txt/x.json” cannot be written')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  test('speaks Chinese in a Chinese terminal', async () => {
    const { err } = await stet(['clean', 'gone.txt'], { cwd: folder, language: 'zh_CN.UTF-8' })
    expect(err).toContain('“gone.txt”')
    expect(err).toMatch(/\p{Script=Han}/u)
  })

  test.each([
    [[]],
    [['clean']],
    [['clean', 'a.txt', '--json', '--text']],
    [['clean', 'a.txt', 'a.txt']],
    [['clean', 'a.txt', '--xml']],
    [['no-such-command']],
  ])('wrong usage ends with 2 and prints no result: %j', async (args) => {
    const { code, out, err } = await stet(args, { cwd: folder })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })

  test.each([[['--help']], [['clean', '--help']], [['serve', '--help']], [['--version']]])(
    '%j is answered on standard output',
    async (args) => {
      const { code, out, err } = await stet(args)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).not.toBe('')
    },
  )
})

describe('a reader that goes away', () => {
  test('ends the program quietly', async () => {
    const long = `${page}\n`.repeat(2000)
    await writeFile(join(folder, 'long.txt'), long)
    const command = `"${process.execPath}" "${join(root, 'out/main/stet.js')}" clean long.txt --json | head -c 10`
    const { stdout, stderr } = await promisify(exec)(command, { cwd: folder })
    expect(stdout).toHaveLength(10)
    expect(stderr).toBe('')
  })
})
