import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import type { ArticleId, IssueId, PageId } from '../../src/core/contract'
import { plainText } from '../../src/core/document'
import { readAhead } from '../../src/main/work'
import {
  client,
  importText,
  insertion,
  openTestLibrary,
  operation,
  somewhere,
  temporaryFolder,
} from './support/library'
import { windowOf } from './support/window'

const text = '新桥通车\n本报讯 昨天，云溪的新桥通车了。\n'

function served() {
  const folder = temporaryFolder()
  const session = openTestLibrary(join(folder, 'library'))
  const settings = join(folder, 'settings')
  const window = windowOf(session, { version: '1.2.3', settings, resources: join(folder, 'resources') })
  return { folder, session, window }
}

const refusal = async (answer: Promise<unknown>): Promise<ORPCError<string, unknown>> => {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ORPCError)) throw new Error(`no refusal: ${String(error)}`)
  return error
}

test('the whole story: import, list, open, edit, search, export', async () => {
  const { window } = served()
  const file = new File([text], '云溪晚报_2024-03-18_03.txt')
  const seen = await window.intake.inspect({ file, encoding: null })
  expect(seen).toMatchObject({
    encoding: 'utf-8',
    publication: '云溪晚报',
    date: '2024-03-18',
    label: '3',
    already: null,
    lines: 2,
  })
  const { encoding, publication, date, number, label } = seen
  const taken = await window.intake.take({ file, encoding, publication, date, number, label, again: false })
  expect(taken.kind).toBe('imported')
  expect(
    (await window.intake.take({ file, encoding, publication, date, number, label, again: false })).kind,
  ).toBe('already')
  expect((await window.intake.inspect({ file, encoding: null })).already).toEqual(taken.page)

  const [paper] = await window.shelf.publications()
  expect(paper).toMatchObject({ title: '云溪晚报', issues: 1 })
  const [issue] = await window.shelf.issues({ publication: paper?.id ?? (0 as never) })
  expect(issue).toMatchObject({ date: '2024-03-18', pages: 1 })
  const page = taken.page.id
  const opened = await window.pages.open({ page })
  expect(opened).toMatchObject({
    version: 0,
    publication: paper,
    source: { lines: text.trimEnd().split('\n') },
  })

  const sent = { page, client, version: 0, operation: operation(), steps: [insertion(2, '大')] }
  expect(await window.pages.append(sent)).toMatchObject({ kind: 'accepted', version: 1 })
  const { hits, total } = await window.search.articles({ query: '大新桥', limit: 10 })
  expect(total).toBe(1)
  expect(hits[0]).toMatchObject({ page, publication: '云溪晚报', label: '3', excerpt: { from: 0, to: 3 } })
  const rendered = await window.exits.render({ scope: { kind: 'page', page }, format: 'text' })
  expect(rendered).toMatchObject({
    name: '云溪晚报_2024-03-18_3.txt',
    text: expect.stringContaining('大新桥通车'),
  })
  const article = hits[0]?.article as ArticleId
  const one = await window.exits.render({ scope: { kind: 'article', page, article }, format: 'json' })
  expect(JSON.parse(one.text)).toMatchObject({ source: file.name, articles: [{ id: article }] })
  const whole = await window.exits.render({
    scope: { kind: 'issue', issue: issue?.id as IssueId },
    format: 'markdown',
  })
  expect(whole.name).toBe('云溪晚报_2024-03-18.md')
})

test('trouble is answered with its kind and values', async () => {
  const { window } = served()
  const error = await refusal(window.pages.open({ page: 7 as PageId }))
  expect(error).toMatchObject({
    code: 'TROUBLE',
    defined: true,
    data: { kind: 'not-found', values: { context: 'page', page: 7 } },
  })
})

test('trouble that comes while an answer is under way is told with its kind and values', async () => {
  const { session, window } = served()
  await importText(session, text)
  const query = { text: '(桥', regex: true, matchCase: false, matchWidth: true, wholeWord: false }
  const search = async () => {
    for await (const _ of await window.search.hits({ query, near: null, within: 'library', most: 10 }));
  }
  expect(await refusal(search())).toMatchObject({
    code: 'TROUBLE',
    data: {
      kind: 'pattern-broken',
      values: { pattern: '(桥', fault: 'pattern.group-open', place: 1, says: 'Unterminated group' },
    },
  })
})

test('a request that does not fit the contract is refused before it reaches the library', async () => {
  const { window, session } = served()
  const page = await importText(session, text)
  for (const wrong of [{ page: 'x' }, { page: -1 }, {}, null])
    expect((await refusal(window.pages.open(wrong as never))).code).toBe('BAD_REQUEST')
  const noSteps = { page, client, version: 0, operation: operation(), steps: [] }
  expect((await refusal(window.pages.append(noSteps))).code).toBe('BAD_REQUEST')
  expect(session.pages.get(page).version).toBe(0)
})

test('every window is told what happens on the shelf and on a page', async () => {
  const { window, session } = served()
  const page = await importText(session, text)
  const stop = new AbortController()
  const shelf = await window.shelf.watch(undefined, { signal: stop.signal })
  const steps = await window.pages.watch({ page, version: 0 }, { signal: stop.signal })
  const told = shelf.next()
  const logged = steps.next()
  await new Promise(setImmediate)
  await window.pages.append({ page, client, version: 0, operation: operation(), steps: [insertion(2, '大')] })
  expect((await told).value).toEqual({ kind: 'page', page })
  expect((await logged).value).toMatchObject({ version: 1, client, steps: [insertion(2, '大')] })
  const next = shelf.next()
  await importText(session, text)
  expect((await next).value).toEqual({ kind: 'shelf' })
  stop.abort()
})

test('two issues that become the same one are joined, and an empty publication goes', async () => {
  const { window, session } = served()
  const first = await importText(session, text, { number: '412', label: '10' })
  const second = await importText(session, text, { publication: '云西晚报', number: '412', label: '2' })
  const { issue } = await window.pages.open({ page: second })
  const { issue: joined } = await window.shelf.editIssue({
    issue: issue.id,
    publication: '云溪晚报',
    date: somewhere.date,
    number: '412',
  })
  expect(joined.pages).toBe(2)
  expect((await window.shelf.pages({ issue: joined.id })).map((page) => page.id)).toEqual([second, first])
  expect((await window.shelf.publications()).map(({ title }) => title)).toEqual(['云溪晚报'])
  await window.shelf.editPage({
    page: first,
    label: '1',
    publication: '云溪晚报',
    date: somewhere.date,
    number: '412',
  })
  expect((await window.shelf.pages({ issue: joined.id })).map(({ label }) => label)).toEqual(['1', '2'])
})

test('undo and redo are asked of the library', async () => {
  const { window, session } = served()
  const page = await importText(session, text)
  expect(await window.pages.undo({ page, client })).toEqual({ kind: 'nothing' })
  await window.pages.append({ page, client, version: 0, operation: operation(), steps: [insertion(2, '大')] })
  expect(await window.pages.undo({ page, client })).toMatchObject({
    kind: 'done',
    logged: { version: 2, client, reach: { undo: null } },
  })
  expect(plainText(session.pages.get(page).document)).not.toContain('大')
  expect(await window.pages.redo({ page, client })).toMatchObject({ kind: 'done', logged: { version: 3 } })
})

test('settings keep what is not given', async () => {
  const { window } = served()
  expect(await window.desk.settings()).toEqual({
    language: 'system',
    theme: 'system',
    panes: {},
    textSize: 100,
    measure: 36,
    lineNumbers: true,
    keys: {},
    recentCommands: [],
    recentLibraries: [],
  })
  await window.desk.set({ theme: 'dark' })
  expect(await window.desk.set({ language: 'zh-CN' })).toMatchObject({ theme: 'dark', language: 'zh-CN' })
  expect(await window.desk.settings()).toMatchObject({ theme: 'dark', language: 'zh-CN' })
  expect(await window.desk.host()).toMatchObject({ host: 'in-process', version: '1.2.3' })
})

test('one setting that another version wrote differently does not take the others with it', async () => {
  const { window, folder } = served()
  await window.desk.set({ theme: 'dark', measure: 40 })
  const file = join(folder, 'settings', 'settings.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('40', '"wide"'))
  expect(await window.desk.settings()).toMatchObject({ theme: 'dark', measure: 36 })
})

test('where the work stopped is kept in the library, and what is not given stays', async () => {
  const { window, session } = served()
  const page = await importText(session, text)
  await window.desk.keep({ page, spots: [{ page, anchor: 3, head: 5, top: 120.5 }] })
  await window.desk.keep({ kept: { 'inspector.tab': '"changes"' } })
  expect(await window.desk.resume()).toEqual({
    page,
    spots: [{ page, anchor: 3, head: 5, top: 120.5 }],
    kept: { 'inspector.tab': '"changes"' },
  })
})

test('a window that begins is given the page where the work stopped, made ready or not, as it stands', async () => {
  const { window, session } = served()
  expect(await window.pages.last()).toBeNull()
  const page = await importText(session, text)
  await window.desk.keep({ page })
  const opened = await window.pages.open({ page })
  expect(await window.pages.last()).toEqual(opened)
  await readAhead(session)
  expect(await window.pages.last()).toEqual(opened)

  await readAhead(session)
  await window.pages.append({ page, client, version: 0, operation: operation(), steps: [insertion(2, '大')] })
  const now = await window.pages.last()
  expect(now).toMatchObject({ version: 1, draft: opened.draft })
  expect(now?.document).toContain('大')
  expect(now).toEqual(await window.pages.open({ page }))

  await window.desk.keep({ page: 7 as PageId })
  await readAhead(session)
  expect(await window.pages.last()).toBeNull()
})

test('a host of one library says no to another', async () => {
  const { window } = served()
  expect((await refusal(window.desk.openLibrary({ folder: 'Stet' }))).data).toEqual({
    kind: 'folder-not-absolute',
    values: { folder: 'Stet' },
  })
})

test('the sample page is imported once, and says itself where it belongs', async () => {
  const session = openTestLibrary(temporaryFolder())
  const resources = fileURLToPath(new URL('../../resources', import.meta.url))
  const window = windowOf(session, { resources })
  const { page } = await window.intake.sample()
  expect(await window.intake.sample()).toEqual({ page })
  const { publication, issue, page: found } = await window.pages.open({ page })
  expect(publication.title).toMatch(/报|刊/u)
  expect(issue.date).toMatch(/^\d{4}-\d\d-\d\d$/u)
  expect(issue.number).not.toBeNull()
  expect(found.label).toMatch(/^[A-D]?\d+$/u)
})
