import { expect, test } from 'vitest'
import type { PageId, SeriesAct, SeriesPage } from '../../src/core/contract'
import { ArticleId } from '../../src/core/contract'
import { putTag, schema, standingTags } from '../../src/core/document'
import { type LibrarySession, verify } from '../../src/main/work'
import { landSeries, undoSeries } from '../../src/main/work/find/series'
import { undo } from '../../src/main/work/log/undo'
import { tagPlaces } from '../../src/main/work/tags/tag-places'
import { client, edit, importText, openTestLibrary, placeIn, temporaryFolder } from './support/library'

const first = '新桥通车\n周岚剪彩。周岚说，路通了。周岚书屋也开了门。\n'
const second = '职工之家\n周岚看望职工。\n'

async function twoPages() {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const one = await importText(session, first, { label: '1', name: 'one.txt' })
  const two = await importText(session, second, { label: '2', name: 'two.txt' })
  return { folder, session, pages: [one, two] }
}

/** Every place of a text on pages, as a window hands them on. */
function placesOf(session: LibrarySession, pages: readonly PageId[], text: string): readonly SeriesPage[] {
  return pages.map((page) => {
    const { document, version } = session.pages.get(page)
    const places = document.children.flatMap((article) =>
      article.children.flatMap((block, index) =>
        [...block.textContent.matchAll(new RegExp(text, 'gu'))].map(({ index: from }) => {
          const at = ArticleId.parse(article.attrs.id)
          return { article: at, block: index, from, to: from + text.length, text, put: null }
        }),
      ),
    )
    return { page, version, places }
  })
}

const tags = (session: LibrarySession, pages: readonly PageId[]) =>
  pages.map((page) =>
    standingTags(session.pages.get(page).document).map(({ text, mark }) => `${text} ${mark.attrs.kind}`),
  )
const asPerson: SeriesAct = { kind: 'tag', find: '周岚', tag: { of: 'entity', kind: 'person', record: null } }

test('a name is tagged on all pages, changed and untagged, each in one operation and taken back as one', async () => {
  const { folder, session, pages } = await twoPages()
  const landed = (act: SeriesAct) =>
    landSeries(session, { client, act, pages: placesOf(session, pages, '周岚') })
  expect(landed(asPerson)).toMatchObject({ changed: 4, left: 0, pages })
  expect(tags(session, pages)).toEqual([Array(3).fill('周岚 person'), ['周岚 person']])
  expect(landed({ kind: 'retag', find: '周岚', was: 'person', to: 'place' })).toMatchObject({ changed: 4 })
  const removed = landed({ kind: 'untag', find: '周岚', was: 'place' })
  expect(tags(session, pages)).toEqual([[], []])
  if (!removed.operation) throw new Error('nothing was removed')
  undoSeries(session, { client, operation: removed.operation })
  expect(tags(session, pages)).toEqual([Array(3).fill('周岚 place'), ['周岚 place']])
  expect((await verify(folder)).differences).toEqual([])
})

test('what is tagged so already is left alone, and only a tag that lies exactly there is changed', async () => {
  const { session, pages } = await twoPages()
  const [one] = pages as [PageId, PageId]
  const longer = placeIn(session.pages.get(one).document, '周岚书屋')
  edit(session, one, (tr) => {
    putTag(tr, longer, schema.marks.entity.create({ kind: 'organisation', entity: null }))
    return tr
  })
  const places = placesOf(session, pages, '周岚')
  expect(landSeries(session, { client, act: asPerson, pages: places.slice(1) })).toMatchObject({ changed: 1 })
  const again = placesOf(session, pages, '周岚')
  expect(landSeries(session, { client, act: asPerson, pages: again.slice(1) })).toMatchObject({
    operation: null,
    changed: 0,
    left: 1,
  })
  const retag: SeriesAct = { kind: 'retag', find: '周岚', was: 'organisation', to: 'work' }
  expect(landSeries(session, { client, act: retag, pages: again })).toMatchObject({ changed: 0, left: 4 })
})

test('the tags of pages are told with their places, without those of a page that is gone', async () => {
  const { session, pages } = await twoPages()
  landSeries(session, { client, act: asPerson, pages: placesOf(session, pages, '周岚') })
  const told = tagPlaces(session.library.db, [...pages, 99 as PageId])
  expect(told.map(({ page, tags }) => [page, tags.length])).toEqual([
    [pages[0], 3],
    [pages[1], 1],
  ])
  expect(told[1]?.tags).toEqual([expect.objectContaining({ from: 0, to: 2, of: 'entity', kind: 'person' })])
})

test('a figure whose number a series puts right says the new number, and the old one when it is taken back', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const page = await importText(session, '职工之家\n云溪覆盖职工10164人，另有10164人在册。\n')
  const figure = (value: number) =>
    schema.marks.figure.create({ kind: 'quantity', value, unit: '人', approx: false })
  const first = placeIn(session.pages.get(page).document, '10164人')
  edit(session, page, (tr) => {
    putTag(tr, first, figure(10164))
    // The second one was given another value by hand.
    putTag(tr, { from: first.from + 9, to: first.to + 9 }, figure(10000))
    return tr
  })
  const figures = () =>
    standingTags(session.pages.get(page).document).map(({ text, mark }) => `${text} ${mark.attrs.value}`)
  const act: SeriesAct = { kind: 'replace', find: '10164', replacement: '10146' }
  landSeries(session, { client, act, pages: placesOf(session, [page], '10164') })
  expect(figures()).toEqual(['10146人 10146', '10146人 10000'])
  expect(undo(session, { page, client })).toMatchObject({ kind: 'done' })
  expect(figures()).toEqual(['10164人 10164', '10164人 10000'])
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})
