import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import type { OperationId, PageId } from '../../src/core/contract'
import { schema } from '../../src/core/document'
import { type LibrarySession, verify } from '../../src/main/work'
import { undoSeries } from '../../src/main/work/find/series'
import { append } from '../../src/main/work/log/append'
import { pastOperations } from '../../src/main/work/log/history-list'
import { originOf } from '../../src/main/work/log/history-origin'
import { operate } from '../../src/main/work/log/operate'
import { documentAt, restore } from '../../src/main/work/log/revisit'
import { takeBack } from '../../src/main/work/log/take-back'
import { redo, undo } from '../../src/main/work/log/undo'
import { client, importText, openTestLibrary, operation, temporaryFolder } from './support/library'

const text = '新桥通车\n本报讯 昨天，云溪的新桥通车了。\n旧桥留给行人。\n'

async function page(): Promise<{ folder: string; session: LibrarySession; page: PageId }> {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  return { folder, session, page: await importText(session, text) }
}

/** Puts `put` in the place of the first `old`, as one operation. */
function replace(session: LibrarySession, page: PageId, old: string, put: string): OperationId {
  const { document, version } = session.pages.get(page)
  const tr = replaced(document, old, put)
  const own = operation('typing')
  const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>)
  append(session, { page, client, version, operation: own, steps })
  return own.id
}

function replaced(document: Node, old: string, put: string): Transform {
  let from = -1
  document.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(old) : -1
    if (from < 0 && at >= 0) from = pos + at
  })
  if (from < 0) throw new Error(`${old} does not stand in ${document.textContent}`)
  const tr = new Transform(document)
  return put === ''
    ? tr.delete(from, from + old.length)
    : tr.replaceWith(from, from + old.length, schema.text(put))
}

const textOf = (session: LibrarySession, page: PageId) => session.pages.get(page).document.textContent
const back = (session: LibrarySession, page: PageId, operation: OperationId, withBlockers = false) =>
  takeBack(session, { page, client, operation, withBlockers })

test('an old operation is undone, and those after it stay', async () => {
  const { folder, session, page: id } = await page()
  const first = replace(session, id, '昨天', '前天')
  replace(session, id, '旧桥', '老桥')
  replace(session, id, '行人', '路人')
  const done = { kind: 'done', again: false, name: { key: 'typing' }, also: 0, pages: 1 }
  expect(back(session, id, first)).toEqual(done)
  expect(textOf(session, id)).toContain('昨天')
  expect(textOf(session, id)).toContain('老桥留给路人')
  await session.close()
  const again = openTestLibrary(folder)
  expect(textOf(again, id)).toContain('昨天，云溪')
  // It was undone last: so it is what is done again.
  expect(redo(again, { page: id, client }).kind).toBe('done')
  expect(textOf(again, id)).toContain('前天，云溪')
  expect(textOf(again, id)).toContain('老桥留给路人')
  await again.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('where a later operation touches it, it is named and nothing is changed', async () => {
  const { session, page: id } = await page()
  const first = replace(session, id, '昨天', '前几天')
  const inside = replace(session, id, '几', '两')
  replace(session, id, '行人', '路人')
  const before = session.pages.get(id)
  const answer = back(session, id, first)
  expect(answer).toMatchObject({ kind: 'blocked', by: [{ operation: inside, page: id }] })
  expect(session.pages.get(id)).toBe(before)
})

test('with what is in the way undone too, what stays is what the others alone would have made', async () => {
  const { folder, session, page: id } = await page()
  const start = session.pages.get(id).document
  const first = replace(session, id, '昨天', '前几天')
  replace(session, id, '几', '两三')
  replace(session, id, '行人', '路人')
  replace(session, id, '三', '四')
  expect(back(session, id, first, true)).toMatchObject({ kind: 'done', also: 2 })
  expect(session.pages.get(id).document.toJSON()).toEqual(replaced(start, '行人', '路人').doc.toJSON())
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('what was undone since is in nobody’s way', async () => {
  const { session, page: id } = await page()
  const first = replace(session, id, '昨天', '前几天')
  replace(session, id, '几', '两')
  undo(session, { page: id, client })
  replace(session, id, '行人', '路人')
  expect(back(session, id, first)).toMatchObject({ kind: 'done', again: false, also: 0 })
  expect(back(session, id, first)).toMatchObject({ kind: 'done', again: true, also: 0 })
  expect(textOf(session, id)).toContain('前')
  expect(back(session, id, first)).toMatchObject({ kind: 'done', again: false, also: 0 })
  expect(textOf(session, id)).toContain('昨天')
  expect(textOf(session, id)).toContain('路人')
})

test('an operation on several pages is undone on all of them or on none', async () => {
  const { folder, session, page: one } = await page()
  const two = await importText(session, text, { label: '4' })
  const operated = operate(
    session,
    { client, name: { key: 'series' } },
    new Map([one, two].map((id) => [id, (document: Node) => replaced(document, '新桥', '大桥')])),
  )
  const series = operated?.operation ?? ('' as OperationId)
  const later = replace(session, two, '大桥', '铁桥')
  expect(back(session, one, series)).toMatchObject({ kind: 'blocked', by: [{ operation: later, page: two }] })
  expect(textOf(session, one)).toContain('大桥通车')
  expect(back(session, two, later)).toMatchObject({ kind: 'done', pages: 1 })
  expect(back(session, one, series)).toMatchObject({ kind: 'done', pages: 2 })
  for (const id of [one, two]) expect(textOf(session, id)).not.toContain('大桥')
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('what was undone is done again on its own', async () => {
  const { session, page: id } = await page()
  const first = replace(session, id, '昨天', '前天')
  replace(session, id, '旧桥', '老桥')
  back(session, id, first)
  replace(session, id, '行人', '路人')
  expect(back(session, id, first)).toMatchObject({ kind: 'done' })
  expect(textOf(session, id)).toContain('前天')
  expect(textOf(session, id)).toContain('老桥留给路人')
})

test('an earlier version is looked at and restored as one operation, which is undone as one', async () => {
  const { folder, session, page: id } = await page()
  const versions = [session.pages.get(id).document]
  for (const [old, put] of [
    ['昨天', '前天'],
    ['旧桥', '老桥'],
    ['行人', '路人'],
  ] as const) {
    replace(session, id, old, put)
    versions.push(session.pages.get(id).document)
  }
  const now = session.pages.get(id)
  for (const [version, document] of versions.entries())
    expect(documentAt(session, id, version).eq(document), `version ${version}`).toBe(true)
  const { operation: restored } = restore(session, { page: id, client, version: 1 })
  if (restored === null) throw new Error('nothing was restored')
  expect(session.pages.get(id).document.eq(versions[1] ?? now.document)).toBe(true)
  expect(restore(session, { page: id, client, version: 1 })).toEqual({ operation: null })
  // Its notice takes back nothing else: neither what was typed since, nor, once it is undone, what was done before.
  replace(session, id, '行人', '众人')
  expect(undoSeries(session, { client, operation: restored })).toEqual({ kind: 'covered' })
  expect(textOf(session, id)).toContain('众人')
  undo(session, { page: id, client })
  expect(undoSeries(session, { client, operation: restored })).toEqual({ kind: 'done', pages: [id] })
  expect(session.pages.get(id).document.eq(now.document)).toBe(true)
  expect(undoSeries(session, { client, operation: restored })).toEqual({ kind: 'done', pages: [] })
  expect(session.pages.get(id).document.eq(now.document)).toBe(true)
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('the history tells what each operation took away and put in, the last first, and whether it holds', async () => {
  const { session, page: id } = await page()
  replace(session, id, '昨天', '前天')
  replace(session, id, '旧桥', '老桥')
  undo(session, { page: id, client })
  const { operations, more } = pastOperations(session, { page: id, before: null, limit: 10 })
  expect(more).toBe(false)
  expect(
    operations.map(({ kind, standing, touched }) => [kind, standing, touched.gone, touched.put]),
  ).toEqual([
    ['undo', false, '老桥', '旧桥'],
    ['do', false, '旧桥', '老桥'],
    ['do', true, '昨天', '前天'],
  ])
  expect(operations[0]?.touched).toMatchObject({ article: '新桥通车', blocks: 1 })
  const first = pastOperations(session, { page: id, before: null, limit: 1 })
  expect(first.more).toBe(true)
  const next = pastOperations(session, { page: id, before: first.operations[0]?.since ?? 0, limit: 5 })
  expect([...first.operations, ...next.operations]).toEqual(operations)
})

/** Tags every place that reads so as a place, as one operation. */
function tag(session: LibrarySession, page: PageId, name: string): void {
  const { document, version } = session.pages.get(page)
  const tr = new Transform(document)
  document.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(name) : -1
    const mark = schema.marks.entity.create({ kind: 'place' })
    if (at >= 0) tr.addMark(pos + at, pos + at + name.length, mark)
  })
  const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>)
  append(session, { page, client, version, operation: operation('tagging'), steps })
}

test('of what was tagged the history tells the name, and nothing where several blocks were', async () => {
  const { session, page: id } = await page()
  tag(session, id, '旧桥')
  tag(session, id, '新桥')
  const { operations } = pastOperations(session, { page: id, before: null, limit: 10 })
  expect(operations.map(({ touched }) => [touched.gone, touched.put])).toEqual([
    ['', ''],
    ['', '旧桥'],
  ])
})

test('a place in the text tells whose doing it is', async () => {
  const { session, page: id } = await page()
  replace(session, id, '昨天', '前天')
  replace(session, id, '行人', '路人')
  const { document, version } = session.pages.get(id)
  const placeOf = (words: string) => {
    const { steps } = replaced(document, words, '')
    let place = { from: 0, to: 0 }
    steps[0]?.getMap().forEach((from, to) => {
      place = { from, to }
    })
    return originOf(session, { page: id, version, ...place })
  }
  expect(placeOf('前天')).toMatchObject({ kind: 'operation', name: { key: 'typing' } })
  expect(placeOf('云溪')).toMatchObject({ kind: 'import' })
})
