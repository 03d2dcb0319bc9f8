import { expect, test } from 'vitest'
import { listOf, type PageId, type TagSuggestions } from '../../src/core/contract'
import { decide, lineText, schema } from '../../src/core/document'
import { type LibrarySession, openLibrary } from '../../src/main/work'
import { edit, importText, openTestLibrary, placeIn, temporaryFolder } from './support/library'
import { addRecord } from './support/records'
import { windowOf } from './support/window'

const first = '新桥通车\n昨天下午，云溪区的新桥通车了，副总经理周岚青到场剪彩，1.5万余人走过新桥。\n'
const second = '园区来信\n周岚青在园区里看望了300名职工。周岚青说，路通了，人就近了。\n'

type Placed = { readonly from: number; readonly to: number }

async function suggested(session: LibrarySession, page: PageId) {
  const found: TagSuggestions = await windowOf(session).tags.suggest({
    page,
    version: session.pages.get(page).version,
  })
  if (found.kind !== 'found') throw new Error('the page went on')
  return found
}

const person = schema.marks.entity.create({ kind: 'person', entity: null })

test('what is tagged is suggested no more, and known where else it stands, also in another issue', async () => {
  const session = openTestLibrary(temporaryFolder())
  const one = await importText(session, first, { label: '1', name: 'one.txt' })
  const two = await importText(session, second, { number: '413', label: '1', name: 'two.txt' })
  const before = await suggested(session, one)
  expect(before.figures.map(({ text, value, unit, approx }) => [text, value, unit, approx])).toContainEqual([
    '1.5万余人',
    15_000,
    '人',
    true,
  ])
  const place = placeIn(session.pages.get(one).document, '周岚青')
  edit(session, one, (tr) => tr.addMark(place.from, place.to, person))
  const after = await suggested(session, one)
  expect(after.entities.filter(({ text }) => text === '周岚青')).toEqual([])
  const elsewhere = await suggested(session, two)
  const known = elsewhere.entities.filter(({ text }) => text === '周岚青')
  expect(known.map(({ kind, reason, confidence }) => [kind, reason.key, confidence > 0.9])).toEqual([
    ['person', 'entity.library', true],
    ['person', 'entity.library', true],
  ])
})

test('a record’s alias is suggested with its record', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, second)
  const record = addRecord(session, {
    kind: 'place',
    name: '云溪科技园区',
    aliases: ['园区'],
    notes: '',
    links: [],
  })
  const found = await suggested(session, page)
  expect(found.entities.find(({ text }) => text === '园区')).toMatchObject({
    kind: 'place',
    record,
  })
})

test('who has an answer is told only what is different since', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, second)
  const first = await suggested(session, page)
  edit(session, page, (tr) => tr.insert(placeIn(tr.doc, '在园区里').from, lineText('上月在12个', 2)))
  const { version } = session.pages.get(page)
  const again = await windowOf(session).tags.suggest({ page, version, since: first.answer })
  if (again.kind !== 'found') throw new Error('the page went on')
  expect(again.figures.map(({ text }) => text)).toContain('12个')
  expect(again.figures.map(({ text }) => text)).not.toContain('300名')
  const whole = await suggested(session, page)
  for (const list of ['entities', 'figures'] as const) {
    const told = { items: again[list] as Placed[], kept: again.kept[list] }
    expect(listOf(first[list] as Placed[], told, (one) => one)).toEqual(whole[list])
  }
})

test('what was dismissed is not suggested again there, and not after a restart', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const page = await importText(session, second)
  const place = placeIn(session.pages.get(page).document, '300名')
  const had = await suggested(session, page)
  expect(had.figures.map(({ from }) => from)).toContain(place.from)
  edit(session, page, (tr) => decide(tr, place, 'figure', 'fine'))
  await session.close()
  const again = openTestLibrary(folder)
  expect((await suggested(again, page)).figures.map(({ from }) => from)).not.toContain(place.from)
})

test('a page that went on is not answered for', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, second)
  expect(await windowOf(session).tags.suggest({ page, version: 7 })).toEqual({ kind: 'behind', version: 0 })
})

test('in its thread it knows the dictionary, and the library’s names as soon as they are there', async () => {
  const folder = temporaryFolder()
  const session = openLibrary(folder)
  try {
    const page = await importText(session, second)
    addRecord(session, { kind: 'place', name: '园区', aliases: [], notes: '', links: [] })
    const found = await suggested(session, page)
    expect(found.entities.map(({ text }) => text)).toEqual(expect.arrayContaining(['周岚青', '园区']))
  } finally {
    await session.close()
  }
})

test('numbers that disagree are found over two issues, with both sentences', async () => {
  const session = openLibrary(temporaryFolder())
  try {
    const one = await importText(session, '职工之家\n工会累计覆盖职工10164人。\n', { name: 'a.txt' })
    const two = await importText(session, '又一年\n工会累计覆盖职工10146人。\n', {
      number: '413',
      name: 'b.txt',
    })
    for (const [page, text, value] of [
      [one, '10164人', 10_164],
      [two, '10146人', 10_146],
    ] as const) {
      const { from, to } = placeIn(session.pages.get(page).document, text)
      edit(session, page, (tr) =>
        tr.addMark(from, to, schema.marks.figure.create({ kind: 'quantity', value, unit: '人' })),
      )
    }
    const { total, disagreements } = await windowOf(session).figures.disagreements({
      scope: { kind: 'page', page: two },
      limit: 10,
    })
    expect(total).toBe(1)
    expect(disagreements[0]).toMatchObject({
      how: 'slip',
      one: { page: one, sentence: { text: '工会累计覆盖职工10164人。' } },
      other: { page: two, sentence: { text: '工会累计覆盖职工10146人。' } },
    })
  } finally {
    await session.close()
  }
})
