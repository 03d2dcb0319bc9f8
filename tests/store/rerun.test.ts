import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import type { PageId } from '../../src/core/contract'
import { putTag, schema, standingTags } from '../../src/core/document'
import { geometryOf, sourceText } from '../../src/main/library'
import { inspect, type LibrarySession, verify } from '../../src/main/work'
import { editionOf } from '../../src/main/work/exits/edition'
import { bringRerun, previewRerun } from '../../src/main/work/intake/rerun'
import { redo, undo } from '../../src/main/work/log/undo'
import { client, edit, importText, openTestLibrary, placeIn, temporaryFolder } from './support/library'
import { randomFrom, rawPage } from './support/newspaper'

/** What an engine of less skill makes of a page: one character in `every` is another one. */
function misread(text: string, every: number): string {
  const random = randomFrom(every)
  return [...text]
    .map((character) => (/\p{Script=Han}/u.test(character) && random() * every < 1 ? '囗' : character))
    .join('')
}

const good = rawPage(7, 3000)
const poor = misread(good, 25)

const given = (page: PageId, text: string, name = 'better.txt') => ({
  page,
  file: new File([text], name),
  encoding: null,
  password: null,
})

/** Fifty words typed over others and thirty tags, each its own operation. */
function workOn(session: LibrarySession, page: PageId): { typed: string[]; tagged: string[] } {
  const typed: string[] = []
  const tagged: string[] = []
  for (let n = 0; n < 50; n++)
    edit(session, page, (tr) => {
      const { pos, marks } = inText(tr.doc, (n + 0.5) / 50)
      typed.push(`修${n}改`)
      tr.replaceWith(pos, pos + 2, schema.text(`修${n}改`, marks))
    })
  for (let n = 0; n < 30; n++)
    edit(session, page, (tr) => {
      const { pos } = inText(tr.doc, (n + 0.25) / 30)
      tagged.push(String(n))
      putTag(
        tr,
        { from: pos, to: pos + 3 },
        schema.marks.entity.create({ kind: 'person', entity: String(n) }),
      )
    })
  return { typed, tagged: tagged.filter((id) => tagsIn(session.pages.get(page).document).includes(id)) }
}

function inText(document: Node, share: number) {
  const blocks: { pos: number; node: Node }[] = []
  document.descendants((node, pos) => {
    if (node.isTextblock && node.content.size > 20) blocks.push({ pos: pos + 1, node })
    return !node.isTextblock
  })
  const at = share * blocks.length
  const { pos, node } = blocks[Math.floor(at)] ?? { pos: 0, node: document }
  const place = pos + 4 + Math.floor((at % 1) * (node.content.size - 12))
  return { pos: place, marks: document.resolve(place).marks() }
}

const tagsIn = (document: Node) => standingTags(document).map(({ mark }) => mark.attrs.entity as string)

async function bring(session: LibrarySession, page: PageId, text: string, verdict: 'mine' | 'next' = 'mine') {
  const input = given(page, text)
  const preview = await previewRerun(session, input)
  if (preview.kind !== 'ready') throw new Error(`the preview says ${preview.kind}`)
  const verdicts = Object.fromEntries(preview.conflicts.map(({ id }) => [id, verdict]))
  const { version } = preview
  expect((await bringRerun(session, { ...input, client, version, verdicts })).kind).toBe('brought')
  return preview
}

test('a page with 50 edits and 30 tags takes a better text and loses none of them', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const page = await importText(session, poor)
  const { typed, tagged } = workOn(session, page)
  const before = session.pages.get(page).document
  await bring(session, page, good)
  const after = session.pages.get(page).document
  for (const word of typed) expect(after.textContent).toContain(word)
  expect(new Set(tagsIn(after))).toEqual(new Set(tagged))
  // Only right beside what was typed both sides changed one place, and mine was taken.
  expect(after.textContent.replace(/.{0,3}修\d+改.{0,3}/gu, '')).not.toContain('囗')
  await session.close()
  expect((await verify(folder)).differences).toEqual([])

  const again = openTestLibrary(folder)
  expect(again.pages.get(page).document.eq(after)).toBe(true)
  undo(again, { page, client })
  expect(again.pages.get(page).document.eq(before)).toBe(true)
  redo(again, { page, client })
  expect(again.pages.get(page).document.eq(after)).toBe(true)
  await again.close()
  expect((await verify(folder)).differences).toEqual([])
}, 60_000)

test('a page that nobody touched reads like the new text imported anew', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, poor)
  const fresh = await importText(session, good, { label: '4' })
  expect((await bring(session, page, good)).conflicts).toEqual([])
  const texts = (id: PageId) =>
    session.pages.get(id).document.children.map(({ children }) => children.map((block) => block.textContent))
  expect(texts(page)).toEqual(texts(fresh))
})

test('where both changed the same place nothing is done before it is decided', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, '新桥通车\n昨天上午云溪的新桥末班车停运。\n')
  edit(session, page, (tr) => {
    const { from } = placeIn(tr.doc, '末班')
    tr.replaceWith(from, from + 1, schema.text('头', tr.doc.resolve(from + 1).marks()))
  })
  const input = given(page, '新桥通车\n昨天上午云溪的新桥早班车停运。\n')
  const preview = await previewRerun(session, input)
  if (preview.kind !== 'ready') throw new Error(preview.kind)
  expect(preview.conflicts).toMatchObject([{ old: '末', mine: '头', next: '早', why: 'both' }])
  const asked = { ...input, client, version: preview.version }
  expect(await bringRerun(session, { ...asked, verdicts: {} })).toEqual({ kind: 'behind' })
  expect(session.pages.get(page).version).toBe(preview.version)
  const id = preview.conflicts[0]?.id ?? ''
  await bringRerun(session, { ...asked, verdicts: { [id]: 'next' } })
  expect(session.pages.get(page).document.textContent).toContain('早班车')
  undo(session, { page, client })
  await bring(session, page, '新桥通车\n昨天上午云溪的新桥早班车停运。\n')
  expect(session.pages.get(page).document.textContent).toContain('头班车')
})

test('the page’s own file again is nothing new, and another page’s text is refused', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, good)
  expect(await previewRerun(session, given(page, good))).toEqual({ kind: 'same' })
  expect(await previewRerun(session, given(page, rawPage(99, 200).replace(/\p{L}/gu, '囗')))).toMatchObject({
    kind: 'unlike',
  })
})

test('a file that was brought in is known as long as that stands, and can be brought in again once it does not', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const page = await importText(session, poor)
  const file = new File([good], 'better.txt')
  const already = async () => (await inspect(session, { file, encoding: null })).already?.id ?? null
  expect(await already()).toBeNull()
  await bring(session, page, good)
  expect(await already()).toBe(page)
  undo(session, { page, client })
  expect(await already()).toBeNull()
  redo(session, { page, client })
  expect(await already()).toBe(page)
  // A text that came after it does not make it a new one.
  await bring(session, page, `${good}\n桥头修了两座码头。\n`)
  expect(await already()).toBe(page)
  undo(session, { page, client })
  undo(session, { page, client })
  await bring(session, page, good)
  expect(await already()).toBe(page)
  expect(session.pages.get(page).document.textContent).not.toContain('囗')
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

const alto = (
  lines: readonly string[],
) => `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
<Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page WIDTH="800" HEIGHT="1000"><PrintSpace><TextBlock>${lines
  .map(
    (text, index) =>
      `<TextLine HPOS="50" VPOS="${50 + 60 * index}" WIDTH="400" HEIGHT="40"><String HPOS="50" VPOS="${50 + 60 * index}" WIDTH="400" HEIGHT="40" CONTENT="${text}"/></TextLine>`,
  )
  .join('')}</TextBlock></PrintSpace></Page></Layout></alto>`

test('a text with places puts the page on the scan, and undoing it takes it off again', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const lines = ['昨天上午云溪新桥通车，', '近千名居民到场，桥长六百米。', '这是第三座跨河的大桥。']
  const page = await importText(session, lines.join('\n'))
  const before = session.pages.get(page).document
  await bring(session, page, alto(lines))
  const after = session.pages.get(page).document
  expect(after.textContent).toBe(before.textContent)
  const first = standingLines(after)[0] ?? 0
  expect(sourceText(session.library.db, page)?.lines[first - 1]).toBe(lines[0])
  expect(geometryOf(session.library.db, page)?.lines[first - 1]?.box).toMatchObject({ x: 50, y: 50 })
  const edition = await editionOf(session, { kind: 'page', page })
  expect(edition.pages[0]?.source.lines.map(({ text }) => text)).toEqual(lines)
  expect(standingLines(edition.pages[0]?.document ?? after)).toEqual([1, 2, 3])
  undo(session, { page, client })
  expect(session.pages.get(page).document.eq(before)).toBe(true)
  expect(standingLines(session.pages.get(page).document)).toEqual([1, 2, 3])
  // And a third text is laid beside the one that the page is of.
  redo(session, { page, client })
  await bring(session, page, `${lines.join('\n')}\n桥头修了两座码头。\n`)
  expect(session.pages.get(page).document.textContent).toContain('码头')
  const { db } = session.library
  const known = geometryOf(db, page)
  const last = standingLines(session.pages.get(page).document)
  expect(known?.lines[(last[1] ?? 0) - 1]?.box).toMatchObject({ x: 50, y: 110 })
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

function standingLines(document: Node): readonly number[] {
  const lines = new Set<number>()
  document.descendants((node) => {
    for (const mark of node.marks) if (mark.type === schema.marks.line) lines.add(mark.attrs.n as number)
  })
  return [...lines]
}
