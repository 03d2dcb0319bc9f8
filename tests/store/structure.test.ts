import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import type { ArticleId, PageId } from '../../src/core/contract'
import { setContinues } from '../../src/core/document'
import { type LibrarySession, verify } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { continuations, goOn } from '../../src/main/work/log/structure'
import { undo } from '../../src/main/work/log/undo'
import { client, importText, openTestLibrary, operation, temporaryFolder } from './support/library'

const articleOf = (session: LibrarySession, page: PageId) =>
  session.pages.get(page).document.child(0).attrs.id as ArticleId

async function twoPages(folder: string) {
  const session = openTestLibrary(folder)
  const first = await importText(session, '山路上的邮差\n\n邮差何远每天走二十里山路。\n', { label: '1' })
  const second = await importText(session, '山路上的邮差（续）\n\n傍晚他才回到镇上。\n', { label: '2' })
  return { session, first, second, start: articleOf(session, first), end: articleOf(session, second) }
}

test('both ends of a continued article know of each other, until it is undone', async () => {
  const folder = temporaryFolder()
  const { session, first, second, start, end } = await twoPages(folder)
  const { db } = session.library
  goOn(session, { page: second, article: end, from: { page: first, article: start } })
  expect(continuations(db, second)).toMatchObject([
    { article: end, from: { page: first, article: start, label: '1' }, on: [] },
  ])
  expect(continuations(db, first)).toMatchObject([
    { article: start, from: null, on: [{ page: second, article: end, label: '2' }] },
  ])
  expect(undo(session, { page: second, client }).kind).toBe('done')
  expect(continuations(db, first)).toEqual([])
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('what a window marks is known as well', async () => {
  const { session, first, second, start } = await twoPages(temporaryFolder())
  const { document, version } = session.pages.get(second)
  const tr = new Transform(document)
  setContinues(tr, 0, `${first}/${start}`)
  const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>)
  append(session, { page: second, client, version, operation: operation(), steps })
  expect(continuations(session.library.db, first)).toMatchObject([{ on: [{ page: second }] }])
})

test('an article that is not there goes on nowhere', async () => {
  const { session, first, second, start } = await twoPages(temporaryFolder())
  expect(() =>
    goOn(session, { page: second, article: 'nobody' as ArticleId, from: { page: first, article: start } }),
  ).toThrow(expect.objectContaining({ kind: 'not-found' }))
  const { document, version } = session.pages.get(second)
  const tr = new Transform(document)
  setContinues(tr, 0, '99/a1')
  append(session, {
    page: second,
    client,
    version,
    operation: operation(),
    steps: tr.steps.map((step) => step.toJSON() as Record<string, unknown>),
  })
  expect(continuations(session.library.db, second)).toEqual([])
})
