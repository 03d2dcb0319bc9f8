import type { Node } from 'prosemirror-model'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { PageId } from '../../src/core/contract'
import { picturesOf, schema } from '../../src/core/document'
import { type LibrarySession, render, verify } from '../../src/main/work'
import { editionOf } from '../../src/main/work/exits/edition'
import { attachScan } from '../../src/main/work/intake/attach-scan'
import { bringRerun, previewRerun } from '../../src/main/work/intake/rerun'
import { redo, undo } from '../../src/main/work/log/undo'
import { scanOfPicture } from '../../src/main/work/scans/scans'
import { joined } from '../unit/exits/joined'
import { client, edit, importText, openTestLibrary, placeIn, temporaryFolder } from './support/library'

const column = [
  '市文旅局昨天说，停运三年的老渡口',
  '本周起重新开放，首日共有两千一百',
  '人次过江。新船长十八米，能载六十',
  '人，白天每半小时一班，票价两元。',
]
const beside = [
  '渡口东岸的候船室也修好了，墙上挂',
  '着老照片。摆渡人说，他在这条江上',
  '撑了四十年船，还是头一回开新船。',
]

/** A page of ours as an engine reads it at one resolution: two columns, a photo in the first, one with a caption. */
function alto(scale: number, { photos = true, left = column } = {}): string {
  const at = (length: number) => Math.round(length * scale)
  const line = (x: number, y: number, text: string, height = 30) =>
    `<TextLine HPOS="${at(x)}" VPOS="${at(y)}" WIDTH="${at(text.length * height * 0.9)}" HEIGHT="${at(height)}"><String HPOS="${at(x)}" VPOS="${at(y)}" WIDTH="${at(text.length * height * 0.9)}" HEIGHT="${at(height)}" CONTENT="${text}"/></TextLine>`
  const photo = (id: string, x: number, y: number, width: number, height: number) =>
    photos
      ? `<Illustration ID="${id}" HPOS="${at(x)}" VPOS="${at(y)}" WIDTH="${at(width)}" HEIGHT="${at(height)}"/>`
      : ''
  return `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="${at(1200)}" HEIGHT="${at(1000)}"><PrintSpace>
<TextBlock ID="h">${line(100, 60, '老渡口昨天重新开放', 60)}</TextBlock>
<TextBlock ID="l">${left.map((text, n) => line(100, 160 + n * 45, text)).join('')}</TextBlock>
${photo('i1', 100, 360, 450, 300)}
<TextBlock ID="r">${beside.map((text, n) => line(640, 160 + n * 45, text)).join('')}</TextBlock>
${photo('i2', 640, 320, 460, 400)}
<TextBlock ID="c">${line(640, 735, '摆渡人在新船上整理缆绳。', 24)}${line(640, 775, '本报记者 周岚 摄', 24)}</TextBlock>
</PrintSpace></Page></Layout></alto>`
}

const misread = [column[0]?.replace('老', '考') ?? '', ...column.slice(1)]

const regions = (document: Node) => document.children.flatMap(picturesOf).map(({ region }) => region)

const standing = (session: LibrarySession, page: PageId) => regions(session.pages.get(page).document)

/** The pictures of the page as HTML has them. */
async function leaving(session: LibrarySession, page: PageId) {
  const { pieces } = await render(session, { kind: 'page', page }, 'html')
  const images = Buffer.from(joined(pieces))
    .toString()
    .matchAll(/base64,([^"]*)"/gu)
  return Promise.all(
    [...images].map(async ([, base64 = '']) => {
      const image = sharp(Buffer.from(base64, 'base64'))
      const [{ width, height }, { channels }] = [await image.metadata(), await image.stats()]
      return { width, height, red: channels[0] !== undefined && channels[0].min > 190 }
    }),
  )
}

async function bring(session: LibrarySession, page: PageId, text: string): Promise<void> {
  const input = { page, file: new File([text], 'better.xml'), encoding: null, password: null }
  const preview = await previewRerun(session, input)
  if (preview.kind !== 'ready') throw new Error(`the preview says ${preview.kind}`)
  const { version, conflicts } = preview
  const verdicts = Object.fromEntries(conflicts.map(({ id }) => [id, 'mine' as const]))
  expect((await bringRerun(session, { ...input, client, version, verdicts })).kind).toBe('brought')
}

const red = sharp({ create: { width: 2400, height: 2000, channels: 3, background: 'white' } }).composite([
  {
    input: { create: { width: 920, height: 800, channels: 3, background: '#c00' } },
    left: 1280,
    top: 640,
  },
])

test('pictures stand on the new sheet where the new reading has them, and are cut out of its scan', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const page = await importText(session, alto(1, { left: misread }), { name: 'p.xml' })
  expect(standing(session, page)).toEqual(['100,360,450,300', '640,320,460,400'])
  await bring(session, page, alto(2))
  expect(standing(session, page)).toEqual(['200,720,900,600,2', '1280,640,920,800,2'])
  await attachScan(session, { page, sheet: 1, file: new File([await red.png().toBuffer()], 'p.png') })
  const cut = await scanOfPicture(session, { page, region: '1280,640,920,800,2' })
  const { channels } = await sharp(await cut?.arrayBuffer()).stats()
  expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([20, 0, 0])
  const edition = await editionOf(session, { kind: 'page', page })
  expect(regions(edition.pages[0]?.document as Node)).toEqual(['200,720,900,600', '1280,640,920,800'])
  expect((await leaving(session, page)).at(-1)).toEqual({ width: 920, height: 800, red: true })
  undo(session, { page, client })
  expect(standing(session, page)).toEqual(['100,360,450,300', '640,320,460,400'])
  redo(session, { page, client })
  expect(standing(session, page)).toEqual(['200,720,900,600,2', '1280,640,920,800,2'])
  await session.close()
  expect((await verify(folder)).differences).toEqual([])
})

test('an article that a hand has arranged keeps its pictures, at their places on the new sheet', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, alto(1, { left: misread }), { name: 'p.xml' })
  edit(session, page, (tr) => tr.split(placeIn(tr.doc, '首日').from))
  await bring(session, page, alto(2))
  expect(standing(session, page)).toEqual(['200,720,900,600,2', '1280,640,920,800,2'])
})

test('pictures of which a new reading says nothing stay, by proportion', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, alto(1, { left: misread }), { name: 'p.xml' })
  const before = outline(session.pages.get(page).document)
  await bring(session, page, alto(1.5, { photos: false }))
  expect(standing(session, page)).toEqual(['150,540,675,450,2', '960,480,690,600,2'])
  expect(outline(session.pages.get(page).document)).toEqual(before)
})

test('a text without places leaves pictures on the sheet that it has of the old one', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, alto(1, { left: misread }), { name: 'p.xml' })
  const blocks = [['老渡口昨天重新开放'], column, beside, ['摆渡人在新船上整理缆绳。'], ['本报记者 周岚 摄']]
  await attachScan(session, { page, sheet: 1, file: new File([await red.png().toBuffer()], 'p.png') })
  await bring(session, page, blocks.map((lines) => lines.join('\n')).join('\n\n'))
  expect(standing(session, page)).toEqual(['100,360,450,300,2', '640,320,460,400,2'])
  expect((await leaving(session, page)).at(-1)).toEqual({ width: 920, height: 800, red: true })
  expect(outline(session.pages.get(page).document)[0]).toMatch(/ P P caption credit$/u)
})

test('a picture that was taken away does not come back', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, alto(1, { left: misread }), { name: 'p.xml' })
  edit(session, page, (tr) => {
    tr.doc.descendants((node, pos) => {
      if (node.attrs.region === '100,360,450,300') tr.delete(pos, pos + node.nodeSize)
    })
  })
  await bring(session, page, alto(2))
  expect(standing(session, page)).toEqual(['1280,640,920,800,2'])
})

/** What stands after what: roles, and P for a picture. */
function outline(document: Node): readonly string[] {
  return document.children.map((article) =>
    article.children
      .map((block) => (block.type === schema.nodes.picture ? 'P' : (block.attrs.role as string)))
      .join(' '),
  )
}
