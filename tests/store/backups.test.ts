import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '../../src/main/work'
import { suggestedHandover } from '../../src/main/work/copies/handover'
import { cleanInProcess, importText, temporaryFolder } from './support/library'

const text = '新桥通车\n本报讯 昨天，云溪的新桥通车了。\n'
const minute = 60_000

/** A library with one page, and a clock that the test turns. */
async function library() {
  const folder = join(temporaryFolder(), 'Stet')
  const clock = { at: Date.parse('2026-03-01T08:00:00.000Z') }
  const now = () => new Date(clock.at).toISOString()
  const session = openLibrary(folder, { cleaner: cleanInProcess, now })
  const page = await importText(session, text)
  return { folder, clock, session, page, backups: session.backups }
}

test('a backup is a library that opens, with the page in it', async () => {
  const { session, backups, page } = await library()
  const { made, failed, running } = await backups.run()
  expect(failed).toBeNull()
  expect(running).toBe(false)
  expect(made).toHaveLength(1)
  const [{ folder: copy = '', at = '', bytes = 0 } = {}] = made
  expect(at).toBe('2026-03-01T08:00:00.000Z')
  expect(bytes).toBeGreaterThan(10_000)
  expect(basename(copy)).toBe('Stet 2026-03-01T080000Z')
  // Nothing of the check is left in it.
  expect(readdirSync(copy).sort()).toEqual(['library.sqlite', 'scans'])
  await session.close()
  const opened = openLibrary(copy, { cleaner: cleanInProcess })
  expect(opened.pages.get(page).document.textContent).toContain('新桥通车了')
  await opened.close()
})

test('a library with as long a name as the disk takes is backed up, beside another that begins alike', async () => {
  const place = temporaryFolder()
  const long = '云'.repeat(84)
  const made: string[] = []
  const suggested: string[] = []
  for (const name of [`${long}甲`, `${long}乙`]) {
    const session = openLibrary(join(place, name), { cleaner: cleanInProcess })
    await importText(session, text)
    await session.backups.setPlan({ folder: join(place, 'copies'), keep: 1 })
    const status = await session.backups.run()
    expect(status.failed).toBeNull()
    made.push(...status.made.map(({ folder }) => folder))
    suggested.push(basename(suggestedHandover(session).file))
    await session.close()
  }
  expect(made.filter((folder) => existsSync(folder))).toHaveLength(2)
  // While it is being made, its name is longer by the number of the process.
  expect(suggested.map((name) => Buffer.byteLength(`${name}.4194304.partial`) <= 255)).toEqual([true, true])
})

test('nothing is made by itself until the editor says how often', async () => {
  const { session, backups } = await library()
  await backups.runIfDue()
  expect((await backups.status()).made).toEqual([])
  await session.close()
})

test('where a backup cannot be made, the place is named and not the library', async () => {
  const { session, backups, folder } = await library()
  const file = join(folder, '..', 'a file')
  await writeFile(file, '')
  const place = join(file, 'backups')
  await backups.setPlan({ folder: place })
  const { failed, made } = await backups.run()
  expect(made).toEqual([])
  expect(failed?.trouble.values).toMatchObject({ library: place, context: 'backup' })
  await session.close()
})

test('a backup is made when the last one is a day old, and the oldest goes', async () => {
  const { session, backups, clock } = await library()
  await backups.setPlan({ every: 'day', keep: 2 })
  const made: number[] = []
  for (let hours = 0; hours <= 72; hours += 8) {
    await backups.runIfDue()
    made.push((await backups.status()).made.length)
    clock.at += 8 * 60 * minute
  }
  expect(made).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 2, 2])
  const status = await backups.status()
  expect(status.made.map(({ at }) => at.slice(0, 13))).toEqual(['2026-03-04T08', '2026-03-03T08'])
  await session.close()
})

test('a clock that was a year ahead keeps no backup from being made, nor the new one from being kept', async () => {
  const { session, backups, clock } = await library()
  const now = clock.at
  clock.at += 365 * 24 * 60 * minute
  await backups.setPlan({ every: 'day', keep: 2 })
  await backups.runIfDue()
  clock.at = now
  const made: string[][] = []
  for (let hours = 0; hours <= 24; hours += 8) {
    await backups.runIfDue()
    made.push((await backups.status()).made.map(({ at }) => at.slice(0, 10)))
    clock.at += 8 * 60 * minute
  }
  const [first, second] = [
    ['2027-03-01', '2026-03-01'],
    ['2026-03-02', '2026-03-01'],
  ]
  expect(made).toEqual([first, first, first, second])
  await session.close()
})

test('a failure that a wrong clock dated later keeps nothing from being tried again', async () => {
  const { session, backups, clock } = await library()
  const file = join(temporaryFolder(), 'file')
  await writeFile(file, 'no folder')
  await backups.setPlan({ folder: file, every: 'day' })
  await backups.runIfDue()
  clock.at -= 24 * 60 * minute
  await backups.runIfDue()
  expect((await backups.status()).failed?.at).toBe('2026-02-28T08:00:00.000Z')
  await session.close()
})

test('what is not a backup of this library is never taken away', async () => {
  const { session, backups, clock } = await library()
  const folder = temporaryFolder()
  const others = ['Notes', 'Other 2020-01-01T000000Z', 'Stet 2020-01-01', 'Stet 2020-01-01T000000Z']
  for (const name of others) await mkdir(join(folder, name))
  // A library's folder by its name, but not by what is in it.
  await writeFile(join(folder, 'Stet 2020-01-01T000000Z', 'letter.txt'), 'kept')
  await backups.setPlan({ folder, keep: 1 })
  await backups.run()
  clock.at += minute
  await backups.run()
  expect(readdirSync(folder).sort()).toEqual([...others, 'Stet 2026-03-01T080100Z'].sort())
  await session.close()
})

test('a failure is told, nothing half made is left, and it is tried again an hour later', async () => {
  const { session, backups, clock } = await library()
  const folder = join(temporaryFolder(), 'file')
  await writeFile(folder, 'no folder')
  await backups.setPlan({ folder, every: 'day' })
  const stop = new AbortController()
  const told = backups.watch(stop.signal)
  expect((await told.next()).value).toMatchObject({ failed: null })
  await backups.runIfDue()
  const { failed } = await backups.status()
  expect(failed?.at).toBe('2026-03-01T08:00:00.000Z')
  expect((await told.next()).value).toMatchObject({ running: true })
  expect((await told.next()).value).toMatchObject({ running: false, failed })
  clock.at += 30 * minute
  await backups.runIfDue()
  expect((await backups.status()).failed).toEqual(failed)
  clock.at += 31 * minute
  await backups.runIfDue()
  expect((await backups.status()).failed?.at).toBe('2026-03-01T09:01:00.000Z')
  stop.abort()
  await session.close()
})

test('a folder that is no full path is refused, and the plan stays', async () => {
  const { session, backups } = await library()
  await backups.setPlan({ every: 'week' })
  expect(() => backups.setPlan({ folder: 'backups' })).toThrow('folder-not-absolute')
  expect(backups.plan).toEqual({ folder: null, every: 'week', keep: 7 })
  await session.close()
})
