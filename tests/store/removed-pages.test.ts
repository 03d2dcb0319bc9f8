import { expect, test } from 'vitest'
import { schema } from '../../src/core/document'
import {
  articlesOfPage,
  articlesWith,
  issueById,
  issuesOf,
  pageById,
  pageStates,
  pagesOf,
  pageWithSha256,
  publications,
  removedPages,
  suspectCounts,
} from '../../src/main/library'
import { verify } from '../../src/main/work'
import { unfinished } from '../../src/main/work/exits/unfinished'
import { openPage } from '../../src/main/work/log/open-page'
import { undo } from '../../src/main/work/log/undo'
import { setReview } from '../../src/main/work/review'
import { editPage, putPageBack, removePage } from '../../src/main/work/shelf'
import { client, edit, importText, openTestLibrary, somewhere, temporaryFolder } from './support/library'

const bridge = '新桥通车\n\n昨天，云溪的新桥通车了，两岸的人都来看。\n'
const market = '夜市开张\n\n桥头的夜市昨晚开张，来了三百人。\n'

test('a removed page is neither listed, found, counted nor opened, and comes back as it was', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const { db } = session.library
  const kept = await importText(session, bridge, { label: '1' })
  const wrong = await importText(session, market, { label: '2' })
  edit(session, wrong, (tr) => tr.insert(2, schema.text('大')))
  const articles = articlesOfPage(db, wrong).map(({ id }) => id)
  setReview(session, { page: wrong, articles, state: 'validated', note: '' })
  const issue = pageById(db, kept)?.issue
  if (issue === undefined) throw new Error('an issue')
  const listed = pagesOf(db, issue)
  const states = pageStates(db, issue)
  const sha256 = db.prepare('SELECT sha256 FROM source WHERE page = ?').pluck().get(wrong) as string
  expect(articlesWith(db, '来了三百人', 5).total).toBe(1)

  removePage(session, { page: wrong })
  expect(pagesOf(db, issue).map(({ id }) => id)).toEqual([kept])
  expect(issueById(db, issue)?.pages).toBe(1)
  expect(articlesWith(db, '来了三百人', 5).total).toBe(0)
  expect(unfinished(db, { kind: 'library' }).pages.map(({ page }) => page)).toEqual([kept])
  expect(pageStates(db, issue)).not.toEqual(states)
  expect(() => openPage(session, { page: wrong })).toThrow('not-found')
  expect(() => removePage(session, { page: wrong })).toThrow('not-found')
  // The same file may come again, since this page of it is not on the shelf.
  expect(pageWithSha256(db, sha256)).toBeNull()
  expect(removedPages(db)).toEqual([
    expect.objectContaining({ page: wrong, label: '2', publication: '云溪晚报' }),
  ])

  putPageBack(session, { page: wrong })
  expect(removedPages(db)).toEqual([])
  expect(pagesOf(db, issue)).toEqual(listed)
  expect(pageStates(db, issue)).toEqual(states)
  expect(articlesWith(db, '来了三百人', 5).total).toBe(1)
  expect(() => putPageBack(session, { page: wrong })).toThrow('not-found')
  undo(session, { page: wrong, client })
  expect(openPage(session, { page: wrong }).document).not.toContain('大')
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('what is done to a removed page in another window, or by an undo, is there when it comes back', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const { db } = session.library
  const page = await importText(session, market)
  removePage(session, { page })
  edit(session, page, (tr) => tr.insert(2, schema.text('热闹的')))
  expect(articlesOfPage(db, page)).toEqual([])
  await session.close()
  expect((await verify(folder)).differences).toEqual([])

  const again = openTestLibrary(folder)
  putPageBack(again, { page })
  expect(articlesWith(again.library.db, '热闹的', 5).total).toBe(1)
  await again.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('an issue and a publication whose pages were all removed are not listed', async () => {
  const session = openTestLibrary(temporaryFolder())
  const { db } = session.library
  const page = await importText(session, market)
  const [publication] = publications(db)
  if (!publication) throw new Error('a publication')
  removePage(session, { page })
  expect(publications(db)).toEqual([])
  expect(issuesOf(db, publication.id)).toEqual([])
  putPageBack(session, { page })
  expect(publications(db)).toEqual([publication])
  await session.close()
})

test('a page is moved to another issue, which is made, and the empty one goes', async () => {
  const session = openTestLibrary(temporaryFolder())
  const { db } = session.library
  const stays = await importText(session, bridge, { label: '1' })
  const strays = await importText(session, market, { label: '2' })
  const next = { ...somewhere, publication: '河谷晚报', number: null }
  const { page: moved } = editPage(session, { page: strays, ...next, label: '5' })
  expect(moved).toMatchObject({ id: strays, label: '5' })
  expect(issueById(db, moved.issue)).toMatchObject({ date: somewhere.date, number: null, pages: 1 })
  expect(publications(db).map(({ title }) => title)).toEqual(['河谷晚报', '云溪晚报'])

  const left = pageById(db, stays)?.issue
  editPage(session, { page: stays, ...next, label: '1' })
  expect(pagesOf(db, moved.issue).map(({ id }) => id)).toEqual([stays, strays])
  expect(left === undefined ? null : issueById(db, left)).toBeNull()
  expect(publications(db).map(({ title }) => title)).toEqual(['河谷晚报'])
  await session.close()
})

test('a page that is put back has its suspects counted at once, also if the power goes then', async () => {
  const session = openTestLibrary(temporaryFolder())
  const { db } = session.library
  const page = await importText(session, '八项措施\n\n全市推出八项措施，一是修路，二是架桥。（详见今日\n')
  const issue = pageById(db, page)?.issue
  if (issue === undefined) throw new Error('an issue')
  const counted = suspectCounts(db, issue)
  expect(counted.length).toBeGreaterThan(0)
  removePage(session, { page })
  expect(suspectCounts(db, issue)).toEqual([])
  putPageBack(session, { page })
  expect(suspectCounts(db, issue)).toEqual(counted)
  await session.close()
})
