import { readdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { PageId, PublicationId } from '../../src/core/contract'
import {
  areLinesKept,
  databaseName,
  figureTotals,
  issueLines,
  madeBy,
  newRecordId,
  registerLines,
} from '../../src/main/library'
import { openForWriting } from '../../src/main/library/database'
import { applicationId } from '../../src/main/library/migrate'
import { type Migration, migrations } from '../../src/main/library/migrations'
import { addDigest } from '../../src/main/library/source-digests'
import { openLibrary, verify } from '../../src/main/work'
import { canMount, cannotMount } from '../setup/can-mount'
import { smallDisk } from './support/disk'
import { cleanInProcess, importText, temporaryFolder } from './support/library'

async function withRows(): Promise<string> {
  const folder = temporaryFolder()
  const session = openLibrary(folder, { cleaner: cleanInProcess })
  await importText(session, '新桥通车\n昨天通车了。\n')
  await session.close()
  return folder
}

/** One that every version can keep, with its publication. */
const anIssue = `
    INSERT INTO publication (id, title) VALUES (1, '河谷晚报');
    INSERT INTO issue (id, publication, date, number) VALUES (1, 1, '2024-03-18', '412');
`

const next = (sql: string): Migration => ({ version: migrations.length + 1, sql })

test('versions rise by one from one', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})

test('a new library carries the application id, the newest version, STRICT tables and WAL', async () => {
  const folder = await withRows()
  const db = new Sqlite(join(folder, databaseName), { readonly: true })
  expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'passage%' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
  db.close()
})

test('a migration keeps the rows, after a backup of how it was', async () => {
  const folder = await withRows()
  const db = openForWriting(folder, [
    ...migrations,
    next(`ALTER TABLE page ADD COLUMN state TEXT NOT NULL DEFAULT 'unread'`),
  ])
  expect(db.prepare('SELECT label, state FROM page').all()).toEqual([{ label: '3', state: 'unread' }])
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length + 1)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  db.close()
  const before = new Sqlite(join(folder, `before-version-${migrations.length + 1}.sqlite`), {
    readonly: true,
  })
  expect(before.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(before.prepare('SELECT label FROM page').pluck().all()).toEqual(['3'])
  before.close()
})

test('a copy that was broken off has never the name of a whole one', async () => {
  const folder = await withRows()
  const name = `before-version-${migrations.length + 1}.sqlite`
  writeFileSync(join(folder, `${name.slice(0, -'.sqlite'.length)}.new`), 'half of a copy')
  openForWriting(folder, [...migrations, next('CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT')]).close()
  expect(readdirSync(folder).filter((one) => one.startsWith('before-'))).toEqual([name])
})

test.skipIf(!canMount)(
  `a disk that has no room for the copy: the library stays as it was, and no half copy${canMount ? '' : ` (${cannotMount})`}`,
  async () => {
    const { folder } = smallDisk(2048)
    const session = openLibrary(folder, { cleaner: cleanInProcess })
    await importText(session, '新桥通车\n昨天通车了。\n')
    await session.close()
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - 200 * 1024))
    const later = [...migrations, next('CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT')]
    expect(() => openForWriting(folder, later)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect(readdirSync(folder).filter((one) => one.startsWith('before-'))).toEqual([])
    const db = openForWriting(folder)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(db.prepare('SELECT label FROM page').pluck().all()).toEqual(['3'])
    db.close()
  },
)

test('a table that others refer to can be made anew, with its rows', async () => {
  const folder = await withRows()
  const sql = `
    CREATE TABLE issue_new (id INTEGER PRIMARY KEY, publication INTEGER NOT NULL REFERENCES publication (id), date TEXT, number TEXT, note TEXT) STRICT;
    INSERT INTO issue_new SELECT id, publication, date, number, NULL FROM issue;
    DROP TABLE issue;
    ALTER TABLE issue_new RENAME TO issue;`
  const db = openForWriting(folder, [...migrations, next(sql)])
  expect(db.prepare('SELECT number, note FROM issue').all()).toEqual([{ number: '412', note: null }])
  expect(db.prepare('SELECT count(*) FROM page').pluck().get()).toBe(1)
  db.close()
})

test.each([
  [
    'that fails half way',
    'ALTER TABLE page ADD COLUMN state TEXT; CREATE TABLE page (id INTEGER);',
    'already exists',
  ],
  ['that leaves a row referring to nothing', 'DELETE FROM publication', 'breaks 1 foreign keys'],
])('a migration %s leaves the library at the version before', async (_, sql, why) => {
  const folder = await withRows()
  expect(() => openForWriting(folder, [...migrations, next(sql)])).toThrow(why)
  const db = new Sqlite(join(folder, databaseName), { readonly: true })
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(
    db.prepare(`SELECT count(*) FROM pragma_table_info('page') WHERE name = 'state'`).pluck().get(),
  ).toBe(0)
  db.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('a gap in the numbers is refused', async () => {
  const folder = await withRows()
  const gap = { version: migrations.length + 2, sql: 'CREATE TABLE x (y INTEGER) STRICT' }
  expect(() => openForWriting(folder, [...migrations, gap])).toThrow(RangeError)
})

test('a library that is up to date is opened without a backup', async () => {
  const folder = await withRows()
  openForWriting(folder).close()
  expect(readdirSync(folder).filter((name) => name.startsWith('before-version'))).toEqual([])
})

test('names and figures that were tagged before their counts had an index are counted from it', () => {
  const folder = temporaryFolder()
  const before = openForWriting(folder, migrations.slice(0, 8))
  before.exec(`
    ${anIssue}
    INSERT INTO page (id, issue, label, imported) VALUES (1, 1, '3', '2024-03-18T00:00:00Z');
    INSERT INTO article (id, page, name, position, headline, opening, blocks, characters)
      VALUES (1, 1, 'a1', 0, '渡口', '', 1, 20);
    INSERT INTO block (article, position, role, text) VALUES (1, 0, 'body', '周岚和周岚数了12家。');
    INSERT INTO mention (article, block, start, text, kind) VALUES (1, 0, 0, '周岚', 'person'), (1, 0, 3, '周岚', 'person');
    INSERT INTO figure (article, block, start, text, kind, low, high, unit, approx)
      VALUES (1, 0, 7, '12家', 'quantity', 12, 12, '家', 0);
  `)
  before.close()
  const db = openForWriting(folder)
  expect(registerLines(db)).toEqual([{ of: 'name', kind: 'person', name: '周岚', mentions: 2, pages: 1 }])
  const wanted = { kind: null, unit: null, least: null, most: null, since: null, before: null, query: null }
  expect(figureTotals(db, { scope: { kind: 'library' }, ...wanted })).toEqual([
    { kind: 'quantity', unit: '家', count: 1, sum: 12, least: 12, most: 12 },
  ])
  db.close()
})

test('a record that came before its link was kept with it stays when that is undone', async () => {
  const folder = temporaryFolder()
  const before = openForWriting(folder, migrations.slice(0, 13))
  before.exec(`
    INSERT INTO record (id, kind, name) VALUES (7, 'person', '周岚');
    INSERT INTO operation (seq, id, kind, client, name, at) VALUES (1, 'o', 'do', 'c', '{"key":"operations.link"}', '2024-03-18T00:00:00Z');
  `)
  before.close()
  const db = openForWriting(folder)
  expect(madeBy(db, 1)).toEqual([])
  expect(newRecordId(db)).toBe(8)
  db.close()
})

test('a source that came before its lines were kept in mind stays, and is none that was changed', () => {
  const folder = temporaryFolder()
  const before = openForWriting(folder, migrations.slice(0, 11))
  before.exec(`
    ${anIssue}
    INSERT INTO page (id, issue, label, imported) VALUES (1, 1, '3', '2024-03-18T00:00:00Z');
    INSERT INTO source (page, name, encoding, sha256, text, lines, original)
      VALUES (1, 'a.txt', 'utf-8', '${'0'.repeat(64)}', '渡口', 1, x'00');
  `)
  before.close()
  const db = openForWriting(folder)
  const page = PageId.parse(1)
  expect(areLinesKept(db, page, 1, ['渡口'])).toBeNull()
  addDigest(db, page, 1, ['渡口'])
  expect(areLinesKept(db, page, 1, ['渡口'])).toBe(true)
  expect(areLinesKept(db, page, 1, ['渡囗'])).toBe(false)
  db.close()
})

test('how many lines pages have is known of those that came before it stood beside their texts', () => {
  const folder = temporaryFolder()
  const before = openForWriting(folder, migrations.slice(0, 14))
  before.exec(`
    ${anIssue}
    INSERT INTO page (id, issue, label, imported) VALUES (1, 1, '3', '2024-03-18T00:00:00Z'), (2, 1, '4', '2024-03-18T00:00:00Z');
    INSERT INTO source (page, name, encoding, sha256, text, lines, original) VALUES
      (1, 'a.txt', 'utf-8', '${'0'.repeat(64)}', '渡口', 1, x'00'),
      (2, 'b.txt', 'utf-8', '${'1'.repeat(64)}', '渡口\n石桥', 2, x'00');
  `)
  before.close()
  const db = openForWriting(folder)
  expect(issueLines(db, PublicationId.parse(1))).toEqual([{ id: 1, read: 0, lines: 3 }])
  db.close()
})
