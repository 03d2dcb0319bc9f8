import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../../scripts/built'
import { stet } from './stet'

const page = '江城的夜校建成人选名单，第l届学员已达三百人。\n'
const runaway = { id: '失控', regex: '(a+)+$', replace: 'x' }
const correcting = { match: '人选名单', replace: '入选名单', policy: 'correct' }

let folder: string

beforeAll(() => ensureBuilt())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-house-'))
  await writeFile(join(folder, 'a.txt'), page)
  return () => rm(folder, { recursive: true })
})

const put = (file: string, content: unknown) =>
  writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))

describe('stet clean', () => {
  test('cleans by house rules and words from files', async () => {
    await put('rules.json', [
      correcting,
      { match: '夜校', replace: '夜大', policy: 'correct', enabled: false },
    ])
    await put('words.txt', '第l届\n')
    const args = ['clean', 'a.txt', '--rules', 'rules.json', '--words', 'words.txt']
    const { code, out, err } = await stet(args, { cwd: folder })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.trim()).toBe('江城的夜校建成入选名单，第l届学员已达三百人。')
  })

  test('shows in the page file what a rule only suspects', async () => {
    await put('rules.json', [{ match: '人选名单', replace: '入选名单' }])
    const { out } = await stet(['clean', 'a.txt', '--rules', 'rules.json', '--json'], { cwd: folder })
    const { suspects } = JSON.parse(out) as { suspects: unknown[] }
    expect(suspects).toContainEqual(expect.objectContaining({ rule: 'house', suggestions: ['入选名单'] }))
  })

  test('stops a rule that does not end, names it, and cleans without it', async () => {
    await put('rules.json', [runaway, correcting])
    await put('b.txt', `${page}\n${'a'.repeat(60)}!\n`)
    const { code, out, err } = await stet(['clean', 'b.txt', '--rules', 'rules.json'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain('入选名单')
    expect(err.trim().split('\n')).toHaveLength(1)
    for (const name of ['失控', 'rules.json', 'b.txt']) expect(err).toContain(`“${name}”`)
  })

  test('tells of a rule that cannot be used by file and line, and uses the rest', async () => {
    await put('rules.json', `[${JSON.stringify(correcting)},\n{"regex": "(", "id": "halb"}]`)
    const { code, out, err } = await stet(['clean', 'a.txt', '--rules', 'rules.json'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain('入选名单')
    expect(err).toContain('“rules.json”, line 2: rule “halb”')
  })

  test('cleans nothing where the files of the house are not there', async () => {
    const { code, out, err } = await stet(['clean', 'a.txt', '--words', 'none.txt'], { cwd: folder })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('“none.txt”')
  })
})

describe('a library with a house', () => {
  test('tells of its faults at an import, once, and imports all the same', async () => {
    await put('b.txt', `${page}又一版。\n`)
    await mkdir(join(folder, 'library', 'house'), { recursive: true })
    await put('library/house/rules.json', [correcting, { match: '夜校', policy: 'correct' }])
    const args = ['import', 'library', 'a.txt', 'b.txt', '--publication', '云溪晚报']
    const { code, out, err } = await stet(args, { cwd: folder })
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(err.split('“house/rules.json”, line 1: rule “夜校”')).toHaveLength(2)
    const found = await stet(['search', 'library', '入选名单'], { cwd: folder })
    expect(found.out).toContain('入选名单')
  })

  test('lists its files with stet house, and says what is wrong with them', async () => {
    await stet(['import', 'library', 'a.txt', '--publication', '云溪晚报'], { cwd: folder })
    await mkdir(join(folder, 'library', 'house', '云溪晚报'), { recursive: true })
    await put('library/house/rules.json', [correcting])
    await put('library/house/云溪晚报/words.txt', '云溪纺织公司\n河谷镇\n')
    const good = await stet(['house', 'library'], { cwd: folder })
    expect(good).toMatchObject({ code: 0, err: '' })
    expect(good.out.trim().split('\n')).toEqual([
      'house  1 rule  0 words',
      'house/云溪晚报  0 rules  2 words',
    ])
    await mkdir(join(folder, 'library', 'house', '别的报'), { recursive: true })
    await put('library/house/words.txt', '长'.repeat(200))
    const bad = await stet(['house', 'library', '--json'], { cwd: folder })
    expect(bad.code).toBe(1)
    expect(JSON.parse(bad.out)).toMatchObject([
      { folder: 'house', rules: 1, words: 0, problems: [{ line: 1 }] },
      { folder: 'house/云溪晚报', publication: '云溪晚报', stray: false, words: 2 },
      { folder: 'house/别的报', publication: null, stray: true },
    ])
    expect(bad.err).toContain('“house/words.txt”, line 1')
    expect(bad.err).toContain('“house/别的报”')
  })

  test('is none where there is no library', async () => {
    expect(await stet(['house', 'nowhere'], { cwd: folder })).toMatchObject({ code: 1, out: '' })
  })
})
