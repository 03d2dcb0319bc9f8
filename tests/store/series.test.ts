import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import type { ClientId, FoundPage, PageId, SeriesPage } from '../../src/core/contract'
import { plainText, textBlocks } from '../../src/core/document'
import { replacementOf } from '../../src/core/find'
import { type LibrarySession, verify } from '../../src/main/work'
import { landSeries, undoSeries } from '../../src/main/work/find/series'
import { append } from '../../src/main/work/log/append'
import { redo, undo } from '../../src/main/work/log/undo'
import { edited } from './support/edits'
import { client, edit, insertion, openTestLibrary, operation } from './support/library'
import { found, openPages } from './support/searched'

const series = 'series' as ClientId

const textOf = (session: LibrarySession, page: PageId) => plainText(session.pages.get(page).document)
const docOf = (session: LibrarySession, page: PageId) => session.pages.get(page).document

/** The places as a window asks for them; `ticked` says which. */
function asked(
  pages: readonly FoundPage[],
  replacement: string,
  ticked: (n: number) => boolean = () => true,
  regex = false,
): SeriesPage[] {
  let n = 0
  return pages.flatMap(({ page, version, hits }) => {
    const places = hits
      .filter(() => ticked(n++))
      .map(({ article, block, from, to, text, groups, named }) => ({
        article,
        block,
        from,
        to,
        text,
        put: replacementOf(replacement, regex, { groups, named }, text),
      }))
    return places.length ? [{ page, version, places }] : []
  })
}

const act = (find: string, replacement: string) => ({ kind: 'replace' as const, find, replacement })

function land(session: LibrarySession, find: string, replacement: string, pages: readonly SeriesPage[]) {
  return landSeries(session, { client: series, act: act(find, replacement), pages })
}

test('what is ticked is done on all its pages in one operation, and one undo on any of them takes all of it back', async () => {
  const { session, ids } = await openPages()
  const before = ids.map((id) => textOf(session, id))
  const { pages } = found(session, { text: '己' })
  // 自己 is right as it is.
  const landed = land(
    session,
    '己',
    '已',
    asked(pages, '已', (n) => n !== 4),
  )
  expect(landed).toMatchObject({ changed: 4, left: 0, pages: [ids[0], ids[1]] })
  expect(textOf(session, ids[0] as PageId)).toBe(before[0]?.replaceAll('己', '已'))
  expect(textOf(session, ids[1] as PageId)).toContain('昨天已满一岁。摊主说，他自己也没有想到')
  expect(docOf(session, ids[0] as PageId).check()).toBeUndefined()
  expect(session.pages.get(ids[1] as PageId).history.done.at(-1)?.name).toEqual({
    key: 'operations.seriesReplaced',
    values: { before: '己', after: '已', count: 4, pages: 2 },
  })

  expect(undo(session, { page: ids[1] as PageId, client })).toMatchObject({ kind: 'done' })
  expect(ids.map((id) => textOf(session, id))).toEqual(before)
  redo(session, { page: ids[0] as PageId, client })
  expect(found(session, { text: '己' }).last?.counts.library.hits).toBe(1)
})

test('it is undone after the library was closed and opened again', async () => {
  const { folder, session, ids } = await openPages()
  const before = ids.map((id) => textOf(session, id))
  const landed = land(session, '己', '已', asked(found(session, { text: '己' }).pages, '已'))
  await session.close()

  const again = openTestLibrary(folder)
  expect(found(again, { text: '己' }).pages).toEqual([])
  if (!landed.operation) throw new Error('nothing landed')
  expect(undoSeries(again, { client: series, operation: landed.operation })).toEqual({
    kind: 'done',
    pages: [ids[0], ids[1]],
  })
  expect(ids.map((id) => textOf(again, id))).toEqual(before)
  await again.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('what was edited since is mapped, and what was changed since is left alone and counted', async () => {
  const { session, ids } = await openPages()
  const [page] = ids as [PageId]
  const { pages } = found(session, { text: '己' })
  const blocks = textBlocks(docOf(session, page))
  const second = blocks[1]
  if (!second) throw new Error('the page has two blocks')
  const edit = (steps: Record<string, unknown>[]) =>
    append(session, {
      page,
      client,
      version: session.pages.get(page).version,
      operation: operation(),
      steps,
    })
  // Somebody types at the beginning, and corrects one of the places.
  const at = second.pos + second.text.indexOf('己')
  edit([{ stepType: 'replace', from: at, to: at + 1, slice: { content: [{ type: 'text', text: '以' }] } }])
  edit([insertion(2, '今日：')])
  const landed = land(session, '己', '已', asked(pages, '已'))
  expect(landed).toMatchObject({ changed: 4, left: 1 })
  expect(textOf(session, page)).toContain('今日：新桥已经通车')
  expect(textOf(session, page)).toContain('新桥以经通车了，河边已是')
})

test('of places that overlap one is changed, of places that touch each', async () => {
  const { session, ids } = await openPages(['河边的夜校\n本报讯 河边的夜校昨天开学。\n'])
  const [page] = ids as [PageId]
  const landed = (...texts: readonly string[]) => {
    const places = texts.flatMap((text) => asked(found(session, { text }).pages, '○')[0]?.places.at(-1) ?? [])
    const { version } = session.pages.get(page)
    return land(session, '', '○', [{ page, version, places }])
  }
  expect(landed('夜校昨', '昨天')).toMatchObject({ changed: 1, left: 1 })
  expect(textOf(session, page)).toContain('河边的夜校○开学')
  undo(session, { page, client })
  expect(landed('夜校', '昨天', '开学')).toMatchObject({ changed: 3, left: 0 })
  expect(textOf(session, page)).toContain('河边的○○○。')
})

test('places on a page that is gone, or of a version that is not yet, are left', async () => {
  const { session, ids } = await openPages()
  const [page] = ids as [PageId]
  const { pages } = found(session, { text: '己' })
  const gone = asked(pages, '已').map((one) => ({ ...one, page: 99 as PageId }))
  expect(land(session, '己', '已', gone)).toMatchObject({ operation: null, changed: 0, left: 5 })
  const ahead = asked(pages, '已').map((one) => ({ ...one, version: session.pages.get(page).version + 1 }))
  expect(land(session, '己', '已', ahead)).toMatchObject({ operation: null, changed: 0, left: 5 })
})

test('where one of two like paragraphs is gone, the other is not taken for it', async () => {
  const { session, ids } = await openPages(['渡口\n\n河边己是灯光。\n\n桥上没有人。\n\n河边己是灯光。\n'])
  const [page] = ids as [PageId]
  const { pages } = found(session, { text: '己' })
  const like = () => textBlocks(docOf(session, page)).filter(({ text }) => text === '河边己是灯光。')
  const [first] = like()
  if (!first || like().length < 2) throw new Error('two paragraphs read the same')
  edit(session, page, (tr) => tr.delete(first.pos - 1, first.pos + first.text.length + 1))
  const landed = land(
    session,
    '己',
    '已',
    asked(pages, '已', (n) => n === 0),
  )
  expect(landed).toMatchObject({ changed: 0, left: 1 })
  expect(like()).toHaveLength(1)
})

test('a place in an article that was moved as a whole is found where it is now', async () => {
  const { session, ids } = await openPages([
    '第一篇\n本报讯 河边己是一片灯光。\n\n\n第二篇\n本报讯 桥上的人己经散了。\n',
  ])
  const [page] = ids as [PageId]
  const { pages } = found(session, { text: '己' })
  const document = docOf(session, page)
  const moved = edited(document, { kind: 'move-article', at: 0.99, to: 0 })
  if (moved.docChanged)
    append(session, {
      page,
      client,
      version: 0,
      operation: operation(),
      steps: moved.steps.map((step) => step.toJSON() as Record<string, unknown>),
    })
  expect(land(session, '己', '已', asked(pages, '已'))).toMatchObject({ changed: 2, left: 0 })
  expect(textOf(session, page)).not.toContain('己')
})

test('an edit that was undone since is as if it had not been', async () => {
  const { session, ids } = await openPages()
  const [page] = ids as [PageId]
  const { pages } = found(session, { text: '己' })
  const end = docOf(session, page).content.size
  append(session, {
    page,
    client,
    version: 0,
    operation: operation(),
    steps: [
      { stepType: 'replace', from: 2, to: end - 2, slice: { content: [{ type: 'text', text: '空' }] } },
    ],
  })
  undo(session, { page, client })
  expect(land(session, '己', '已', asked(pages, '已'))).toMatchObject({ changed: 5, left: 0 })
})

test('where every place was changed since, nothing is logged', async () => {
  const { session, ids } = await openPages()
  const { pages } = found(session, { text: '夜校' })
  land(session, '夜校', '学校', asked(pages, '学校'))
  const version = session.pages.get(ids[2] as PageId).version
  expect(land(session, '夜校', '学校', asked(pages, '学校'))).toEqual({
    operation: null,
    pages: [],
    changed: 0,
    left: pages.flatMap(({ hits }) => hits).length,
  })
  expect(session.pages.get(ids[2] as PageId).version).toBe(version)
})

test('a series with later work on every one of its pages is not undone from its notice', async () => {
  const { session, ids } = await openPages()
  const landed = land(session, '夜校', '学校', asked(found(session, { text: '夜校' }).pages, '学校'))
  append(session, {
    page: ids[2] as PageId,
    client,
    version: session.pages.get(ids[2] as PageId).version,
    operation: operation(),
    steps: [insertion(2, '新')],
  })
  if (!landed.operation) throw new Error('nothing landed')
  expect(undoSeries(session, { client: series, operation: landed.operation })).toEqual({ kind: 'covered' })
  expect(textOf(session, ids[2] as PageId)).toContain('新河边的学校')
})

test('a pattern with groups is replaced as it was shown', async () => {
  const { session, ids } = await openPages(['云溪大事记\n2024-03-18通车，2024-04-02开市。\n'])
  const { pages } = found(session, { text: '(\\d+)-0?(\\d+)-0?(\\d+)', regex: true })
  land(session, '…', '$1年$2月$3日', asked(pages, '$1年$2月$3日', undefined, true))
  expect(textOf(session, ids[0] as PageId)).toContain('2024年3月18日通车，2024年4月2日开市。')
})

/** Characters with their marks, for what must not change. */
function marked(document: Node): string[] {
  const all: string[] = []
  document.descendants((node) => {
    for (const one of node.text ?? '') all.push(`${one}${JSON.stringify(node.marks)}`)
  })
  return all
}

test('whatever is typed between the search and the landing, and whatever is ticked, only the ticked places change', async () => {
  const { folder, session, ids } = await openPages()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...'己已的，河'),
      fc.constantFrom('', '已', '了些'),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.array(
        fc.oneof(
          fc.record({
            kind: fc.constant('type' as const),
            at: fc.double({ min: 0, max: 0.99, noNaN: true }),
            text: fc.constantFrom('甲', '己'),
          }),
          fc.record({
            kind: fc.constant('delete' as const),
            at: fc.double({ min: 0, max: 0.99, noNaN: true }),
            length: fc.nat(3),
          }),
          fc.record({
            kind: fc.constant('split' as const),
            at: fc.double({ min: 0, max: 0.99, noNaN: true }),
          }),
        ),
        { maxLength: 4 },
      ),
      async (find, replacement, ticks, edits) => {
        const { pages } = found(session, { text: find })
        for (const [index, edit] of edits.entries()) {
          const page = ids[index % ids.length] as PageId
          const { steps } = edited(docOf(session, page), edit)
          if (steps.length === 0) continue
          append(session, {
            page,
            client,
            version: session.pages.get(page).version,
            operation: operation(),
            steps: steps.map((step) => step.toJSON() as Record<string, unknown>),
          })
        }
        const before = ids.map((id) => marked(docOf(session, id)))
        const wanted = asked(pages, replacement, (n) => ticks[n % ticks.length] === true)
        if (wanted.length === 0) return
        const landed = land(session, find, replacement, wanted)
        expect(landed.changed + landed.left).toBe(wanted.flatMap(({ places }) => places).length)
        const gone = before.flat().filter((one) => one.startsWith(find)).length
        const kept = ids.flatMap((id) => marked(docOf(session, id)))
        const others = (all: readonly string[]) =>
          all.filter((one) => !one.startsWith(find) && !replacement.includes([...one][0] ?? '')).length
        expect(others(kept)).toBe(others(before.flat()))
        if (!replacement.includes(find))
          expect(kept.filter((one) => one.startsWith(find)).length).toBe(gone - landed.changed)
        if (landed.operation) {
          undoSeries(session, { client: series, operation: landed.operation })
          expect(ids.map((id) => marked(docOf(session, id)))).toEqual(before)
        }
      },
    ),
    { numRuns: 40 },
  )
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})
