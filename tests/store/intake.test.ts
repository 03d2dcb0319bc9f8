import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageIds, publications } from '../../src/main/library'
import { fileAt, inspect, openLibrary, take } from '../../src/main/work'
import { openTestLibrary, somewhere, temporaryFolder } from './support/library'
import { rawPage } from './support/newspaper'

const bytes = (...values: number[]) => Uint8Array.from(values)
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52)

test.each([
  ['empty', new Uint8Array(), 'file-empty'],
  ['of white space', new TextEncoder().encode(' \n\n　'), 'file-empty'],
  ['a picture', png, 'image-alone'],
  ['with zero bytes in it', bytes(0x61, 0, 0, 0x62, 0), 'file-not-text'],
  [
    'in no encoding',
    Uint8Array.from({ length: 400 }, (_, n) => 0x80 + ((n * 37) % 0x7f)),
    'file-unknown-encoding',
  ],
  ['with one endless line', new TextEncoder().encode('云'.repeat(150_000)), 'file-line-too-long'],
  [
    'of a hundred pages',
    new TextEncoder().encode(`${'云溪'.repeat(20)}\n`.repeat(55_000)),
    'file-text-too-long',
  ],
])('a file that is %s is refused by name, and nothing is kept', async (_, content, kind) => {
  const session = openTestLibrary(temporaryFolder())
  const file = new File([content], 'page.txt')
  const input = { file, encoding: null, again: false, ...somewhere }
  await expect(take(session, input)).rejects.toMatchObject({ kind, values: { file: 'page.txt' } })
  await expect(inspect(session, input)).rejects.toMatchObject({ kind })
  expect(pageIds(session.library.db)).toEqual([])
})

test('a file that is not in the chosen encoding is refused', async () => {
  const session = openTestLibrary(temporaryFolder())
  const file = new File([bytes(0xd4, 0xc6, 0xcf, 0xaa)], 'page.txt')
  await expect(inspect(session, { file, encoding: 'utf-8' })).rejects.toMatchObject({
    kind: 'file-unknown-encoding',
    values: { context: 'chosen', encoding: 'utf-8' },
  })
})

test('500 MB in one line are refused before they are read', async () => {
  const path = join(temporaryFolder(), 'line.txt')
  writeFileSync(path, '')
  truncateSync(path, 500 * 1024 * 1024)
  const before = process.memoryUsage().rss
  await expect(fileAt(path)).rejects.toMatchObject({
    kind: 'file-too-large',
    values: { file: 'line.txt', megabytes: 500, limit: 64 },
  })
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
})

test('a folder and a file that is gone are told apart', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'issue'))
  await expect(fileAt(join(folder, 'issue'))).rejects.toMatchObject({
    kind: 'file-is-folder',
    values: { file: 'issue' },
  })
  await expect(fileAt(join(folder, 'gone.txt'))).rejects.toMatchObject({
    kind: 'file-vanished',
    values: { file: 'gone.txt' },
  })
})

test('files are cleaned in a thread, one bad one among them, and the loop goes on meanwhile', async () => {
  const session = openLibrary(temporaryFolder())
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  const files = [rawPage(1, 3000), '\u0000\u0001', rawPage(2, 3000), rawPage(3, 3000)].map(
    (text, n) => new File([text], `${n}.txt`),
  )
  const taken = await Promise.allSettled(
    files.map((file, n) =>
      take(session, { file, encoding: null, again: false, ...somewhere, label: String(n) }),
    ),
  )
  clearInterval(timer)
  expect(taken.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(ticks).toBeGreaterThan(3)
  expect(pageIds(session.library.db)).toHaveLength(3)
  await session.close()
})

test('an import that is given up before its turn leaves nothing', async () => {
  const session = openLibrary(temporaryFolder())
  const stop = new AbortController()
  const input = (n: number) => ({
    file: new File([rawPage(n, 500)], `${n}.txt`),
    encoding: null,
    again: false,
    ...somewhere,
  })
  const first = take(session, input(1))
  const second = take(session, input(2), stop.signal)
  stop.abort()
  await expect(second).rejects.toMatchObject({ name: 'AbortError' })
  await first
  expect(pageIds(session.library.db)).toHaveLength(1)
  await session.close()
})

test('the same file dropped twice at once is imported once', async () => {
  const session = openTestLibrary(temporaryFolder())
  const input = () => ({
    file: new File([rawPage(1, 500)], 'x.txt'),
    encoding: null,
    again: false,
    ...somewhere,
  })
  const both = await Promise.all([take(session, input()), take(session, input())])
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already', 'imported'])
  expect(await take(session, { ...input(), again: true })).toMatchObject({ kind: 'imported' })
})

test('a title with its article before it is the publication that the library has without, as catalogues file it', async () => {
  const session = openTestLibrary(temporaryFolder())
  const titles = () => publications(session.library.db).map(({ title }) => title)
  const input = (publication: string, n: number) => ({
    ...{ file: new File([rawPage(n, 500)], `${n}.txt`), encoding: null, again: false },
    ...{ ...somewhere, publication, label: String(n) },
  })
  const both = ['Harbour Gazette', 'The Harbour Gazette', 'HARBOUR  GAZETTE', 'Harbour Post']
  for (const [n, publication] of both.entries()) await take(session, input(publication, n))
  expect(titles()).toEqual(['Harbour Gazette', 'Harbour Post'])
  const masthead = new File(['The Harbour Gazette\nThursday, May 14, 1931\n\nA lamp was lit.'], 'p9.txt')
  expect(await inspect(session, { file: masthead, encoding: null })).toMatchObject({
    publication: 'Harbour Gazette',
  })
})

test('files of one publication that are cleaned at once bring it in once, with or without its article', async () => {
  const session = openTestLibrary(temporaryFolder())
  const taken = ['The Harbour Gazette', 'Harbour Gazette'].map((publication, n) => {
    const file = new File([rawPage(n, 500)], `${n}.txt`)
    return take(session, { file, encoding: null, again: false, ...somewhere, publication, label: String(n) })
  })
  await Promise.all(taken)
  expect(publications(session.library.db)).toHaveLength(1)
})
