import type { Node } from 'prosemirror-model'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { ExportFormat, LibraryClient, PageId } from '../../src/core/contract'
import { picturesOf, schema } from '../../src/core/document'
import { articlesOfPage, tagsOf } from '../../src/main/library'
import { verify } from '../../src/main/work'
import { client, edit, openTestLibrary, somewhere, temporaryFolder } from './support/library'
import { at, pdfOf } from './support/pdf'
import { windowOf } from './support/window'

const line = (x: number, y: number, text: string, high = 30) =>
  `<TextLine HPOS="${x}" VPOS="${y}" WIDTH="${[...text].length * high}" HEIGHT="${high}"><String CONTENT="${text}" HPOS="${x}" VPOS="${y}" WIDTH="${[...text].length * high}" HEIGHT="${high}"/></TextLine>`

const left = [
  '　　云溪区的老渡口昨天重新开放，',
  '两岸的居民一早就来排队乘船，摆',
  '渡人说今后每天都要开到晚上九点',
  '半，周末还要再加两班。',
]
const right = [
  '　　渡口的候船室也修好了，墙上挂',
  '着五十年前的旧照片，许多老人在',
  '那里认出了自己年轻的时候。',
]

/** A page of ours as an engine gives it: two columns, a photo with caption and credit, one without a word. */
const alto = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="1200" HEIGHT="1000"><PrintSpace>
<TextBlock ID="h">${line(100, 60, '老渡口昨天重新开放', 60)}</TextBlock>
<TextBlock ID="l">${left.map((text, n) => line(100, 160 + n * 45, text)).join('')}</TextBlock>
<Illustration ID="i1" HPOS="100" VPOS="360" WIDTH="450" HEIGHT="300"/>
<TextBlock ID="r">${right.map((text, n) => line(640, 160 + n * 45, text)).join('')}</TextBlock>
<Illustration ID="i2" HPOS="640" VPOS="320" WIDTH="460" HEIGHT="400"/>
<TextBlock ID="c">${line(640, 735, '摆渡人在新船上整理缆绳。', 24)}${line(640, 775, '本报记者 周岚 摄', 24)}</TextBlock>
<Illustration ID="speck" HPOS="20" VPOS="20" WIDTH="12" HEIGHT="8"/>
</PrintSpace></Page></Layout></alto>`

function served(folder = temporaryFolder()) {
  const session = openTestLibrary(folder)
  const window = windowOf(session)
  return { folder, session, window }
}

const taking = (file: File) => ({ file, encoding: null, again: false, ...somewhere })

async function opened(window: LibraryClient, page: PageId): Promise<Node> {
  return schema.nodeFromJSON(JSON.parse((await window.pages.open({ page })).document))
}

const picturesIn = (document: Node) =>
  document.children.flatMap(picturesOf).map(({ region, caption, credit }) => ({ region, caption, credit }))

const printed = [
  { region: '100,360,450,300', caption: '', credit: '' },
  { region: '640,320,460,400', caption: '摆渡人在新船上整理缆绳。', credit: '本报记者 周岚 摄' },
]

test('an engine’s pictures stand in the text: with their captions, or amid the text that they stand in', async () => {
  const { window } = served()
  const { page } = await window.intake.take(taking(new File([alto], 'page.xml')))
  const document = await opened(window, page.id)
  expect(picturesIn(document)).toEqual(printed)
  const [article] = document.children
  const at = article?.children.findIndex(({ type }) => type === schema.nodes.picture) ?? -1
  expect(article?.child(at - 1).textContent).toMatch(/再加两班。$/u)
})

test('a picture is cut out of the scan without what stands around it; without a scan there is nothing to cut', async () => {
  const { window } = served()
  const { page } = await window.intake.take(taking(new File([alto], 'page.xml')))
  const [, { region }] = printed as [unknown, { region: string }]
  expect(await window.scans.picture({ page: page.id, region })).toBeNull()
  // A scan of half the size, grey where the picture lies.
  const grey = await sharp({ create: { width: 230, height: 200, channels: 3, background: '#808080' } })
    .png()
    .toBuffer()
  const scan = await sharp({ create: { width: 600, height: 500, channels: 3, background: '#ffffff' } })
    .composite([{ input: grey, left: 320, top: 160 }])
    .png()
    .toBuffer()
  await window.scans.attach({ page: page.id, sheet: 1, file: new File([Uint8Array.from(scan)], 'page.png') })
  const cut = await window.scans.picture({ page: page.id, region })
  const image = sharp(new Uint8Array((await cut?.arrayBuffer()) ?? new ArrayBuffer(0)))
  const { width, height } = await image.metadata()
  expect([width, height]).toEqual([230, 200])
  const { channels } = await image.stats()
  expect(channels[0]?.min).toBeGreaterThan(100)
  expect(channels[0]?.max).toBeLessThan(150)
  for (const wrong of ['', 'here', '1,2,3', '640,320,460,400,2', '5000,5000,10,10', '0,0,0,0'])
    expect(await window.scans.picture({ page: page.id, region: wrong })).toBeNull()
})

test('a picture taken away comes back with its place, after a restart as well; rows follow', async () => {
  const { folder, session, window } = served()
  const { page } = await window.intake.take(taking(new File([alto], 'page.xml')))
  const rows = (from: typeof session) =>
    articlesOfPage(from.library.db, page.id).flatMap(({ row }) => tagsOf(from.library.db, row).pictures)
  expect(rows(session).map(({ region, caption, credit }) => ({ region, caption, credit }))).toEqual(printed)
  edit(session, page.id, (tr) => {
    tr.doc.descendants((node, pos) => {
      if (node.type === schema.nodes.picture && node.attrs.region === printed[1]?.region)
        tr.delete(pos, pos + node.nodeSize)
    })
    return tr
  })
  const without = [printed[0], { ...printed[1], region: null }]
  expect(picturesIn(await opened(window, page.id))).toEqual(without)
  await session.close()

  const again = served(folder)
  expect(picturesIn(await opened(again.window, page.id))).toEqual(without)
  await again.window.pages.undo({ page: page.id, client })
  expect(picturesIn(await opened(again.window, page.id))).toEqual(printed)
  expect(rows(again.session).map(({ region }) => region)).toEqual(printed.map(({ region }) => region))
  expect((await verify(folder)).differences).toEqual([])
})

test('a page of several sheets knows on which of them a picture stands', async () => {
  const { window } = served()
  // An image of one grey pixel, painted 120 by 90 points large.
  const photo = 'q 120 0 0 90 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q'
  const text = [260, 248, 236]
    .map((y, n) => at(30, y, `The ferry tells line number ${n + 1} here`))
    .join('\n')
  const paper = pdfOf([{ content: text }, { content: `${text}\n${photo}` }])
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const [picture, ...more] = picturesIn(await opened(window, page.id))
  expect(more).toEqual([])
  expect(picture?.region).toBe('40,150,120,90,2')
  const cut = await window.scans.picture({ page: page.id, region: picture?.region ?? '' })
  const { channels } = await sharp(new Uint8Array((await cut?.arrayBuffer()) ?? new ArrayBuffer(0))).stats()
  expect(channels[0]?.mean).toBeGreaterThan(110)
  expect(channels[0]?.mean).toBeLessThan(145)
})

test('what leaves says where the pictures stand', async () => {
  const { window } = served()
  const { page } = await window.intake.take(taking(new File([alto], 'page.xml')))
  const write = async (format: ExportFormat) =>
    (await window.exits.render({ format, scope: { kind: 'page', page: page.id } })).text
  const { pictures } = JSON.parse(await write('json')) as { pictures: unknown }
  expect(pictures).toEqual([
    { number: 1, article: 'a1', region: [100, 360, 450, 300], caption: '', credit: '' },
    {
      number: 2,
      article: 'a1',
      region: [640, 320, 460, 400],
      caption: printed[1]?.caption,
      credit: printed[1]?.credit,
      by: ['周岚'],
      as: 'photo',
    },
  ])
  const tei = await write('tei')
  expect(tei).toContain('type="picture" ulx="640" uly="320" lrx="1100" lry="720"')
  expect(tei).toMatch(/<figure facs="#[^"]*picture-2">/u)
  expect(await write('alto')).toContain(
    '<Illustration ID="i2" HPOS="640" VPOS="320" WIDTH="460" HEIGHT="400"/>',
  )
})
