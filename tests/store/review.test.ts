import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import type { ArticleId, PageId, ReviewState } from '../../src/core/contract'
import {
  allPlaces,
  blockStart,
  deleteBlocks,
  mergeWithPrevious,
  moveArticles,
  schema,
  setRoles,
  splitArticle,
} from '../../src/core/document'
import {
  allStates,
  articlesInState,
  pageLines,
  pageStates,
  publications,
  setSuspectCounts,
} from '../../src/main/library'
import { migrations } from '../../src/main/library/migrations'
import { type LibrarySession, verify } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { redo, undo } from '../../src/main/work/log/undo'
import { addRead, pageReview, progress, setReview, takeSetBack } from '../../src/main/work/review'
import { client, importText, openTestLibrary, operation, temporaryFolder } from './support/library'

const text = [
  '渡口的新钟',
  '',
  '昨天傍晚，渡口换上了一口新钟，声音传到对岸的茶园。',
  '',
  '老艄公说，旧钟敲了四十年，是该歇一歇了。',
  '',
  '山路上的邮差',
  '',
  '邮差何远每天走二十里山路，把信送到最后一户人家。',
].join('\n')

interface Desk {
  readonly session: LibrarySession
  readonly page: PageId
  /** Does something to the page as a window would, as one operation. */
  act(edit: (tr: Transform) => unknown): void
  type(article: number, index: number, text: string): void
  undo(): void
  redo(): void
  set(article: number, state: ReviewState, note?: string): void
  /** The states of the page's articles, in its order. */
  states(): readonly string[]
}

async function open(folder = temporaryFolder()): Promise<Desk> {
  const session = openTestLibrary(folder)
  const page = await importText(session, text)
  const documentOf = () => session.pages.get(page).document
  const act = (edit: (tr: Transform) => unknown) => {
    const { document, version } = session.pages.get(page)
    const tr = new Transform(document)
    edit(tr)
    const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>)
    append(session, { page, client, version, operation: operation(), steps })
  }
  const idOf = (article: number) => documentOf().child(article).attrs.id as ArticleId
  const desk: Desk = {
    session,
    page,
    act,
    type: (article, index, typed) => act((tr) => insert(tr, article, index, typed)),
    undo: () => undo(session, { page, client }),
    redo: () => redo(session, { page, client }),
    set: (article, state, note = '') => setReview(session, { page, articles: [idOf(article)], state, note }),
    states() {
      const { articles } = pageReview(session.library.db, page)
      return documentOf().children.map((article) => {
        const found = articles.find((one) => one.article === article.attrs.id)
        return found ? [found.state, found.note].filter(Boolean).join(': ') : 'unread'
      })
    },
  }
  // Whatever cleaning made of it: two articles.
  act((tr) => {
    while (tr.doc.childCount > 1) mergeWithPrevious(tr, 1)
    const start = allPlaces(tr.doc).find((place) =>
      tr.doc.child(0).child(place.index).textContent.startsWith('山路'),
    )
    if (start) splitArticle(tr, blockStart(tr.doc, start), 'second')
  })
  expect(documentOf().childCount).toBe(2)
  return desk
}

function insert(tr: Transform, article: number, index: number, typed: string): void {
  const at = blockStart(tr.doc, { article, index }) + 1
  tr.replaceWith(at, at, schema.text(typed))
}

test('a page begins unread; typing in an article makes it in progress, moving it does not', async () => {
  const desk = await open()
  expect(desk.states()).toEqual(['unread', 'unread'])
  desk.act((tr) => moveArticles(tr, [1], -1))
  expect(desk.states()).toEqual(['unread', 'unread'])
  desk.type(0, 1, '今')
  expect(desk.states()).toEqual(['progress', 'unread'])
})

test('a state that is set is kept with who, when and every change, through a restart', async () => {
  const folder = temporaryFolder()
  const desk = await open(folder)
  desk.set(0, 'problem', '标题缺字')
  desk.set(1, 'proofread')
  await desk.session.close()
  const again = openTestLibrary(folder)
  expect(pageReview(again.library.db, desk.page).articles.map(({ state, note }) => [state, note])).toEqual(
    expect.arrayContaining([
      ['problem', '标题缺字'],
      ['proofread', ''],
    ]),
  )
  expect(
    pageReview(again.library.db, desk.page).articles.every(({ who, at }) => who !== '' && at !== ''),
  ).toBe(true)
  await again.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('editing what was validated puts it back to in progress; a proofread article stays so', async () => {
  const desk = await open()
  desk.set(0, 'validated')
  desk.set(1, 'proofread')
  desk.type(0, 1, '今')
  desk.type(1, 1, '今')
  expect(desk.states()).toEqual(['progress', 'proofread'])
})

test('another role is an edit, a tag is none', async () => {
  const desk = await open()
  desk.set(0, 'validated')
  desk.act((tr) => {
    const at = blockStart(tr.doc, { article: 0, index: 1 }) + 1
    tr.addMark(at, at + 2, schema.marks.strong.create())
  })
  expect(desk.states()).toEqual(['validated', 'unread'])
  desk.act((tr) => setRoles(tr, [{ article: 0, index: 1 }], 'deck'))
  expect(desk.states()).toEqual(['progress', 'unread'])
})

test('undoing an edit takes back what it did to a state, redoing does it again', async () => {
  const desk = await open()
  desk.set(0, 'validated')
  desk.type(0, 1, '今')
  desk.undo()
  expect(desk.states()).toEqual(['validated', 'unread'])
  desk.redo()
  expect(desk.states()).toEqual(['progress', 'unread'])
  desk.undo()
  expect(desk.states()).toEqual(['validated', 'unread'])
})

test('undoing an edit leaves alone a state that was set since, unless it was validated', async () => {
  const desk = await open()
  desk.type(0, 1, '今')
  desk.set(0, 'proofread')
  desk.undo()
  expect(desk.states()).toEqual(['proofread', 'unread'])
  desk.redo()
  desk.set(0, 'validated')
  desk.undo()
  expect(desk.states()).toEqual(['progress', 'unread'])
})

test('a state that was set is taken back, and then what the edit before it did to the state', async () => {
  const desk = await open()
  desk.set(0, 'validated')
  const articles = pageReview(desk.session.library.db, desk.page).articles.map(({ article }) => article)
  desk.type(0, 1, '今')
  desk.set(0, 'problem', '缺一行')
  const takeBack = () => takeSetBack(desk.session, { page: desk.page, articles })
  takeBack()
  expect(desk.states()).toEqual(['progress', 'unread'])
  // An edit was last, which is for the text's undo.
  takeBack()
  expect(desk.states()).toEqual(['progress', 'unread'])
  desk.undo()
  expect(desk.states()).toEqual(['validated', 'unread'])
  takeBack()
  expect(desk.states()).toEqual(['unread', 'unread'])
})

test('what is split off has the state of what it was split from', async () => {
  const desk = await open()
  desk.set(0, 'problem', '缺一行')
  desk.act((tr) => splitArticle(tr, blockStart(tr.doc, { article: 0, index: 2 }), 'third'))
  expect(desk.states()).toEqual(['problem: 缺一行', 'problem: 缺一行', 'unread'])
})

test('what is put together has the lesser state, and undoing that brings both back', async () => {
  const desk = await open()
  desk.set(0, 'proofread')
  desk.set(1, 'progress')
  desk.act((tr) => mergeWithPrevious(tr, 1))
  expect(desk.states()).toEqual(['progress'])
  desk.undo()
  expect(desk.states()).toEqual(['proofread', 'progress'])
  desk.set(1, 'problem', '作者？')
  desk.act((tr) => mergeWithPrevious(tr, 1))
  expect(desk.states()).toEqual(['problem: 作者？'])
})

test('a deleted article’s state comes back with it', async () => {
  const desk = await open()
  desk.set(1, 'proofread')
  desk.act((tr) => deleteBlocks(tr, allPlaces(tr.doc, 1)))
  expect(desk.states()).toEqual(['unread'])
  desk.undo()
  expect(desk.states()).toEqual(['unread', 'proofread'])
})

test('a state for an article that is not there is refused, and nothing is set', async () => {
  const desk = await open()
  expect(() =>
    setReview(desk.session, {
      page: desk.page,
      articles: ['second', 'nobody'] as ArticleId[],
      state: 'proofread',
      note: '',
    }),
  ).toThrow(expect.objectContaining({ kind: 'not-found' }))
  expect(desk.states()).toEqual(['unread', 'unread'])
})

test('lines that were read add up, and count only where there is text', async () => {
  const folder = temporaryFolder()
  const desk = await open(folder)
  addRead(desk.session, { page: desk.page, lines: [{ from: 1, to: 3 }] })
  const { read } = addRead(desk.session, {
    page: desk.page,
    lines: [
      { from: 7, to: 8 },
      { from: 2, to: 4 },
    ],
  })
  expect(read).toEqual([
    { from: 1, to: 4 },
    { from: 7, to: 8 },
  ])
  const { db } = desk.session.library
  expect(pageLines(db, 1 as never)).toEqual([{ id: desk.page, read: 3, lines: 5 }])
  await desk.session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('lines read one stretch after the other are one stretch', async () => {
  const desk = await open()
  addRead(desk.session, { page: desk.page, lines: [{ from: 1, to: 3 }] })
  const { read } = addRead(desk.session, { page: desk.page, lines: [{ from: 3, to: 4 }] })
  expect(read).toEqual([{ from: 1, to: 4 }])
})

test('sums count the states of a page’s articles, and articles are found by their state', async () => {
  const desk = await open()
  const { db } = desk.session.library
  desk.set(0, 'problem', '缺一行')
  expect(pageStates(db, 1 as never).get(desk.page)).toMatchObject({ problem: 1, unread: 1, validated: 0 })
  expect(articlesInState(db, 'problem', 10)).toMatchObject([{ page: desk.page, note: '缺一行', label: '3' }])
  expect(articlesInState(db, 'unread', 10)).toMatchObject([{ article: 'second' }])
  expect(allStates(db)).toEqual({ unread: 1, progress: 0, problem: 1, proofread: 0, validated: 0 })
})

test('a page is done on the day on which its last article was', async () => {
  const desk = await open()
  const { db } = desk.session.library
  desk.set(0, 'validated')
  expect(progress(db).days).toEqual([])
  desk.set(1, 'proofread')
  expect(progress(db).days).toEqual([{ day: desk.session.now().slice(0, 10), pages: 1 }])
})

test('the progress has the issues as the shelf has them: by publication, of each the newest first', async () => {
  const session = openTestLibrary(temporaryFolder())
  for (const [publication, date] of [
    ['云溪晚报', '2024-03-18'],
    ['河谷晚报', '2024-03-02'],
    ['云溪晚报', '2024-03-20'],
    ['河谷晚报', '2024-03-01'],
  ] as const)
    await importText(session, `渡口的新钟\n\n${date}，${publication}来了。\n`, { publication, date })
  const { db } = session.library
  expect(progress(db).issues.map((one) => `${one.publication} ${one.date}`)).toEqual([
    '河谷晚报 2024-03-02',
    '河谷晚报 2024-03-01',
    '云溪晚报 2024-03-20',
    '云溪晚报 2024-03-18',
  ])
  const shelf = publications(db).map(({ title }) => title)
  expect(shelf).toEqual(['河谷晚报', '云溪晚报'])
})

test('the progress tells what is doubted now beside what was on import', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, '渡口的新钟\n\n昨天，渡口换上了一口新钟。\n')
  const { db } = session.library
  const doubted = (rule: string, count: number) => ({ article: 'a1' as ArticleId, rule, text: '钟', count })
  db.transaction(() => setSuspectCounts(db, page, [doubted('misreads', 3), doubted('quotes', 1)])).immediate()
  const open = () => progress(db).rules.flatMap(({ rule, open }) => (open > 0 ? [[rule, open]] : []))
  expect(open()).toEqual([
    ['misreads', 3],
    ['quotes', 1],
  ])
  expect(progress(db).issues).toMatchObject([{ pages: 1, open: 4 }])

  // Decided at the desk.
  db.transaction(() => setSuspectCounts(db, page, [doubted('quotes', 1)])).immediate()
  expect(open()).toEqual([['quotes', 1]])
  expect(progress(db).issues).toMatchObject([{ pages: 1, open: 1 }])
  expect(progress(db).rules.every(({ suspects }) => suspects === 0)).toBe(true)
})

test('a library from before counts of its own gets them, the same that an import makes', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  await importText(session, '云溪晚报  第3版\n\n新桥通车,车队绕桥\n走了一 圈。\n')
  const counted = progress(session.library.db)
  expect(counted.rules.length).toBeGreaterThan(0)
  const migration = migrations.find(({ sql }) => sql.includes('CREATE TABLE artifact'))
  const rebuilt = migration?.sql.slice(migration.sql.indexOf('INSERT INTO artifact')) ?? ''
  session.library.db.exec(`DELETE FROM artifact; ${rebuilt}`)
  expect(progress(session.library.db)).toEqual(counted)
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})
