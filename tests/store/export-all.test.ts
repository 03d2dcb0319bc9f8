import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { exportFormats } from '../../src/core/contract'
import { exportWhole } from '../../src/main/cli/export-whole'
import { speaker } from '../../src/main/words'
import { exportAll, openForExport } from '../../src/main/work'
import { engineFiles } from '../unit/exits/engine-files'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

type Wanted = Parameters<typeof exportWhole>[1]

/** A library of two issues, three pages, and one whose names no system takes as they are. */
async function library() {
  const folder = temporaryFolder()
  const session = openTestLibrary(join(folder, 'library'))
  const stories = ['新桥通车', '夜市开张', '灯会开幕', '书展开幕']
  const places = [
    { label: '1' },
    { label: '2' },
    { date: '2024-03-19', number: '413', label: '1' },
    { publication: 'con', date: null, number: null, label: 'a/b:\u202Ec' },
  ]
  for (const [at, place] of places.entries())
    await importText(session, `${stories[at]}\n本报讯 昨天，${stories[at]}。\n`, {
      ...place,
      name: `${at}.txt`,
    })
  const { close, ...from } = openForExport(join(folder, 'library'))
  const output = join(folder, 'out')
  const told: string[] = []
  const terminal = {
    say: speaker('en'),
    print: () => undefined,
    tell: (said: string) => void told.push(said),
  }
  const write = (wanted: Partial<Wanted> = {}, signal?: AbortSignal) =>
    exportWhole(from, { format: 'text', output, ...wanted }, { signal }, terminal)
  const files = () =>
    (readdirSync(output, { recursive: true }) as string[])
      .filter((path) => statSync(join(output, path)).isFile())
      .sort()
  return { session, from, close, output, told, write, files }
}

test('every issue is a file in its publication’s folder', async () => {
  const { write, files, output, close, told } = await library()
  expect(await write()).toBe(0)
  expect(files()).toEqual([
    'stet_con/stet_con.txt',
    '云溪晚报/云溪晚报_2024-03-18_412.txt',
    '云溪晚报/云溪晚报_2024-03-19_413.txt',
  ])
  const first = readFileSync(join(output, '云溪晚报', '云溪晚报_2024-03-18_412.txt'), 'utf8')
  expect(first).toMatch(/新桥通车.*夜市开张/su)
  expect(told.at(-1)).toContain('3 files')
  await close()
})

test('or every page, or every article, under its issue', async () => {
  const { write, files, close } = await library()
  expect(await write({ each: 'page' })).toBe(0)
  expect(files()).toEqual([
    'stet_con/issue_3/con_a b c.txt',
    '云溪晚报/2024-03-18_412/云溪晚报_2024-03-18_412_1.txt',
    '云溪晚报/2024-03-18_412/云溪晚报_2024-03-18_412_2.txt',
    '云溪晚报/2024-03-19_413/云溪晚报_2024-03-19_413_1.txt',
  ])
  expect(await write({ each: 'article', format: 'markdown' })).toBe(0)
  expect(files()).toContain('云溪晚报/2024-03-19_413/云溪晚报_2024-03-19_413_1_a1.md')
  await close()
})

test('two pages of one name are two files', async () => {
  const { session, write, files, close } = await library()
  await importText(session, '新桥又通车\n', { label: '2', name: 'again.txt' })
  expect(await write({ each: 'page' })).toBe(0)
  expect(files()).toContain('云溪晚报/2024-03-18_412/云溪晚报_2024-03-18_412_2 (2).txt')
  await close()
})

test('what was broken off goes on: what is there stays as it is', async () => {
  const { write, files, output, close, told } = await library()
  const stopping = new AbortController()
  stopping.abort()
  expect(await write({ each: 'page' }, stopping.signal)).toBe(1)
  expect(told.at(-1)).toContain('Stopped')
  mkdirSync(join(output, '云溪晚报', '2024-03-18_412'), { recursive: true })
  const there = join(output, '云溪晚报', '2024-03-18_412', '云溪晚报_2024-03-18_412_1.txt')
  writeFileSync(there, 'of before')
  utimesSync(there, 1, 1)
  expect(await write({ each: 'page' })).toBe(0)
  expect(files()).toHaveLength(4)
  expect(readFileSync(there, 'utf8')).toBe('of before')
  expect(told.at(-1)).toContain('already there: 1')
  // What a power cut makes of a file whose content was not on the disk yet.
  writeFileSync(there, '')
  expect(await write({ each: 'page' })).toBe(0)
  expect(readFileSync(there, 'utf8')).toContain('新桥通车')
  expect(await write({ each: 'page', force: true })).toBe(0)
  expect(readFileSync(there, 'utf8')).toContain('新桥通车')
  await close()
})

test('a page that PAGE cannot hold is told of, and those beside it are written', async () => {
  const { session, write, files, output, close, told } = await library()
  const placed = engineFiles.alto([['The', 'bridge', 'is', 'open.']])
  await importText(session, placed, { label: '3', name: 'p3.xml' })
  expect(await write({ format: 'page-xml' })).toBe(1)
  expect(files()).toEqual(['云溪晚报/云溪晚报_2024-03-18_412.page.xml.zip'])
  const zip = unzipSync(readFileSync(join(output, '云溪晚报', '云溪晚报_2024-03-18_412.page.xml.zip')))
  expect(Object.keys(zip)).toEqual(['3_3.xml'])
  // Two pages of the issue, and two issues of which nothing can be written.
  expect(told.filter((said) => said.includes('has no places'))).toHaveLength(4)
  await close()
})

test('a page of two sheets is two files of PAGE in one, and is not written twice', async () => {
  const { session, write, files, close, told } = await library()
  const hocr = engineFiles.hocr([['The', 'bridge', 'is', 'open.']])
  const [, body = ''] = hocr.split('<body>')
  const both = hocr.replace('</body></html>', body)
  await importText(session, both, { date: '2024-03-20', number: null, label: '1', name: 'p1.html' })
  await write({ format: 'page-xml', each: 'page' })
  expect(files()).toEqual(['云溪晚报/2024-03-20/云溪晚报_2024-03-20_1.page.xml.zip'])
  await write({ format: 'page-xml', each: 'page' })
  expect(told.at(-1)).toContain('already there: 1')
  await close()
})

test.each(exportFormats)(
  'what was broken off as %s leaves whole files under their names, and goes on',
  async (format) => {
    const { session, from, write, files, output, close } = await library()
    const placed = engineFiles.alto([['The', 'bridge', 'is', 'open.']])
    for (const label of ['4', '5']) await importText(session, placed, { label, name: `p${label}.xml` })
    const planned = [...exportAll(from, format, 'page', {})].map(({ path }) => path.join('/'))
    const stopping = new AbortController()
    const running = write({ format, each: 'page' }, stopping.signal)
    // It stops at whatever it is doing once a file is there.
    while (!existsSync(output) || files().length === 0) await new Promise(setImmediate)
    stopping.abort()
    expect(await running).toBe(1)
    const there = new Map(files().map((path) => [path, readFileSync(join(output, path))]))
    expect(planned).toEqual(expect.arrayContaining([...there.keys()]))
    expect(there.size).toBeLessThan(planned.length)
    await write({ format, each: 'page' })
    const able = format === 'page-xml' ? 2 : planned.length
    expect(files()).toHaveLength(able)
    for (const [path, bytes] of there) expect(readFileSync(join(output, path))).toEqual(bytes)
    await close()
  },
)

test('nothing half written is left where it is broken off between two files', async () => {
  const { from, write, files, output, close } = await library()
  const stopping = new AbortController()
  // The second file is under way when the signal comes.
  const planned = [...exportAll(from, 'text', 'page', { signal: stopping.signal })]
  await planned[0]?.render()
  const second = planned[1]?.render()
  stopping.abort(new Error('enough'))
  await expect(second).rejects.toThrow('enough')
  mkdirSync(output)
  const next = new AbortController()
  const running = write({ each: 'page' }, next.signal)
  next.abort()
  expect(await running).toBe(1)
  expect(files()).toEqual([])
  await close()
})
