import { expect, test } from 'vitest'
import { type PageId, RecordId } from '../../src/core/contract'
import { schema } from '../../src/core/document'
import { type LibrarySession, openLibrary, verify } from '../../src/main/work'
import { redo, undo } from '../../src/main/work/log/undo'
import {
  cleanInProcess,
  client,
  edit,
  importText,
  openTestLibrary,
  placeIn,
  temporaryFolder,
} from './support/library'
import { addRecord } from './support/records'
import { windowOf } from './support/window'

function tag(
  session: LibrarySession,
  page: PageId,
  text: string,
  kind: string,
  entity: string | null = null,
): void {
  const { from, to } = placeIn(session.pages.get(page).document, text)
  edit(session, page, (tr) => tr.addMark(from, to, schema.marks.entity.create({ kind, entity })))
}

function count(session: LibrarySession, page: PageId, text: string, value: unknown, unit: string): void {
  const { from, to } = placeIn(session.pages.get(page).document, text)
  edit(session, page, (tr) =>
    tr.addMark(from, to, schema.marks.figure.create({ kind: 'quantity', value, unit })),
  )
}

const first = '新桥通车\n昨天下午，云溪区的新桥通车了，市长周岚到场剪彩，1.5万余人走过新桥。\n'
const second = '周岚看望职工\n今天上午，周岚看望了300名职工。\n'

async function twoPages() {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const one = await importText(session, first, { label: '1', name: 'one.txt' })
  const two = await importText(session, second, { label: '2', name: 'two.txt' })
  return { folder, session, one, two, library: windowOf(session) }
}

const person = (name: string) => ({ kind: 'person' as const, name, aliases: [], notes: '', links: [] })

test('a tag is in the store when the edit is answered, and follows the text', async () => {
  const { folder, session, one, library } = await twoPages()
  tag(session, one, '周岚', 'person')
  const { from } = placeIn(session.pages.get(one).document, '昨天')
  edit(session, one, (tr) => tr.insert(from, schema.text('本报讯 ')))
  const { mentions } = await library.records.mentions({
    of: { of: 'name', kind: 'person', name: '周岚' },
    offset: 0,
    limit: 10,
  })
  expect(
    mentions.map(({ label, sentence }) => [label, sentence.text.slice(sentence.from, sentence.to)]),
  ).toEqual([['1', '周岚']])
  expect(mentions[0]?.sentence.text).toMatch(/^本报讯 昨天下午.*走过新桥。$/u)
  expect((await verify(folder)).differences).toEqual([])
})

test('the register counts records and names that are linked to none', async () => {
  const { session, one, two, library } = await twoPages()
  const id = addRecord(session, person('周岚'))
  tag(session, one, '周岚', 'person', String(id))
  tag(session, two, '周岚', 'person')
  const { total, entries } = await library.records.list({
    kind: null,
    query: '',
    sort: 'mentions',
    offset: 0,
    limit: 9,
  })
  expect(total).toBe(2)
  expect(entries).toEqual([
    { of: 'record', record: { id, ...person('周岚'), mentions: 1, pages: 1 } },
    { of: 'name', kind: 'person', name: '周岚', mentions: 1, pages: 1 },
  ])
})

test('all mentions of a name are linked at once, and unlinked by one undo on either page', async () => {
  const { folder, session, one, two, library } = await twoPages()
  tag(session, one, '周岚', 'person')
  tag(session, two, '周岚', 'person')
  const id = addRecord(session, person('周岚'))
  const of = { of: 'name', kind: 'person', name: '周岚' } as const
  expect(await library.records.link({ client, of, issue: null, record: id })).toMatchObject({
    mentions: 2,
    pages: 2,
  })
  expect(await library.records.get({ record: id })).toMatchObject({ mentions: 2, pages: 2 })
  undo(session, { page: two, client })
  expect(await library.records.get({ record: id })).toMatchObject({ mentions: 0 })
  expect((await verify(folder)).differences).toEqual([])
})

test('a record that was made for a mention goes with its link, and comes back with it, also after a restart', async () => {
  const { folder, session, one, library } = await twoPages()
  tag(session, one, '周岚', 'person')
  const place = (of: LibrarySession) => {
    const { document, version } = of.pages.get(one)
    return { page: one, version, ...placeIn(document, '周岚') }
  }
  const facts = { ...person('周市长'), aliases: ['周岚'] }
  const stale = { ...place(session), version: 0 }
  expect(await library.records.make({ client, facts, place: stale })).toMatchObject({ record: null })
  const { record } = await library.records.make({ client, facts, place: place(session) })
  const id = RecordId.parse(record?.id)
  expect(record).toMatchObject({ ...facts, mentions: 1 })
  undo(session, { page: one, client })
  expect(await library.records.get({ record: id })).toBe(null)
  expect(await library.records.candidates({ kind: 'person', text: '周岚', limit: 5 })).toEqual([])
  await session.close()

  const again = openTestLibrary(folder)
  const later = windowOf(again)
  redo(again, { page: one, client })
  expect(await later.records.get({ record: id })).toMatchObject({ ...facts, mentions: 1 })
  expect(await later.records.undo()).toMatchObject({ key: 'records.acts.add' })
  expect(await later.records.get({ record: id })).toBe(null)
  await again.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('a record stays when the link that made it is undone, if it was changed or something else means it', async () => {
  const { session, one, two, library } = await twoPages()
  tag(session, one, '周岚', 'person')
  const make = async () => {
    const { record } = await library.records.make({ client, facts: person('周岚'), place: null })
    return RecordId.parse(record?.id)
  }
  const changed = await make()
  await library.records.change({ id: changed, ...person('周岚'), notes: '市长' })
  undo(session, { page: one, client })
  expect(await library.records.get({ record: changed })).toMatchObject({ notes: '市长', mentions: 0 })
  redo(session, { page: one, client })
  undo(session, { page: one, client })

  const used = await make()
  tag(session, two, '周岚', 'person', String(used))
  undo(session, { page: one, client })
  expect(await library.records.get({ record: used })).toMatchObject({ mentions: 1 })
})

test('a record that went and is linked again belongs to the new link', async () => {
  const { session, one, two, library } = await twoPages()
  tag(session, one, '周岚', 'person')
  tag(session, two, '周岚', 'person')
  const of = { of: 'name', kind: 'person', name: '周岚' } as const
  const { record, mentions } = await library.records.make({ client, facts: person('周岚'), place: null })
  const id = RecordId.parse(record?.id)
  expect(mentions).toBe(2)
  undo(session, { page: two, client })
  expect(await library.records.get({ record: id })).toBe(null)
  expect(await library.records.redo()).toMatchObject({ key: 'records.acts.add' })
  await library.records.link({ client, of, issue: null, record: id })
  expect(await library.records.get({ record: id })).toMatchObject({ mentions: 2 })
  undo(session, { page: one, client })
  expect(await library.records.get({ record: id })).toBe(null)
})

test('a name of another kind is none of those that are linked', async () => {
  const { session, one, two, library } = await twoPages()
  tag(session, one, '周岚', 'person')
  tag(session, two, '周岚', 'place')
  const id = addRecord(session, person('周岚'))
  const { to } = placeIn(session.pages.get(two).document, '职工')
  edit(session, two, (tr) =>
    tr.insert(to, schema.text('周岚', [schema.marks.entity.create({ kind: 'person' })])),
  )
  const of = { of: 'name', kind: 'person', name: '周岚' } as const
  expect(await library.records.link({ client, of, issue: null, record: id })).toMatchObject({ mentions: 2 })
})

test('two records become one and part again, and every act is taken back in order, also after a restart', async () => {
  const { folder, session, one, two, library } = await twoPages()
  const mayor = addRecord(session, person('周岚'))
  const zhou = addRecord(session, { ...person('周市长'), links: ['https://www.wikidata.org/wiki/Q1'] })
  tag(session, one, '周岚', 'person', String(mayor))
  tag(session, two, '周岚', 'person', String(zhou))
  const merged = await library.records.merge({ record: zhou, into: mayor })
  expect(merged).toMatchObject({ name: '周岚', aliases: ['周市长'], mentions: 2, pages: 2 })
  expect(await library.records.get({ record: zhou })).toMatchObject({ id: mayor })
  expect(await library.records.merged({ record: mayor })).toMatchObject([{ id: zhou, name: '周市长' }])
  const parted = await library.records.part({ record: zhou })
  expect(parted).toMatchObject({ name: '周市长', mentions: 1 })
  expect(await library.records.get({ record: mayor })).toMatchObject({ aliases: [], mentions: 1 })
  await session.close()

  const again = openTestLibrary(folder)
  const reopened = windowOf(again)
  expect((await reopened.records.undo())?.key).toBe('records.acts.part')
  expect(await reopened.records.get({ record: mayor })).toMatchObject({ mentions: 2 })
  expect((await reopened.records.undo())?.key).toBe('records.acts.merge')
  expect(await reopened.records.get({ record: mayor })).toMatchObject({ aliases: [], mentions: 1 })
  expect((await reopened.records.redo())?.key).toBe('records.acts.merge')
  expect(await reopened.records.get({ record: mayor })).toMatchObject({ aliases: ['周市长'], mentions: 2 })
})

test('a removed record frees its mentions, which stay tagged', async () => {
  const { session, one, library } = await twoPages()
  const id = addRecord(session, person('周岚'))
  tag(session, one, '周岚', 'person', String(id))
  await library.records.remove({ record: id })
  expect(await library.records.get({ record: id })).toBeNull()
  const { entries } = await library.records.list({
    kind: 'person',
    query: '周',
    sort: 'name',
    offset: 0,
    limit: 9,
  })
  expect(entries).toMatchObject([{ of: 'name', name: '周岚', mentions: 1 }])
})

test('linking offers the same name first, then an alias, then names that hold it', async () => {
  const { session, library } = await twoPages()
  addRecord(session, person('周岚岚'))
  addRecord(session, { ...person('周副总'), aliases: ['周岚'] })
  addRecord(session, person('周岚'))
  addRecord(session, person('陈可'))
  const found = await library.records.candidates({ kind: 'person', text: '周岚', limit: 9 })
  expect(found.map(({ name }) => name)).toEqual(['周岚', '周副总', '周岚岚'])
})

test('a record is found by the first character that is typed; a mention of one character means no longer name', async () => {
  const { session, library } = await twoPages()
  addRecord(session, person('周岚'))
  const of = { kind: 'person', text: '周', limit: 9 } as const
  expect(await library.records.candidates(of)).toEqual([])
  expect(await library.records.candidates({ ...of, typed: true })).toMatchObject([{ name: '周岚' }])
})

test('of records of one name, the one of the kind that is tagged is offered first', async () => {
  const { session, one, library } = await twoPages()
  const id = addRecord(session, person('云溪'))
  addRecord(session, { ...person('云溪'), kind: 'place' })
  tag(session, one, '云溪', 'person', String(id))
  const found = await library.records.candidates({ kind: 'place', text: '云溪', limit: 9 })
  expect(found.map(({ kind, mentions }) => [kind, mentions])).toEqual([
    ['place', 0],
    ['person', 1],
  ])
})

test('a record that does not exist is told', async () => {
  const { library } = await twoPages()
  await expect(
    library.records.merge({ record: RecordId.parse(7), into: RecordId.parse(8) }),
  ).rejects.toMatchObject({
    data: { kind: 'not-found', values: { context: 'record', record: 7 } },
  })
})

test('figures are data: listed with their sentences, filtered by unit and value, added up', async () => {
  const { session, one, two, library } = await twoPages()
  count(session, one, '1.5万余人', 15_000, '人')
  count(session, two, '300名', 300, '名')
  const any = {
    scope: { kind: 'library' },
    kind: null,
    unit: null,
    least: null,
    most: null,
    since: null,
    before: null,
    query: null,
  } as const
  const list = { sort: 'value', descending: true, offset: 0, limit: 10 } as const
  const all = await library.figures.list({ ...any, ...list })
  expect(all.figures.map(({ text, low, unit, label }) => [text, low, unit, label])).toEqual([
    ['1.5万余人', 15_000, '人', '1'],
    ['300名', 300, '名', '2'],
  ])
  expect(all.figures[1]?.sentence.text).toBe('今天上午，周岚看望了300名职工。')
  expect((await library.figures.list({ ...any, ...list, unit: '人', least: 1e4 })).total).toBe(1)
  expect((await library.figures.list({ ...any, ...list, scope: { kind: 'page', page: two } })).total).toBe(1)
  expect(await library.figures.totals(any)).toMatchObject([
    { unit: '人', count: 1, sum: 15_000 },
    { unit: '名', count: 1, sum: 300 },
  ])
})

test('a library of an older Stet is derived anew when it is opened', async () => {
  const { folder, session, one } = await twoPages()
  tag(session, one, '周岚', 'person')
  session.library.db.exec('DELETE FROM mention; UPDATE derivation SET version = 0')
  await session.close()
  expect((await verify(folder)).differences).toMatchObject([{ where: 'tags' }])
  await openLibrary(folder, { cleaner: cleanInProcess }).close()
  expect((await verify(folder)).differences).toEqual([])
})
