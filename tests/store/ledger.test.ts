import { expect, test } from 'vitest'
import type { FigureDisagreement, LibraryClient, PageId } from '../../src/core/contract'
import { schema } from '../../src/core/document'
import { findFigures } from '../../src/core/tagging'
import type { LibrarySession } from '../../src/main/work'
import { client, edit, importText, openTestLibrary, placeIn, temporaryFolder } from './support/library'
import { windowOf } from './support/window'

const first = '渡口码头改造\n渡口合作社会员达到10164人，今年收了520吨稻谷，卖了1.2亿元。\n'
const second = '渡口来信\n本报讯 渡口合作社会员达到10146人，大家住在河边。\n'

function tagFigures(session: LibrarySession, page: PageId): void {
  edit(session, page, (tr) =>
    tr.doc.descendants((node, pos) => {
      if (!node.isTextblock) return
      for (const { from, to, kind, value, unit, approx } of findFigures(node.textContent))
        tr.addMark(pos + 1 + from, pos + 1 + to, schema.marks.figure.create({ kind, value, unit, approx }))
    }),
  )
}

async function twoIssues() {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const one = await importText(session, first, { date: '2024-03-18', number: '412', name: 'one.txt' })
  const two = await importText(session, second, { date: '2024-03-25', number: '413', name: 'two.txt' })
  for (const page of [one, two]) tagFigures(session, page)
  return { folder, session, one, two, library: windowOf(session) }
}

const everything = {
  scope: { kind: 'library' },
  kind: null,
  unit: null,
  least: null,
  most: null,
  since: null,
  before: null,
  query: null,
} as const

async function disagreements(library: LibraryClient): Promise<FigureDisagreement[]> {
  return (await library.figures.disagreements({ scope: { kind: 'library' }, limit: 100 })).disagreements
}
const side = ({ page, text, sentence }: FigureDisagreement['one']) => ({ page, text, sentence })

test('two numbers that an editor said count different things are asked about no more, until it is taken back', async () => {
  const { session, one, library } = await twoIssues()
  const [found] = await disagreements(library)
  if (!found) throw new Error('nothing disagrees')
  expect([found.one.text, found.other.text].toSorted()).toEqual(['10146人', '10164人'])
  const { id } = await library.figures.setDifferent({ one: side(found.other), other: side(found.one) })
  expect(await disagreements(library)).toEqual([])

  // Also after the sentence was corrected, and its article moved.
  edit(session, one, (tr) => {
    const { from } = placeIn(tr.doc, '今年')
    tr.insert(from, schema.text('截至昨天，'))
  })
  expect(await disagreements(library)).toEqual([])
  expect(await library.figures.different()).toMatchObject([{ id, one: { text: found.other.text } }])

  await library.figures.forgetDifferent({ id })
  expect(await disagreements(library)).toHaveLength(1)
})

test('that two numbers count different things says nothing of other things on the same pages', async () => {
  const { session, one, library } = await twoIssues()
  const [found] = await disagreements(library)
  if (!found) throw new Error('nothing disagrees')
  const elsewhere = { text: '码头上停着许多旧木船。', from: 0, to: 2 }
  await library.figures.setDifferent({
    one: { ...side(found.one), sentence: elsewhere },
    other: side(found.other),
  })
  expect(await disagreements(library)).toHaveLength(1)
  expect(session.pages.get(one).version).toBeGreaterThan(0)
})

test('a number is corrected with its value, and nothing disagrees any more; one undo brings both back', async () => {
  const { one, two, library } = await twoIssues()
  const [found] = await disagreements(library)
  const wrong = [found?.one, found?.other].find((figure) => figure?.page === two)
  if (!wrong) throw new Error('nothing disagrees')
  const { page, article, block, from, text } = wrong
  const corrected = await library.figures.correct({
    ...{ client, page, article, block, from, text },
    put: '10164人',
  })
  expect(corrected.kind).toBe('done')
  expect(await disagreements(library)).toEqual([])
  const { figures } = await library.figures.list({
    ...everything,
    ...{ unit: '人', sort: 'place', descending: false, offset: 0, limit: 10 },
  })
  expect(figures.map(({ page, text, low }) => [page, text, low])).toEqual([
    [one, '10164人', 10_164],
    [two, '10164人', 10_164],
  ])
  // The text is another one by now.
  const again = { client, page, article, block, from, text, put: '5人' }
  expect(await library.figures.correct(again)).toEqual({ kind: 'behind' })
  if (corrected.kind === 'done') await library.series.undo({ client, operation: corrected.operation })
  expect(await disagreements(library)).toHaveLength(1)
})

test('correcting a number leaves the numbers beside it as they are', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, '渡口码头改造\n渡口合作社三月收稻谷上午50吨8车70吨。\n', {
    ...{ date: '2024-03-18', number: '412', name: 'one.txt' },
  })
  const library = windowOf(session)
  const tagged = () => {
    const tags: string[] = []
    session.pages.get(page).document.descendants((node) => {
      if (node.marks.some(({ type }) => type === schema.marks.figure)) tags.push(node.text ?? '')
    })
    return tags
  }
  // An editor tagged one number, and left those before and behind it alone.
  edit(session, page, (tr) => {
    const { from, to } = placeIn(tr.doc, '8车')
    tr.addMark(from, to, schema.marks.figure.create({ kind: 'quantity', value: '8', unit: '车' }))
  })
  const listed = { unit: '车', sort: 'place', descending: false, offset: 0, limit: 10 } as const
  const { figures } = await library.figures.list({ ...everything, ...listed })
  const [figure] = figures
  if (!figure) throw new Error('nothing is tagged')
  const { article, block, from, text } = figure
  const correct = (put: string, at = from) =>
    library.figures.correct({ client, page, article, block, from: at, text, put })
  expect(await correct('9车', 9_999)).toEqual({ kind: 'behind' })
  expect((await correct('9车')).kind).toBe('done')
  expect(tagged()).toEqual(['9车'])
})

test('the ledger is sorted by any of its columns, plotted by date and handed on as a table', async () => {
  const { library } = await twoIssues()
  const inOrder = async (sort: 'value' | 'unit' | 'text' | 'headline' | 'issued', descending: boolean) => {
    const { figures } = await library.figures.list({ ...everything, sort, descending, offset: 0, limit: 10 })
    return figures.map(({ text }) => text)
  }
  expect(await inOrder('value', false)).toEqual(['520吨', '10146人', '10164人', '1.2亿元'])
  expect(await inOrder('value', true)).toEqual(['1.2亿元', '10164人', '10146人', '520吨'])
  expect(await inOrder('issued', true)).toEqual(['10146人', '10164人', '520吨', '1.2亿元'])
  expect((await inOrder('headline', false))[0]).toBe('10146人')

  const { points, more } = await library.figures.points({ ...everything, unit: '人', limit: 100 })
  expect(points).toEqual([
    { issued: '2024-03-18', low: 10_164, high: 10_164, count: 1 },
    { issued: '2024-03-25', low: 10_146, high: 10_146, count: 1 },
  ])
  expect(more).toBe(false)
  const first = async (limit: number) =>
    (await library.figures.points({ ...everything, unit: '人', limit })).more
  expect([await first(1), await first(2)]).toEqual([true, false])

  const { text } = await library.figures.table({ ...everything, unit: '元', sort: 'value', descending: true })
  const [columns, line, end] = text.replace('\uFEFF', '').split('\r\n')
  expect(columns).toMatch(/^text,kind,value,to,unit,approx,sentence,publication,date,/u)
  expect(line).toContain('1.2亿元,money,120000000,,元,false,')
  expect(end).toBe('')
})

test('names that may mean the same are offered, and mentions counted by issue', async () => {
  const session = openTestLibrary(temporaryFolder())
  const library = windowOf(session)
  const texts = [
    '码头来信\n周岚来到码头，周市长说好。吴市长没有来。\n',
    '园区来信\n周岚青和周岚回来了，周市长也来了。\n',
  ]
  for (const [index, text] of texts.entries()) {
    const page = await importText(session, text, {
      date: `2024-03-${18 + index}`,
      number: String(index),
      name: `${index}.txt`,
    })
    for (const name of ['周岚青', '周市长', '吴市长', '周岚'])
      edit(session, page, (tr) => {
        tr.doc.descendants((node, pos) => {
          const at = node.isTextblock ? node.textContent.lastIndexOf(name) : -1
          const taken =
            at >= 0 && tr.doc.rangeHasMark(pos + 1 + at, pos + 1 + at + name.length, schema.marks.entity)
          if (at >= 0 && !taken)
            tr.addMark(
              pos + 1 + at,
              pos + 1 + at + name.length,
              schema.marks.entity.create({ kind: 'person', entity: null }),
            )
        })
      })
  }
  const of = { of: 'name', kind: 'person', name: '周岚' } as const
  const alike = await library.records.alike({ of, limit: 5 })
  expect(alike.map((entry) => (entry.of === 'name' ? entry.name : entry.record.name))).toEqual([
    '周岚青',
    '周市长',
  ])
  const counts = await library.records.byIssue({ of: { ...of, name: '周市长' } })
  expect(counts.map(({ date, mentions }) => [date, mentions])).toEqual([
    ['2024-03-18', 1],
    ['2024-03-19', 1],
  ])
})
