import { expect, test } from 'vitest'
import type { WritingDatabase } from '../../src/main/library'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

async function imported(): Promise<WritingDatabase> {
  const session = openTestLibrary(temporaryFolder())
  await importText(session, '新桥通车\n昨天通车了。\n')
  return session.library.db
}

test.each([
  `UPDATE source SET text = 'x'`,
  `UPDATE source SET page = page + 1`,
  `DELETE FROM source`,
  `INSERT OR REPLACE INTO source SELECT * FROM source`,
  `UPDATE draft SET json = '{}'`,
  `DELETE FROM draft`,
])('%s is refused while the page lives', async (sql) => {
  const db = await imported()
  const before = db.prepare('SELECT * FROM source').all()
  expect(() => db.exec(sql)).toThrow(/never/u)
  expect(db.prepare('SELECT * FROM source').all()).toEqual(before)
})

test('a source goes with its page', async () => {
  const db = await imported()
  db.exec('DELETE FROM page')
  expect(db.prepare('SELECT count(*) FROM source').pluck().get()).toBe(0)
  expect(db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0)
})
