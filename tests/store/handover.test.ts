import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Sqlite from 'better-sqlite3'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import type { PageId } from '../../src/core/contract'
import { openForWriting } from '../../src/main/library/database'
import { migrations } from '../../src/main/library/migrations'
import { verify } from '../../src/main/work'
import { backup } from '../../src/main/work/copies/backup'
import { copy } from '../../src/main/work/copies/copying'
import { handOver } from '../../src/main/work/copies/hand-over'
import { suggestedHandover } from '../../src/main/work/copies/handover'
import { receive, restore } from '../../src/main/work/copies/receive'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

const text = '新桥通车\n本报讯 昨天，云溪的新桥通车了。\n'

/** A library with a page, a scan and a house rule, handed over while it is open. */
async function handed() {
  const folder = temporaryFolder()
  const library = join(folder, 'Stet')
  const session = openTestLibrary(library)
  const page = await importText(session, text)
  await writeFile(join(library, 'scans', 'ab12.png'), 'a scan')
  await writeFile(join(library, 'scans', 'ab12.pyramid.tif'), 'made again')
  await mkdir(join(library, 'house', '云溪晚报'), { recursive: true })
  await writeFile(join(library, 'house', '云溪晚报', 'words.txt'), '云溪\n')
  const file = join(folder, 'Stet.stet')
  await handOver(library, file)
  return { folder, library, session, page, file }
}

async function taken(folder: string, page: PageId) {
  expect((await verify(folder)).differences).toEqual([])
  return openTestLibrary(folder).pages.get(page).document.textContent
}

/** What is in a folder but for what SQLite leaves beside a library that is only read. */
function kept(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !/-(?:wal|shm)$/u.test(name))
    .sort()
}

/** The good file with other entries put in, or some left out. */
async function forged(
  file: string,
  entries: readonly (readonly [name: string, content: Uint8Array | string])[],
) {
  const zip = new ZipFile()
  for (const [name, content] of entries) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
}

describe('a library handed over as one file', () => {
  test('is a library again, with its pages, scans and house rules', async () => {
    const { folder, file, page } = await handed()
    const there = join(folder, 'there')
    await receive(file, there)
    expect(await taken(there, page)).toContain('新桥通车了')
    expect(readFileSync(join(there, 'scans', 'ab12.png'), 'utf8')).toBe('a scan')
    expect(readFileSync(join(there, 'house', '云溪晚报', 'words.txt'), 'utf8')).toBe('云溪\n')
    expect(readdirSync(folder).sort()).toEqual(['Stet', 'Stet.stet', 'there'])
  })

  test('is a zip that other programs open', async () => {
    const { file } = await handed()
    expect(Object.keys(unzipSync(readFileSync(file))).sort()).toEqual([
      'house/云溪晚报/words.txt',
      'library.sqlite',
      'scans/ab12.png',
      'stet.json',
    ])
  })

  test('is never written over a file, nor unpacked over anything', async () => {
    const { folder, library, file } = await handed()
    await expect(handOver(library, file)).rejects.toThrow('file-exists')
    await expect(receive(file, library)).rejects.toThrow('file-exists')
    await expect(receive(file, file)).rejects.toThrow('file-exists')
    expect(readdirSync(folder).sort()).toEqual(['Stet', 'Stet.stet'])
  })

  test('may go into a folder that is there and empty', async () => {
    const { folder, file, page } = await handed()
    const there = join(folder, 'there')
    await mkdir(there)
    await receive(file, there)
    expect(await taken(there, page)).toContain('新桥通车了')
  })
})

describe('a file that is not what it says', () => {
  test.each([
    ['no zip', 'text'],
    ['an empty file', ''],
  ])('%s is refused', async (_, content) => {
    const folder = temporaryFolder()
    await writeFile(join(folder, 'a.stet'), content)
    await expect(receive(join(folder, 'a.stet'), join(folder, 'there'))).rejects.toThrow('handover-broken')
    expect(readdirSync(folder)).toEqual(['a.stet'])
  })

  test('a file that is not there is named', async () => {
    const folder = temporaryFolder()
    await expect(receive(join(folder, 'a.stet'), join(folder, 'there'))).rejects.toThrow('file-vanished')
  })

  test.each([
    ['no passport', (good: Good) => good.slice(1)],
    [
      'a passport of the future',
      ([, ...good]: Good) => [['stet.json', '{"format":"stet-library","version":9}'], ...good],
    ],
    ['no database', (good: Good) => good.filter(([name]) => name !== 'library.sqlite')],
    [
      'a database that is none',
      (good: Good) => good.map(([name, content]) => [name, name === 'library.sqlite' ? 'text' : content]),
    ],
    ['a file beside', (good: Good) => [...good, ['run.sh', 'x']]],
    ['a file in another folder', (good: Good) => [...good, ['bin/run.sh', 'x']]],
    ['a name with a control character', (good: Good) => [...good, ['scans/a\u0007.png', 'x']]],
    ['a stream of a file', (good: Good) => [...good, ['scans/a.png:b', 'x']]],
    ['a name twice', (good: Good) => [...good, ['scans/ab12.png', 'another']]],
  ] as readonly (readonly [string, (good: Good) => Good])[])('%s: nothing is made', async (_, change) => {
    const { folder, file } = await handed()
    const good = ['stet.json', 'library.sqlite', 'scans/ab12.png'].map(
      (name) => [name, entry(file, name)] as const,
    )
    const bad = join(folder, 'bad.stet')
    await forged(bad, change(good))
    await expect(receive(bad, join(folder, 'there'))).rejects.toThrow(/handover-broken|library-not-sqlite/u)
    expect(readdirSync(folder).sort()).toEqual(['Stet', 'Stet.stet', 'bad.stet'])
  })

  test.each(['../climbed.txt', 'scans/../../climbed.txt', '/climbed.txt', 'scans\\..\\..\\climbed.txt'])(
    'a path that climbs is refused: %s',
    async (path) => {
      const { folder, file } = await handed()
      const bad = join(folder, 'bad.stet')
      // fflate writes any name that it is given.
      const good = unzipSync(readFileSync(file))
      await writeFile(
        bad,
        zipSync({ 'stet.json': entry(file, 'stet.json'), ...good, [path]: Buffer.from('x') }),
      )
      await expect(receive(bad, join(folder, 'a', 'b', 'there'))).rejects.toThrow('handover-broken')
      expect(existsSync(join(folder, 'climbed.txt'))).toBe(false)
      expect(readdirSync(join(folder, 'a', 'b'))).toEqual([])
    },
  )

  test('one that swells to a thousand times its size is not unpacked', async () => {
    const { folder, file } = await handed()
    const bad = join(folder, 'bad.stet')
    await forged(bad, [
      ['stet.json', entry(file, 'stet.json')],
      ['scans/zeros.png', Buffer.alloc(80 * 1024 * 1024)],
    ])
    await expect(receive(bad, join(folder, 'there'))).rejects.toThrow('handover-too-large')
    expect(existsSync(join(folder, 'there'))).toBe(false)
  })

  test('one of more than a million names is not unpacked', async () => {
    const { folder, file } = await handed()
    const bad = join(folder, 'bad.stet')
    await writeFile(bad, withFolders(readFileSync(file), 1_000_000))
    await expect(receive(bad, join(folder, 'there'))).rejects.toThrow('handover-broken')
    expect(existsSync(join(folder, 'there'))).toBe(false)
  })

  test('one that was cut off, or changed on its way, is refused', async () => {
    const { folder, file } = await handed()
    const bytes = readFileSync(file)
    await writeFile(join(folder, 'cut.stet'), bytes.subarray(0, bytes.length / 2))
    const scan = bytes.indexOf('a scan')
    bytes[scan] = 0x62
    await writeFile(join(folder, 'changed.stet'), bytes)
    for (const name of ['cut.stet', 'changed.stet'])
      await expect(receive(join(folder, name), join(folder, 'there'))).rejects.toThrow('handover-broken')
    expect(existsSync(join(folder, 'there'))).toBe(false)
  })
})

test.each([
  ['Stet', 'Stet'],
  ['Stet 2023-11-02', 'Stet'],
  ['Stet 2023-11-02 (2)', 'Stet'],
  ['Stet 2023-11-02 2023-11-09 (3)', 'Stet'],
  ['2023-11-02', '2023-11-02'],
  ['Stet (2)', 'Stet (2)'],
])('the name that is offered for %s carries one date', (name, stem) => {
  const parent = temporaryFolder()
  const session = openTestLibrary(join(parent, name))
  const today = session.now().slice(0, 10)
  const { file, folder } = suggestedHandover(session)
  expect(file).toBe(join(parent, `${stem} ${today}.stet`))
  expect(folder).toBe(join(parent, `${stem} ${today}`))
})

describe('a backup', () => {
  test('is restored to a new folder, and stays as it is', async () => {
    const { folder, library, page } = await handed()
    const copied = join(folder, 'copy')
    await backup(library, copied)
    await restore(copied, join(folder, 'there'))
    expect(await taken(join(folder, 'there'), page)).toContain('新桥通车了')
    expect(kept(copied)).toEqual(['house', 'library.sqlite', 'scans'])
  })

  test('that is damaged is told before anything is made', async () => {
    const { folder, library } = await handed()
    const copied = join(folder, 'copy')
    await backup(library, copied)
    const bytes = readFileSync(join(copied, 'library.sqlite'))
    bytes.fill(0, 4096 * 3, 4096 * 6)
    await writeFile(join(copied, 'library.sqlite'), bytes)
    await expect(restore(copied, join(folder, 'there'))).rejects.toThrow('library-damaged')
    expect(readdirSync(folder).sort()).toEqual(['Stet', 'Stet.stet', 'copy'])
  })

  test('is never put over a library', async () => {
    const { folder, library } = await handed()
    await backup(library, join(folder, 'copy'))
    await expect(restore(join(folder, 'copy'), library)).rejects.toThrow('file-exists')
    await expect(restore(folder, join(folder, 'there'))).rejects.toThrow('not-found')
  })

  test('of an older Stet is brought up to date in the new folder alone', async () => {
    const folder = temporaryFolder()
    const copied = join(folder, 'copy')
    await mkdir(copied)
    openForWriting(copied, migrations.slice(0, -1)).close()
    await restore(copied, join(folder, 'there'))
    expect(kept(copied)).toEqual(['library.sqlite'])
    const versions = [copied, join(folder, 'there')].map((library) => {
      const db = new Sqlite(join(library, 'library.sqlite'), { readonly: true })
      const version = db.pragma('user_version', { simple: true })
      db.close()
      return version
    })
    expect(versions).toEqual([migrations.length - 1, migrations.length])
  })
})

test('what a killed process of the same number left behind is in nobody’s way', async () => {
  const { folder, library, page, file } = await handed()
  const acts = [
    ['received', (to: string) => receive(file, to)],
    ['backup', (to: string) => backup(library, to)],
    ['again.stet', (to: string) => handOver(library, to)],
  ] as const
  for (const [name, act] of acts) {
    const to = join(folder, name)
    for (const left of ['partial', 'copy']) {
      await mkdir(`${to}.${process.pid}.${left}`)
      await writeFile(`${to}.${process.pid}.${left}/library.sqlite`, 'half of one')
    }
    await act(to)
  }
  for (const name of ['received', 'backup'])
    expect(await taken(join(folder, name), page)).toContain('新桥通车了')
  await restore(join(folder, 'again.stet'), join(folder, 'again'))
  expect(await taken(join(folder, 'again'), page)).toContain('新桥通车了')
  expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
})

test('a folder that somebody put among the scans is no reason for no backup', async () => {
  const { folder, library } = await handed()
  await mkdir(join(library, 'scans', 'old'))
  await backup(library, join(folder, 'backup'))
  expect(readdirSync(join(folder, 'backup', 'scans'))).toEqual(['ab12.png'])
})

test.each(['handOver', 'backup'] as const)('what is broken off leaves nothing: %s', async (act) => {
  const { folder, library } = await handed()
  const stopping = new AbortController()
  const going = copy({ act, from: library, to: join(folder, 'b.stet') }, stopping.signal)
  stopping.abort(new Error('enough'))
  await expect(going).rejects.toThrow('enough')
  expect(readdirSync(folder).sort()).toEqual(['Stet', 'Stet.stet'])
})

type Good = readonly (readonly [name: string, content: Uint8Array | string])[]

function entry(file: string, name: string): Uint8Array {
  const content = unzipSync(readFileSync(file))[name]
  if (!content) throw new Error(`no ${name}`)
  return content
}

/** A zip with so many folders more in its directory, all of them `scans/`: nothing else is wrong with it. */
function withFolders(zip: Buffer, count: number): Buffer {
  const end = zip.subarray(-22)
  const start = end.readUInt32LE(16)
  const names = zip.subarray(start, start + end.readUInt32LE(12))
  const folder = Buffer.alloc(46 + 'scans/'.length)
  folder.writeUInt32LE(0x02_01_4b_50)
  folder.writeUInt16LE('scans/'.length, 28)
  folder.write('scans/', 46)
  const directory = Buffer.concat([names, Buffer.alloc(folder.length * count, folder)])
  // So many entries are told in the form of ZIP64 alone (APPNOTE 4.3.14 to 4.3.16).
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06_06_4b_50)
  end64.writeBigUInt64LE(44n, 4)
  const entries = BigInt(end.readUInt16LE(10) + count)
  end64.writeBigUInt64LE(entries, 24)
  end64.writeBigUInt64LE(entries, 32)
  end64.writeBigUInt64LE(BigInt(directory.length), 40)
  end64.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07_06_4b_50)
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  locator.writeUInt32LE(1, 16)
  const last = Buffer.from(end)
  last.writeUInt16LE(0xff_ff, 8)
  last.writeUInt16LE(0xff_ff, 10)
  last.writeUInt32LE(0xff_ff_ff_ff, 12)
  last.writeUInt32LE(0xff_ff_ff_ff, 16)
  return Buffer.concat([zip.subarray(0, start), directory, end64, locator, last])
}
