import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openReadingLibrary, openWritingLibrary, Trouble } from '../../src/main/library'
import { backup, searchArticles, verify } from '../../src/main/work'
import { startChild } from './support/child'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

test('a second writer in the same program is told who holds the library', () => {
  const folder = temporaryFolder()
  openTestLibrary(folder)
  const open = () => openWritingLibrary(folder)
  expect(open).toThrow(Trouble)
  expect(open).toThrow(
    expect.objectContaining({
      kind: 'library-in-use',
      values: expect.objectContaining({ pid: process.pid }),
    }),
  )
})

test('another process that writes keeps others from writing, not from reading, and its death sets the library free', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  await importText(session, '新桥通车\n昨天云溪的新桥通车了。\n')
  await session.close()

  const child = startChild('writer-child.ts', [folder])
  onTestFinished(() => child.kill())
  expect((await child.lines.next()).value).toBe('open')
  expect(() => openWritingLibrary(folder)).toThrow(
    expect.objectContaining({
      kind: 'library-in-use',
      values: expect.objectContaining({
        library: folder,
        pid: child.process.pid,
        context: 'served',
        address: 'http://127.0.0.1:8123/',
      }),
    }),
  )
  const reading = openReadingLibrary(folder)
  expect(searchArticles(reading.db, { query: '新桥', limit: 5 }).total).toBe(1)
  reading.close()
  expect((await verify(folder)).differences).toEqual([])
  await backup(folder, join(temporaryFolder(), 'copy'))

  await child.kill()
  openWritingLibrary(folder).close()
})
