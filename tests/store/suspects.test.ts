import { expect, test } from 'vitest'
import {
  type ClientId,
  type LibraryClient,
  listOf,
  type OpenSuspect,
  type PageId,
} from '../../src/core/contract'
import { decide, lineText } from '../../src/core/document'
import { type LibrarySession, verify } from '../../src/main/work'
import { client, edit, importText, openTestLibrary, placeIn, temporaryFolder } from './support/library'
import { windowOf } from './support/window'

const text = [
  '夜校开学了',
  '',
  '船厂的工人*都回了家，学徒们在灯下读书，没有人说话。',
  '',
  '老师傅说：“船是不造了。',
  '',
  '河谷的工人*都回了家，街上的铺子也关了门。',
].join('\n')

interface Desk {
  readonly session: LibrarySession
  readonly window: LibraryClient
  readonly page: PageId
}

async function open(folder = temporaryFolder(), page: PageId | null = null): Promise<Desk> {
  const session = openTestLibrary(folder)
  const window = windowOf(session)
  return { session, window, page: page ?? (await importText(session, text)) }
}

async function found(
  { session, window }: Desk,
  page: PageId,
  look: 'known' | 'again' = 'again',
): Promise<readonly OpenSuspect[]> {
  const answer = await window.suspects.of({ page, version: session.pages.get(page).version, look })
  if (answer.kind === 'behind') throw new Error('the page went on')
  return answer.suspects
}
const said = async (desk: Desk, page = desk.page, look: 'known' | 'again' = 'again') =>
  (await found(desk, page, look)).map(({ text, left, right }) => left + text + right)

async function fine(desk: Desk, scope: 'page' | 'library', of = 0, by: ClientId = client): Promise<void> {
  const { session, window, page } = desk
  const one = (await found(desk, page))[of]
  if (!one) throw new Error('nothing is doubted')
  const { version } = session.pages.get(page)
  const { kind } = await window.suspects.decide({
    page,
    client: by,
    version,
    place: one,
    rule: one.rule,
    scope,
  })
  expect(kind).toBe('decided')
}
const counts = async ({ window }: Desk) => {
  const [publication] = await window.shelf.publications()
  const [issue] = publication ? await window.shelf.issues({ publication: publication.id }) : []
  if (!issue) throw new Error('no issue')
  return (await window.suspects.counts({ issue: issue.id })).map(({ count }) => count)
}

test('a disk that takes nothing keeps no suspect from the window; they are counted once it does', async () => {
  const desk = await open()
  const { session, page } = desk
  const { from, to } = placeIn(session.pages.get(page).document, '*都')
  edit(session, page, (tr) => tr.delete(from, to - 1))
  const { db } = session.library
  db.pragma('query_only = ON')
  expect(await said(desk)).toEqual(['：“船', '人*都'])
  expect(await counts(desk)).toEqual([3])
  db.pragma('query_only = OFF')
  expect(await said(desk)).toEqual(['：“船', '人*都'])
  expect(await counts(desk)).toEqual([2])
})

test('what the draft doubts is known at once, and counted from the import on', async () => {
  const desk = await open()
  expect(await counts(desk)).toEqual([3])
  expect(await said(desk, desk.page, 'known')).toEqual(['人*都', '：“船', '人*都'])
  expect(await said(desk)).toEqual(['人*都', '：“船', '人*都'])
})

test('typed text is doubted, and what was mended is not; the counts follow', async () => {
  const desk = await open()
  const { session, page } = desk
  edit(session, page, (tr) => tr.insert(placeIn(tr.doc, '书，没').from, lineText('读,', 3)))
  expect(await said(desk)).toEqual(['人*都', '读,书', '：“船', '人*都'])
  expect(await counts(desk)).toEqual([4])
  const mark = placeIn(session.pages.get(page).document, '*')
  edit(session, page, (tr) => tr.delete(mark.from, mark.to))
  expect(await said(desk)).toEqual(['读,书', '：“船', '人*都'])
  expect(await counts(desk)).toEqual([3])
})

test('a page that nobody has open is counted as a window would count it', async () => {
  const desk = await open()
  const { session, page } = desk
  edit(session, page, (tr) => tr.insert(placeIn(tr.doc, '书，没').from, lineText('读,', 3)))
  await expect.poll(() => counts(desk), { timeout: 30_000 }).toEqual([4])
})

test('pages that are counted alone, however many, take none that is open out of reach', async () => {
  const desk = await open()
  const { session, page } = desk
  const { document } = session.pages.get(page)
  const others: PageId[] = []
  for (let n = 0; n < 20; n++) others.push(await importText(session, text, { label: `${4 + n}` }))
  session.library.db.exec('DELETE FROM open_suspect')
  session.proofs.recount(session, others)
  await expect.poll(() => counts(desk), { timeout: 30_000 }).toEqual([page, ...others].map(() => 3))
  expect(session.pages.get(page).document).toBe(document)
})

test('who has an answer is told only what is different since, and has the whole list by it', async () => {
  const desk = await open()
  const { session, window, page } = desk
  const ask = async (since?: string) => {
    const { version } = session.pages.get(page)
    const answer = await window.suspects.of({ page, version, look: 'again', ...(since ? { since } : {}) })
    if (answer.kind === 'behind') throw new Error('the page went on')
    return answer
  }
  const first = await ask()
  edit(session, page, (tr) => tr.insert(placeIn(tr.doc, '书，没').from, lineText('读,', 3)))
  const second = await ask(first.answer)
  expect(second.suspects.map(({ text }) => text)).toEqual([','])
  expect(second.kept).toEqual([
    { at: 0, first: 0, count: 1, by: 0 },
    { at: 2, first: 1, count: 2, by: 2 },
  ])
  const list = listOf(first.suspects, { items: second.suspects, kept: second.kept }, (one) => one)
  expect(list).toEqual((await ask()).suspects)
  // A library that was opened again knows no answers: it tells all.
  expect(await ask('another day')).toMatchObject({ suspects: list, kept: [] })
})

test('who asks about a version that is past is told so', async () => {
  const desk = await open()
  edit(desk.session, desk.page, (tr) => tr.insert(3, lineText('甲', 1)))
  expect(await desk.window.suspects.of({ page: desk.page, version: 0, look: 'again' })).toEqual({
    kind: 'behind',
    version: 1,
  })
})

test('no error on the page: all that stands so there is doubted no more, on other pages it is', async () => {
  const desk = await open()
  const other = await importText(desk.session, `${text}\n`, { label: '4' })
  await fine(desk, 'page')
  expect(await said(desk)).toEqual(['：“船'])
  expect(await said(desk, other)).toEqual(['人*都', '：“船', '人*都'])
})

test('no error in the library: on every page at once, pages imported later too', async () => {
  const desk = await open()
  await fine(desk, 'library')
  const other = await importText(desk.session, `${text}\n`, { label: '4' })
  expect(await counts(desk)).toContain(1)
  expect(await said(desk, other)).toEqual(['：“船'])
  expect(await desk.window.suspects.decisions({ page: other })).toMatchObject([
    { page: null, rule: 'misreads', text: '*', before: '人', behind: '都' },
  ])
})

test('a decision is undone and made again like any operation, and outlives a restart', async () => {
  const folder = temporaryFolder()
  const desk = await open(folder)
  const { page } = desk
  await fine(desk, 'library')
  expect(await desk.window.pages.undo({ page, client })).toMatchObject({
    kind: 'done',
    name: { key: 'operations.fine.library' },
  })
  expect(await said(desk)).toEqual(['人*都', '：“船', '人*都'])
  expect(await desk.window.suspects.decisions({ page })).toEqual([])
  await desk.window.pages.redo({ page, client })
  expect(await said(desk)).toEqual(['：“船'])
  await desk.session.close()
  const again = await open(folder, page)
  expect(await said(again, page, 'known')).toEqual(['：“船'])
  expect(await said(again)).toEqual(['：“船'])
  await again.window.pages.undo({ page, client })
  expect(await said(again)).toEqual(['人*都', '：“船', '人*都'])
  expect((await verify(folder)).differences).toEqual([])
})

test('a decision that is taken back in its list is gone for good, and the place is doubted again', async () => {
  const desk = await open()
  await fine(desk, 'page')
  const [decision] = await desk.window.suspects.decisions({ page: desk.page })
  await desk.window.suspects.forget({ decision: decision?.id ?? 0 })
  expect(await said(desk)).toEqual(['人*都', '：“船', '人*都'])
  await desk.window.pages.undo({ page: desk.page, client })
  await desk.window.pages.redo({ page: desk.page, client })
  expect(await said(desk)).toEqual(['人*都', '：“船', '人*都'])
})

test('a decision about one place holds for it alone, and needs no row', async () => {
  const desk = await open()
  const [one] = await found(desk, desk.page)
  if (!one) throw new Error('nothing is doubted')
  edit(desk.session, desk.page, (tr) => decide(tr, one, one.rule, 'fine'))
  expect(await said(desk)).toEqual(['：“船', '人*都'])
  expect(await desk.window.suspects.decisions({ page: desk.page })).toEqual([])
})

test('others like it are counted over the library', async () => {
  const desk = await open()
  await importText(desk.session, `${text}\n`, { label: '4' })
  const { page, window } = desk
  expect(await window.suspects.like({ page, rule: 'misreads', text: '*' })).toBe(2)
  expect(await window.suspects.like({ page, rule: 'misreads', text: '#' })).toBe(0)
})

test('a place that is none is refused, and nothing is decided', async () => {
  const desk = await open()
  const { page, window, session } = desk
  const ask = (from: number, to: number) =>
    window.suspects.decide({ page, client, version: 0, place: { from, to }, rule: 'misreads', scope: 'page' })
  await expect(ask(4, 4)).rejects.toThrow('there is no text between 4 and 4')
  await expect(ask(0, session.pages.get(page).document.content.size)).rejects.toThrow(
    'there is no text between',
  )
  await expect(ask(4, 1_000_000)).rejects.toThrow('out of range')
  expect(session.pages.get(page).version).toBe(0)
  expect(await window.suspects.decisions({ page })).toEqual([])
})

test('marks of decisions are in no export, and no difference from the source', async () => {
  const desk = await open()
  const { page, window } = desk
  const scope = { kind: 'page', page } as const
  const before = await Promise.all(
    (['text', 'markdown', 'json'] as const).map((format) => window.exits.render({ scope, format })),
  )
  for (const one of await found(desk, page))
    edit(desk.session, page, (tr) => decide(tr, one, one.rule, 'fine'))
  const after = await Promise.all(
    (['text', 'markdown', 'json'] as const).map((format) => window.exits.render({ scope, format })),
  )
  expect(after).toEqual(before)
})
