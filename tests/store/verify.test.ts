import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseName, scansName } from '../../src/main/library'
import { backup, openLibrary, verify } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { redo, undo } from '../../src/main/work/log/undo'
import {
  cleanInProcess,
  client,
  importText,
  insertion,
  openTestLibrary,
  operation,
  temporaryFolder,
} from './support/library'
import { rawPage } from './support/newspaper'

async function edited(): Promise<string> {
  const folder = temporaryFolder()
  const session = openLibrary(folder, { cleaner: cleanInProcess })
  const page = await importText(session, rawPage(3, 1500))
  for (const [version, typed] of ['甲', '乙', '丙'].entries())
    append(session, { page, client, version, operation: operation(), steps: [insertion(3, typed)] })
  undo(session, { page, client })
  undo(session, { page, client })
  redo(session, { page, client })
  await session.close()
  return folder
}

test.each([
  ['block', `UPDATE block SET text = text || '。' WHERE position = 1`],
  ['block', `DELETE FROM block WHERE position = 2`],
  [
    'block',
    `DELETE FROM block WHERE article = 1 AND position = (SELECT max(position) FROM block WHERE article = 1)`,
  ],
  ['block', `UPDATE block SET role = 'note' WHERE position = 1`],
  ['article', `UPDATE article SET headline = headline || '。'`],
  ['article', `UPDATE article SET characters = characters + 1`],
  ['article', `INSERT INTO article VALUES (99, 1, 'x9', 9, '', '', 1, 0)`],
  ['index', `DELETE FROM passage WHERE rowid = (SELECT min(id) * 4096 FROM article)`],
  ['index', `INSERT INTO passage (rowid, grams) VALUES (999999, '00010002')`],
  ['log', `DELETE FROM step WHERE version = 2`],
  ['log', `UPDATE step SET inverse = json WHERE version = 1`],
  ['block', `UPDATE step SET json = replace(json, '甲', '丁') WHERE version = 1`],
  ['log', `UPDATE step SET json = '{}' WHERE version = 1`],
  ['log', `UPDATE page SET version = version + 1`],
  ['log', `UPDATE entry SET until = until + 1 WHERE since = 0`],
  ['snapshot', `UPDATE snapshot SET json = (SELECT json FROM snapshot WHERE version = 0) WHERE version > 0`],
  ['snapshot', `DELETE FROM snapshot WHERE version = 0`],
  ['source', `DROP TRIGGER source_is_never_changed; UPDATE source SET text = replace(text, '云', '雲')`],
  ['source', `DROP TRIGGER source_is_never_changed; UPDATE source SET original = x'00'`],
  [
    'draft',
    `DROP TRIGGER draft_is_never_changed; UPDATE draft SET json = json_set(json, '$.corrections[0].removed', '丁')`,
  ],
  ['review', `UPDATE review SET state = 'validated'`],
  ['coverage', `INSERT INTO coverage VALUES (1, '[{"from":3,"to":2}]', 0, 9)`],
  ['coverage', `INSERT INTO coverage VALUES (1, '[{"from":1,"to":2}]', 2, 9)`],
  ['coverage', `INSERT INTO coverage VALUES (1, '[{"from":3,"to":4},{"from":1,"to":2}]', 2, 9)`],
  ['artifact', `UPDATE artifact SET corrections = corrections + 1`],
  ['file', `PRAGMA foreign_keys = OFF; DELETE FROM publication`],
])('a fault in what is stored is found: %s, %s', async (where, sql) => {
  const folder = await edited()
  expect((await verify(folder)).differences).toEqual([])
  const db = new Sqlite(join(folder, databaseName))
  db.exec(sql)
  db.close()
  expect((await verify(folder)).differences.map((difference) => difference.where)).toContain(where)
})

test('what a better reader would read today is no difference, where it is kept what was read', async () => {
  const folder = await edited()
  const db = new Sqlite(join(folder, databaseName))
  const other = Buffer.from('今天的读法\n')
  const sha256 = createHash('sha256').update(other).digest('hex')
  db.exec('DROP TRIGGER source_is_never_changed')
  db.prepare('UPDATE source SET original = ?, sha256 = ?').run(deflateRawSync(other), sha256)
  db.close()
  expect((await verify(folder)).differences).toEqual([])

  // A source that came before that was kept is read again.
  const before = new Sqlite(join(folder, databaseName))
  before.exec('DELETE FROM source_digest')
  before.close()
  expect((await verify(folder)).differences).toEqual([
    { page: 1, where: 'source', detail: 'the lines are not those that the file is read as today' },
  ])
})

test('a backup that is made while someone types is one state of the library, scans included', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const page = await importText(session, rawPage(1, 3000))
  mkdirSync(join(folder, scansName), { recursive: true })
  writeFileSync(join(folder, scansName, 'ab12'), 'a picture')
  const type = () => {
    const { version } = session.pages.get(page)
    append(session, { page, client, version, operation: operation(), steps: [insertion(3, '云')] })
  }
  const out = join(temporaryFolder(), 'copy')
  let done = false
  const copying = backup(folder, out).finally(() => {
    done = true
  })
  // However long a busy machine copies, what is verified afterwards stays of a size.
  for (let typed = 0; !done; typed++) {
    if (typed < 300) type()
    await new Promise(setImmediate)
  }
  await copying
  type()
  expect((await verify(out)).differences).toEqual([])
  expect(readFileSync(join(out, scansName, 'ab12'), 'utf8')).toBe('a picture')
  const copy = openTestLibrary(out)
  expect(copy.pages.get(page).version).toBeLessThan(session.pages.get(page).version)
})

test('a backup never goes over what is there', async () => {
  const folder = await edited()
  const out = temporaryFolder()
  await backup(folder, join(out, 'copy'))
  await expect(backup(folder, join(out, 'copy'))).rejects.toMatchObject({
    kind: 'file-exists',
    values: { file: 'copy' },
  })
  writeFileSync(join(out, 'file'), 'x')
  await expect(backup(folder, join(out, 'file'))).rejects.toMatchObject({ kind: 'file-exists' })
  mkdirSync(join(out, 'empty'))
  await backup(folder, join(out, 'empty'))
  expect((await verify(join(out, 'empty'))).differences).toEqual([])
})
