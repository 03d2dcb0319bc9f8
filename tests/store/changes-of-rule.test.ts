import { expect, test } from 'vitest'
import type { PageId, RulePage } from '../../src/core/contract'
import { pageById } from '../../src/main/library'
import { type LibrarySession, verify } from '../../src/main/work'
import { changesOfRule, stetRule } from '../../src/main/work/log/take-back-rule'
import { undo } from '../../src/main/work/log/undo'
import { client, importText, openTestLibrary, temporaryFolder } from './support/library'

const rule = 'half-width'
const text = '新桥通车\n本报讯 昨天,云溪的新桥通车了;旧桥留给行人。\n'

async function three(): Promise<{ folder: string; session: LibrarySession; pages: PageId[] }> {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const pages = [
    await importText(session, text, { label: '1' }),
    await importText(session, text, { label: '2' }),
    await importText(session, text, { label: '1', number: '413' }),
  ]
  return { folder, session, pages }
}

async function counted(session: LibrarySession, issue: Parameters<typeof changesOfRule>[1]['issue']) {
  const found: RulePage[] = []
  let last = { done: 0, of: 0 }
  for await (const { done, of, page } of changesOfRule(session, { rule, issue }, undefined)) {
    last = { done, of }
    if (page) found.push(page)
  }
  return { found, last }
}

test('a rule’s changes are counted by page, in an issue and in the library', async () => {
  const { session, pages } = await three()
  const [first] = pages
  const issue = first === undefined ? null : (pageById(session.library.db, first)?.issue ?? null)
  expect((await counted(session, issue)).found.map(({ page, changes }) => [page, changes])).toEqual(
    pages.slice(0, 2).map((page) => [page, 2]),
  )
  const { found, last } = await counted(session, null)
  expect(last).toEqual({ done: 3, of: 3 })
  expect(found.map(({ page }) => page)).toEqual(pages)
  expect(found[0]?.samples[0]).toMatchObject({ before: ',', after: '，', left: '本报讯 昨天' })
})

test('they are taken back as one operation, on the chosen pages, with one undo', async () => {
  const { folder, session, pages } = await three()
  const before = pages.map((page) => session.pages.get(page).document)
  const chosen = pages.slice(0, 2)
  const answers = []
  for await (const answer of stetRule(session, { rule, pages: chosen, client }, undefined))
    answers.push(answer)
  expect(answers.at(-1)).toMatchObject({ kind: 'done', changes: 4, pages: 2 })
  for (const [index, page] of pages.entries())
    expect(session.pages.get(page).document.textContent.includes('昨天,')).toBe(index < 2)
  const [first] = pages
  if (first !== undefined) undo(session, { page: first, client })
  for (const [index, page] of pages.entries())
    expect(before[index] && session.pages.get(page).document.eq(before[index])).toBe(true)
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('until the last page was looked at nothing is changed, and whoever stops there has changed nothing', async () => {
  const { session, pages } = await three()
  const before = pages.map((page) => session.pages.get(page))
  const stop = new AbortController()
  for await (const answer of stetRule(session, { rule, pages, client }, stop.signal)) {
    expect(answer.kind).toBe('progress')
    stop.abort()
  }
  expect(pages.map((page) => session.pages.get(page))).toEqual(before)
})
