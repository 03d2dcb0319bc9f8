import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import type { ClientId, PageId } from '../../src/core/contract'
import { plainText, schema } from '../../src/core/document'
import { Trouble } from '../../src/main/library'
import { type LibrarySession, openLibrary, verify } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { reachOf } from '../../src/main/work/log/history'
import { loggedSince, watchPage } from '../../src/main/work/log/logged'
import { operate } from '../../src/main/work/log/operate'
import { redo, undo } from '../../src/main/work/log/undo'
import {
  cleanInProcess,
  client,
  edit,
  importText,
  insertion,
  openTestLibrary,
  operation,
  temporaryFolder,
} from './support/library'

const text = '新桥通车\n本报讯 昨天，云溪的新桥通车了。\n'
const other = 'window-2' as ClientId

const textOf = (session: LibrarySession, page: PageId) => plainText(session.pages.get(page).document)

async function opened() {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const page = await importText(session, text)
  const type = (pos: number, typed: string, op = operation(), by = client) =>
    append(session, {
      page,
      client: by,
      version: session.pages.get(page).version,
      operation: op,
      steps: [insertion(pos, typed)],
    })
  return { folder, session, page, type }
}

test('a step that was answered is there after a restart', async () => {
  const { folder, session, page, type } = await opened()
  expect(type(2, '大')).toMatchObject({
    kind: 'accepted',
    version: 1,
    reach: { undo: { name: { key: 'typing' } }, redo: null },
  })
  const before = textOf(session, page)
  await session.close()
  const again = openTestLibrary(folder)
  expect(textOf(again, page)).toBe(before)
  expect(before).toContain('大新桥通车')
})

test('an operation that never ends goes on as another, so that undoing it stays one bounded answer', async () => {
  const { session, page } = await opened()
  const op = operation()
  const type = (count: number) =>
    append(session, {
      ...{ page, client, operation: op, version: session.pages.get(page).version },
      steps: Array.from({ length: count }, () => insertion(2, '大')),
    })
  type(20_000)
  const whole = textOf(session, page)
  type(1)
  undo(session, { page, client })
  expect(textOf(session, page)).toBe(whole)
})

test('a typing burst in several requests is one operation', async () => {
  const { session, page, type } = await opened()
  const original = textOf(session, page)
  const burst = operation('typing')
  type(2, '甲', burst)
  type(3, '乙', burst)
  type(4, '丙', burst)
  expect(undo(session, { page, client })).toMatchObject({ kind: 'done', logged: { version: 6 } })
  expect(textOf(session, page)).toBe(original)
  expect(undo(session, { page, client })).toEqual({ kind: 'nothing' })
})

test('an operation that another one interrupted goes on as an operation of its own', async () => {
  const { session, page, type } = await opened()
  const burst = operation('typing')
  type(2, '甲', burst)
  type(2, '乙', operation('accept'), other)
  type(2, '丙', burst)
  expect(session.pages.get(page).history.done.map(({ name }) => name.key)).toEqual([
    'typing',
    'accept',
    'typing',
  ])
})

test('steps from an old version are answered with what was missed', async () => {
  const { session, page, type } = await opened()
  type(2, '甲', operation(), other)
  const answer = append(session, {
    page,
    client,
    version: 0,
    operation: operation(),
    steps: [insertion(2, '乙')],
  })
  expect(answer).toMatchObject({
    kind: 'behind',
    missed: [{ version: 1, client: other, steps: [insertion(2, '甲')] }],
  })
  expect(session.pages.get(page).version).toBe(1)
})

test('steps that were sent behind others are logged only where those came through', async () => {
  const { session, page, type } = await opened()
  const [sent, next] = [operation(), operation()]
  const sendNext = (version: number) =>
    append(session, { page, client, version, operation: next, steps: [insertion(3, '乙')], behind: sent.id })
  type(2, '丙', operation(), other)
  expect(sendNext(1)).toMatchObject({ kind: 'behind' })
  expect(session.pages.get(page).version).toBe(1)
  type(2, '甲', sent)
  expect(sendNext(2)).toMatchObject({ kind: 'accepted', version: 3 })
})

test('undo and redo reach back before a restart', async () => {
  const { folder, session, page, type } = await opened()
  const original = textOf(session, page)
  type(2, '甲', operation('first'))
  const once = textOf(session, page)
  type(2, '乙', operation('second'))
  const twice = textOf(session, page)
  undo(session, { page, client })
  await session.close()

  const again = openTestLibrary(folder)
  expect(textOf(again, page)).toBe(once)
  expect(redo(again, { page, client })).toMatchObject({ kind: 'done', name: { key: 'second' } })
  expect(textOf(again, page)).toBe(twice)
  undo(again, { page, client })
  undo(again, { page, client })
  expect(textOf(again, page)).toBe(original)
  expect(redo(again, { page, client })).toMatchObject({ name: { key: 'first' } })
  expect(textOf(again, page)).toBe(once)
})

test('a new edit clears what could be redone', async () => {
  const { session, page, type } = await opened()
  type(2, '甲')
  undo(session, { page, client })
  type(2, '乙', operation('other'))
  expect(session.pages.get(page).history.undone).toEqual([])
  expect(redo(session, { page, client })).toEqual({ kind: 'nothing' })
})

test('undo returns the selection from before the operation, redo the end of what came back', async () => {
  const { session, page } = await opened()
  const before = { anchor: 2, head: 4 }
  append(session, {
    page,
    client,
    version: 0,
    operation: { ...operation(), before },
    steps: [insertion(2, '甲乙')],
  })
  expect(undo(session, { page, client })).toMatchObject({ logged: { selection: before } })
  expect(redo(session, { page, client })).toMatchObject({ logged: { selection: { anchor: 4, head: 4 } } })
  expect(undo(session, { page, client })).toMatchObject({ logged: { selection: before } })
})

test.each([
  ['beyond the end', [insertion(9999, '甲')]],
  ['of no kind', [{ stepType: 'explode', from: 1, to: 2 }]],
  ['with half a position', [insertion(2.5, '甲')]],
  [
    'that puts a page into a block',
    [{ stepType: 'replace', from: 3, to: 3, slice: { content: [{ type: 'page' }] } }],
  ],
  [
    'that gives a block a role that there is not',
    [{ stepType: 'attr', pos: 1, attr: 'role', value: 'slogan' }],
  ],
  [
    'that leaves two articles with one id',
    [
      {
        stepType: 'replace',
        from: 0,
        to: 0,
        slice: { content: [{ type: 'article', attrs: { id: 'a1' }, content: [{ type: 'block' }] }] },
      },
    ],
  ],
  ['that takes every article away', [{ stepType: 'replace', from: 0, to: 27 }]],
  ['of which only the first fits', [insertion(2, '甲'), insertion(9999, '乙')]],
])('a step %s is refused, and nothing is changed', async (_, steps) => {
  const { folder, session, page } = await opened()
  const before = session.pages.get(page)
  const send = () => append(session, { page, client, version: 0, operation: operation(), steps })
  expect(send).toThrow(Trouble)
  expect(send).toThrow(expect.objectContaining({ kind: 'steps-do-not-fit' }))
  expect(session.pages.get(page).document).toBe(before.document)
  expect(session.pages.get(page).version).toBe(0)
  expect((await verify(folder)).differences).toEqual([])
})

test('another window is told of every step, undo included, in order', async () => {
  const { session, page, type } = await opened()
  type(2, '甲', operation('before'))
  const stop = new AbortController()
  const seen: number[] = []
  const watching = (async () => {
    for await (const logged of watchPage(session, page, 0, stop.signal)) {
      seen.push(logged.version)
      if (logged.version === 4) stop.abort()
    }
  })()
  await new Promise(setImmediate)
  type(2, '乙')
  type(2, '丙', operation('third'))
  undo(session, { page, client })
  await watching
  expect(seen.at(-1)).toBe(4)
  expect(seen).toEqual(seen.toSorted())
})

test('a stretch of thousands of steps is told in parts', async () => {
  const { session, page } = await opened()
  const steps = Array.from({ length: 6000 }, () => insertion(2, '甲'))
  append(session, { page, client, version: 0, operation: operation(), steps })
  const parts = loggedSince(session.library.db, session.pages.get(page), 0)
  expect(parts.map((part) => part.version)).toEqual([5000, 6000])
  expect(parts.flatMap((part) => part.steps)).toHaveLength(6000)
})

test('a page with hundreds of steps gets a snapshot, and opens from it', async () => {
  const { folder, session, page, type } = await opened()
  for (let n = 0; n < 250; n++) type(2, '甲')
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(session.pages.get(page).snapshot).toBeGreaterThanOrEqual(200)
  type(2, '乙')
  const before = textOf(session, page)
  await session.close()
  const again = openLibrary(folder, { cleaner: cleanInProcess })
  expect(again.pages.get(page).snapshot).toBe(251)
  expect(textOf(again, page)).toBe(before)
  await again.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('an operation on two pages is undone and redone on both, whichever page it is asked on', async () => {
  const { folder, session, page } = await opened()
  const second = await importText(session, text)
  const insert = (document: Node) => new Transform(document).insert(2, schema.text('甲'))
  const pages = new Map([page, second].map((one) => [one, insert]))
  operate(session, { client, name: { key: 'series' } }, pages)
  append(session, {
    page: second,
    client,
    version: 1,
    operation: operation('later'),
    steps: [insertion(2, '乙')],
  })

  expect(undo(session, { page, client })).toMatchObject({ kind: 'done', name: { key: 'series' } })
  expect(textOf(session, page)).not.toContain('甲')
  expect(textOf(session, second)).toContain('乙新桥')
  expect(reachOf(session.pages.get(second).history)).toMatchObject({
    undo: { name: { key: 'later' } },
    redo: { name: { key: 'series' } },
  })
  expect(redo(session, { page: second, client })).toMatchObject({ kind: 'done', name: { key: 'series' } })
  expect(textOf(session, page)).toContain('甲新桥')
  expect(textOf(session, second)).toContain('乙甲新桥')
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('what was moved, undone, redone and undone again is no hindrance to undoing what came before', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, '新桥通车\n昨天通车了。\n')
  const first = session.pages.get(page).document
  edit(session, page, (tr) => tr.split(2))
  edit(session, page, (tr) => tr.split(2))
  edit(session, page, (tr) => {
    const block = tr.doc.firstChild?.firstChild
    if (!block) throw new Error('a block')
    const after = 1 + block.nodeSize + (tr.doc.firstChild?.child(1).nodeSize ?? 0)
    tr.insert(after, block).delete(1, 1 + block.nodeSize)
  })
  undo(session, { page, client })
  redo(session, { page, client })
  for (let times = 0; times < 3; times++) undo(session, { page, client })
  expect(session.pages.get(page).document.toJSON()).toEqual(first.toJSON())
  for (let times = 0; times < 3; times++) redo(session, { page, client })
  for (let times = 0; times < 3; times++) undo(session, { page, client })
  expect(session.pages.get(page).document.toJSON()).toEqual(first.toJSON())
})

test('undo returns to where the caret was before an operation, redo to where it was after', async () => {
  const { session, page } = await opened()
  const caret = (at: number) => ({ anchor: at, head: at })
  const named = { ...operation(), before: caret(9), after: caret(10) }
  append(session, { page, client, version: 0, operation: named, steps: [insertion(2, '甲')] })
  const grown = { ...named, after: caret(11) }
  append(session, { page, client, version: 1, operation: grown, steps: [insertion(2, '乙')] })
  for (let turns = 0; turns < 2; turns++) {
    expect(undo(session, { page, client })).toMatchObject({ logged: { selection: caret(9) } })
    expect(redo(session, { page, client })).toMatchObject({ logged: { selection: caret(11) } })
  }
})

test('what the library did at no caret leaves the caret alone when it is undone and done again', async () => {
  const { session, page } = await opened()
  const insert = (document: Node) => new Transform(document).insert(2, schema.text('甲'))
  operate(session, { client, name: { key: 'series' } }, new Map([[page, insert]]))
  expect(undo(session, { page, client })).toMatchObject({ logged: { selection: null } })
  expect(redo(session, { page, client })).toMatchObject({ logged: { selection: null } })
})
