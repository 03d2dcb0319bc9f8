import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { createRouterClient } from '@orpc/server'
import sharp, { type Color, type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { type IssueId, type LibraryClient, type PageId, scanLines } from '../../src/core/contract'
import { clean } from '../../src/core/rules'
import { draftOf, pageIds, scansOf } from '../../src/main/library'
import { pdfSource } from '../../src/main/pdf'
import { backup, inspect, openLibrary, router, take, verify } from '../../src/main/work'
import { editIssue } from '../../src/main/work/shelf'
import { huge, j2k, jp2 } from './support/jpeg-2000'
import { cleanInProcess, openTestLibrary, somewhere, temporaryFolder } from './support/library'
import { at, pdfOf } from './support/pdf'
import { scanInProcess } from './support/scan-in-process'

function served() {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  const session = openTestLibrary(library)
  const host = { host: 'in-process', version: '1', settings: folder, resources: folder } as const
  const window: LibraryClient = createRouterClient(router(session, host))
  return { library, session, window }
}

const story = (name: string) =>
  [260, 248, 236].map((y, n) => at(30, y, `${name} tells line number ${n + 1}`)).join('\n')
const paper = pdfOf([{ content: story('The first') }, { content: story('The second') }])

const taking = (file: File) => ({ file, encoding: null, again: false, ...somewhere })

const placesIn = async (window: LibraryClient, of: { page: PageId }) => {
  const { sheets, lines } = await window.scans.of(of)
  return { sheets, lines: scanLines(lines) }
}

const lightness = async (image: Uint8Array) => (await sharp(image).greyscale().stats()).channels[0]?.mean ?? 0

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

test('a PDF of two printed pages is one page with two sheets, cleaned as the command line cleans it', async () => {
  const { library, session, window } = served()
  const file = new File([paper], 'paper.pdf')
  expect(await window.intake.inspect({ file, encoding: null })).toMatchObject({
    format: 'pdf',
    lines: 6,
    labels: ['1', '2'],
    apart: false,
  })
  const { page } = await window.intake.take(taking(file))
  const read = await pdfSource('paper.pdf', paper)
  if (read.kind !== 'source') throw new Error('unreachable')
  expect(draftOf(session.library.db, page.id)).toEqual(clean(read.source))

  const { sheets, lines } = await placesIn(window, { page: page.id })
  expect(sheets.map(({ sheet, width, height }) => [sheet, width, height])).toEqual([
    [1, 1111, 833],
    [2, 1111, 833],
  ])
  expect(lines.map(({ line, sheet }) => [line, sheet])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 2],
  ])
  expect((await verify(library)).differences).toEqual([])
})

test('a line’s box lies on its ink, whichever way the sheet is turned', async () => {
  const { window } = served()
  /** Text that runs upright once the sheet is turned as its page says. */
  const turned = [
    [0, '1 0 0 1 100 200'],
    [90, '0 1 -1 0 200 100'],
    [180, '-1 0 0 -1 300 100'],
    [270, '0 -1 1 0 200 250'],
  ] as const
  for (const [rotate, matrix] of turned) {
    const content = `BT /F 20 Tf ${matrix} Tm (MMMMMMMM) Tj ET`
    const file = new File([pdfOf([{ content, rotate }])], `${rotate}.pdf`)
    const { page } = await window.intake.take(taking(file))
    const { sheets, lines } = await placesIn(window, { page: page.id })
    const [sheet] = sheets
    const box = lines[0]?.box
    if (!sheet?.scan || !box) throw new Error(`no box at ${rotate}`)
    expect(sheet.width > sheet.height).toBe(rotate % 180 === 0)
    const tile = await window.scans.tile({ scan: sheet.scan, level: 0, x: 0, y: 0 })
    const image = await bytesOf(tile)
    const { width = 1 } = await sharp(image).metadata()
    const scale = width / sheet.width
    const around = {
      left: Math.floor(box.x * scale),
      top: Math.floor(box.y * scale),
      width: Math.ceil(box.width * scale),
      height: Math.ceil(box.height * scale),
    }
    const inside = await lightness(await sharp(image).extract(around).toBuffer())
    const everywhere = await lightness(image)
    // M is mostly ink; on the rest of the sheet there is none.
    expect(inside, `ink at ${rotate}`).toBeLessThan(190)
    const share = (around.width * around.height) / (width * ((width / sheet.width) * sheet.height))
    expect(255 - everywhere, `all ink is there at ${rotate}`).toBeLessThan((255 - inside) * share * 1.3)
  }
})

test('a scan comes in tiles of 512 pixels, the whole of it in the lowest one', async () => {
  const { window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const scan = (await placesIn(window, { page: page.id })).sheets[0]?.scan ?? ''
  expect(await window.scans.about({ scan })).toEqual({ width: 1111, height: 833, levels: 3, tile: 512 })
  const sizes = async (level: number, x: number, y: number) => {
    const { width, height } = await sharp(
      await bytesOf(await window.scans.tile({ scan, level, x, y })),
    ).metadata()
    return [width, height]
  }
  expect(await sizes(0, 0, 0)).toEqual([278, 209])
  expect(await sizes(1, 0, 0)).toEqual([512, 417])
  expect(await sizes(1, 1, 0)).toEqual([44, 417])
  expect(await sizes(2, 2, 1)).toEqual([87, 321])
  await expect(window.scans.tile({ scan, level: 2, x: 3, y: 0 })).rejects.toThrow()
  await expect(window.scans.about({ scan: 'a'.repeat(64) })).rejects.toMatchObject({
    data: { kind: 'not-found' },
  })
})

test('a word’s place is cut out, and none where there is no scan', async () => {
  const { window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const cut = await window.scans.crop({ page: page.id, line: 1, from: 4, to: 9 })
  const whole = await window.scans.crop({ page: page.id, line: 1, from: 0, to: 40 })
  if (!cut || !whole) throw new Error('no crop')
  const word = await sharp(await bytesOf(cut)).metadata()
  const line = await sharp(await bytesOf(whole)).metadata()
  expect(word.width).toBeLessThan(line.width / 2)
  expect(line.width).toBeLessThanOrEqual(600)
  const text = await window.intake.take(taking(new File(['只有文字'], 'text.txt')))
  expect(await placesIn(window, { page: text.page.id })).toEqual({ sheets: [], lines: [] })
  expect(await window.scans.crop({ page: text.page.id, line: 1, from: 0, to: 2 })).toBeNull()
})

test('pages that say which page they are become pages of their own, and the file is kept once', async () => {
  const { library, session, window } = served()
  const issue = pdfOf(
    ['A1', 'A2', 'A3'].map((label) => ({
      content: [at(30, 280, `Page ${label}`), story(label), at(30, 210, `News of ${label}`, 16)].join('\n'),
    })),
  )
  const file = new File([issue], 'issue.pdf')
  const seen = await window.intake.inspect({ file, encoding: null })
  expect(seen).toMatchObject({
    apart: true,
    labels: ['A1', 'A2', 'A3'],
    leads: ['News of A1', 'News of A2', 'News of A3'],
  })
  const taken = await window.intake.take({ ...taking(file), label: 'A1', apart: true })
  if (taken.kind !== 'imported') throw new Error('unreachable')
  expect([taken.page, ...taken.more].map(({ label }) => label)).toEqual(['A1', 'A2', 'A3'])
  const last = taken.more[1]?.id as PageId
  const { sheets, lines } = await placesIn(window, { page: last })
  expect(sheets).toMatchObject([{ sheet: 1, width: 1111 }])
  expect(lines).toHaveLength(5)
  expect((await verify(library)).differences).toEqual([])
  const kept = session.library.db
    .prepare('SELECT length(original) > 0 FROM source ORDER BY page')
    .pluck()
    .all()
  expect(kept).toEqual([1, 0, 0])
  expect(await window.intake.take({ ...taking(file), apart: true })).toMatchObject({ kind: 'already' })
})

test('a file that breaks off between two of its pages is no whole one, and goes on behind them', async () => {
  const library = join(temporaryFolder(), 'library')
  const stop = new AbortController()
  let made = 0
  const session = openLibrary(library, {
    cleaner: cleanInProcess,
    scanner: scanInProcess(library),
    now: () => {
      if (++made === 2) stop.abort()
      return '2024-03-18T00:00:00.000Z'
    },
  })
  const file = new File(
    [pdfOf(['The first', 'The second', 'The third'].map((name) => ({ content: story(name) })))],
    'issue.pdf',
  )
  const input = { ...taking(file), label: 'A1' }
  await expect(take(session, { ...input, apart: true }, stop.signal)).rejects.toThrow()
  expect(pageIds(session.library.db)).toHaveLength(2)
  expect(await inspect(session, { file, encoding: null })).toMatchObject({ already: null })

  const { id: issue } = editIssue(session, {
    issue: 1 as IssueId,
    publication: '河谷早报',
    date: null,
    number: '9',
  })
  const taken = await take(session, input)
  if (taken.kind !== 'imported') throw new Error('nothing was taken')
  expect([taken.page, ...taken.more].map(({ label }) => label)).toEqual(['A1', 'A2', 'A3'])
  expect([taken.page, ...taken.more].map((page) => page.issue)).toEqual([issue, issue, issue])
  expect(taken.more.map(({ id }) => scansOf(session.library.db, id).length)).toEqual([1, 1])
  expect(await take(session, input)).toMatchObject({ kind: 'already' })
  await session.close()
  expect((await verify(library)).differences).toEqual([])
})

test('an encrypted PDF asks for its password, and says when it is the wrong one', async () => {
  const { library, window } = served()
  const secret = new File(
    [pdfOf([{ content: story('A secret') }], { password: 'open sesame' })],
    'secret.pdf',
  )
  const look = (password: string | null) => window.intake.inspect({ file: secret, encoding: null, password })
  await expect(look(null)).rejects.toMatchObject({
    data: { kind: 'pdf-encrypted', values: { file: 'secret.pdf' } },
  })
  await expect(look('knock')).rejects.toMatchObject({
    data: { kind: 'pdf-encrypted', values: { context: 'wrong' } },
  })
  expect(await look('open sesame')).toMatchObject({ lines: 3 })
  const { page } = await window.intake.take({ ...taking(secret), password: 'open sesame' })
  expect((await placesIn(window, { page: page.id })).sheets[0]?.scan).not.toBeNull()
  expect((await verify(library)).differences).toEqual([])
})

test('a PDF of images alone is refused with its reason', async () => {
  const { library, window } = served()
  const image = 'q 100 0 0 100 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q'
  const file = new File([pdfOf([{ content: image }])], 'images.pdf')
  await expect(window.intake.take(taking(file))).rejects.toMatchObject({ data: { kind: 'pdf-only-images' } })
  expect(readdirSync(join(library, 'scans')).filter((name) => name.endsWith('.pyramid.tif'))).toEqual([])
})

test('what tiles are cut from can be thrown away', async () => {
  const { library, window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const scan = (await placesIn(window, { page: page.id })).sheets[0]?.scan ?? ''
  await window.scans.tile({ scan, level: 1, x: 0, y: 0 })
  const pyramid = join(library, 'scans', `${scan}.pyramid.tif`)
  expect(existsSync(pyramid)).toBe(true)
  rmSync(pyramid)
  expect((await window.scans.tile({ scan, level: 1, x: 0, y: 0 })).size).toBeGreaterThan(0)
})

test('the whole scan is seen before its tiles are made, and looks as it does then', async () => {
  const { library, window } = served()
  const ink = { input: { create: { width: 700, height: 200, channels: 3, background: 'black' } } } as const
  const photo = picture(1800, 900)
    .composite([{ ...ink, left: 150, top: 500 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
  const file = await image(photo, 'turned.jpg')
  const { sheets } = await window.scans.attach({ page: await textPage(window), sheet: 1, file })
  const scan = sheets[0]?.scan ?? ''
  const pyramid = join(library, 'scans', `${scan}.pyramid.tif`)
  const first = await bytesOf(await window.scans.tile({ scan, level: 0, x: 0, y: 0 }))
  expect(existsSync(pyramid)).toBe(false)
  await window.scans.tile({ scan, level: 2, x: 0, y: 0 })
  expect(existsSync(pyramid)).toBe(true)
  const later = await bytesOf(await window.scans.tile({ scan, level: 0, x: 0, y: 0 }))
  const size = ({ width, height }: { width: number; height: number }) => [width, height]
  expect(size(await sharp(first).metadata())).toEqual(size(await sharp(later).metadata()))
  const apart = await sharp(first)
    .composite([{ input: Buffer.from(later), blend: 'difference' }])
    .png()
    .toBuffer()
  expect(await lightness(apart)).toBeLessThan(6)
})

test('of a large image tiles are there with it, and none of one that breaks off', async () => {
  const { library, window } = served()
  const page = await textPage(window)
  const large = await picture(6400, 4800).jpeg({ quality: 30 }).toBuffer()
  const broken = new File([Uint8Array.from(large.subarray(0, large.length / 2))], 'half.jpg')
  await expect(window.scans.attach({ page, sheet: 1, file: broken })).rejects.toMatchObject({
    data: { kind: 'image-broken' },
  })
  expect(existsSync(join(library, 'scans')) ? readdirSync(join(library, 'scans')) : []).toEqual([])
  const file = new File([Uint8Array.from(large)], 'whole.jpg')
  const { sheets } = await window.scans.attach({ page, sheet: 1, file })
  expect(existsSync(join(library, 'scans', `${sheets[0]?.scan}.pyramid.tif`))).toBe(true)
})

test('a page that is not there has no sheets to tell of', async () => {
  const { window } = served()
  await expect(placesIn(window, { page: 99 as PageId })).rejects.toMatchObject({
    data: { kind: 'not-found' },
  })
})

test('ALTO keeps the places of its words', async () => {
  const { window } = served()
  const alto = `<alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description><Layout><Page WIDTH="2000" HEIGHT="1000"><PrintSpace><TextBlock ID="b"><TextLine HPOS="100" VPOS="50" WIDTH="400" HEIGHT="60"><String CONTENT="河谷" HPOS="100" VPOS="50" WIDTH="200" HEIGHT="60" WC="0.5"/><String CONTENT="早报" HPOS="300" VPOS="50" WIDTH="200" HEIGHT="60" WC="1"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
  const { page } = await window.intake.take(taking(new File([alto], 'p1.xml')))
  expect(await placesIn(window, { page: page.id })).toEqual({
    sheets: [{ sheet: 1, scan: null, width: 2000, height: 1000 }],
    lines: [
      {
        line: 1,
        sheet: 1,
        box: { x: 100, y: 50, width: 400, height: 60 },
        confidence: 0.75,
        words: [
          { from: 0, to: 2, box: { x: 100, y: 50, width: 200, height: 60 }, confidence: 0.5 },
          { from: 2, to: 4, box: { x: 300, y: 50, width: 200, height: 60 }, confidence: 1 },
        ],
      },
    ],
  })
})

const picture = (width: number, height: number, background: Color = 'white') =>
  sharp({ create: { width, height, channels: 3, background } })

const image = async (made: Sharp, name: string) => new File([Uint8Array.from(await made.toBuffer())], name)

async function textPage(window: LibraryClient): Promise<PageId> {
  const { page } = await window.intake.take(taking(new File(['只有文字\n第二行'], 'p1.txt')))
  return page.id
}

test('an image is put to a page of text, whose lines then have a sheet and no place', async () => {
  const { library, window } = served()
  const page = await textPage(window)
  const file = await image(picture(1200, 900).png(), 'p1.png')
  const { sheets } = await window.scans.attach({ page, file })
  expect(sheets).toMatchObject([{ sheet: 1, width: 1200, height: 900 }])
  expect(await placesIn(window, { page })).toEqual({
    sheets,
    lines: [1, 2].map((line) => ({ line, sheet: 1, box: null, confidence: null, words: [] })),
  })
  expect((await window.scans.attach({ page, file })).sheets).toEqual(sheets)
  const better = await image(picture(2400, 1800).jpeg(), 'p1.jpg')
  expect((await window.scans.attach({ page, file: better })).sheets).toMatchObject([{ width: 2400 }])
  expect((await placesIn(window, { page })).sheets).toMatchObject([{ width: 2400, height: 1800 }])
  expect((await verify(library)).differences).toEqual([])
})

test('boxes count in the scan’s pixels, whatever the text’s file counts in', async () => {
  const { window } = served()
  const alto = `<alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description><Layout><Page WIDTH="2000" HEIGHT="1000"><PrintSpace><TextBlock ID="b"><TextLine HPOS="100" VPOS="50" WIDTH="400" HEIGHT="60"><String CONTENT="河谷" HPOS="100" VPOS="50" WIDTH="400" HEIGHT="60"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
  const { page } = await window.intake.take(taking(new File([alto], 'p1.xml')))
  await window.scans.attach({ page: page.id, file: await image(picture(4000, 2000).webp(), 'p1.webp') })
  const { lines } = await placesIn(window, { page: page.id })
  expect(lines[0]?.box).toEqual({ x: 200, y: 100, width: 800, height: 120 })
})

test.each([
  ['a file', 'p1.jp2', jp2],
  ['a bare codestream', 'p1.j2k', j2k],
])('JPEG 2000 as %s is a scan in its own colours, kept as it came', async (_, name, make) => {
  const { library, window } = served()
  const page = await textPage(window)
  const { sheets } = await window.scans.attach({ page, file: new File([make()], name) })
  expect(sheets).toMatchObject([{ sheet: 1, width: 40, height: 24 }])
  const scan = sheets[0]?.scan ?? ''
  expect(readFileSync(join(library, 'scans', `${scan}${name.slice(2)}`))).toEqual(Buffer.from(make()))
  const tile = await window.scans.tile({ scan, level: 0, x: 0, y: 0 })
  const { data, info } = await sharp(await bytesOf(tile))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ]
  expect([info.width, info.height]).toEqual([40, 24])
  for (const [x, y] of [
    [2, 2],
    [37, 2],
    [20, 12],
    [2, 21],
  ] as const)
    for (const [n, light] of at(x, y).entries())
      expect(Math.abs(light - ([x * 6, y * 10, 128][n] ?? 0)), `at ${x}, ${y}`).toBeLessThan(16)
  expect((await verify(library)).differences).toEqual([])
})

test('a photograph that lies on its side is shown upright', async () => {
  const { window } = served()
  const page = await textPage(window)
  const file = await image(picture(600, 400).withMetadata({ orientation: 6 }).jpeg(), 'photo.jpg')
  const { sheets } = await window.scans.attach({ page, file })
  expect(sheets).toMatchObject([{ width: 400, height: 600 }])
  const tile = await window.scans.tile({ scan: sheets[0]?.scan ?? '', level: 1, x: 0, y: 0 })
  expect(await sharp(await bytesOf(tile)).metadata()).toMatchObject({ width: 400, height: 512 })
})

test('each image of a TIFF of several is a sheet, and smaller copies of one are none', async () => {
  const { window } = served()
  const page = await textPage(window)
  const frames = await sharp(
    await Promise.all(['red', 'green', 'blue'].map((colour) => picture(300, 200, colour).png().toBuffer())),
    { join: { animated: true } },
  )
    .tiff()
    .toBuffer()
  const { sheets } = await window.scans.attach({
    page,
    file: new File([Uint8Array.from(frames)], 'issue.tif'),
  })
  expect(sheets.map(({ sheet, width, height }) => [sheet, width, height])).toEqual([
    [1, 300, 200],
    [2, 300, 200],
    [3, 300, 200],
  ])
  expect(new Set(sheets.map(({ scan }) => scan)).size).toBe(3)
  const pyramid = picture(2048, 1024).tiff({ tile: true, pyramid: true, tileWidth: 256, tileHeight: 256 })
  const whole = await window.scans.attach({ page, sheet: 1, file: await image(pyramid, 'pyramid.tif') })
  expect(whole.sheets[0]).toMatchObject({ width: 2048, height: 1024 })
  expect(whole.sheets).toHaveLength(3)
})

/** The beginning of a PNG that says that it is so large. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(17)
  header.write('IHDR')
  header.writeUInt32BE(width, 4)
  header.writeUInt32BE(height, 8)
  header.writeUInt8(8, 12)
  const chunk = (data: Buffer) => {
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length - 4)
    ends.writeUInt32BE(crc32(data), 4)
    return [ends.subarray(0, 4), data, ends.subarray(4)]
  }
  const pixels = Buffer.concat([Buffer.from('IDAT'), deflateSync(Buffer.alloc(width + 1))])
  const parts = [header, pixels, Buffer.from('IEND')].flatMap(chunk)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])
}

test.each([
  ['that is text', async () => Buffer.from('no image'), 'image-unknown'],
  ['in GIF', async () => Buffer.from('GIF89a'), 'image-unknown'],
  ['in JPEG 2000 that is no more than its beginning', async () => jp2().subarray(0, 12), 'image-broken'],
  ['in JPEG 2000 that breaks off', async () => jp2().subarray(0, 300), 'image-broken'],
  ['in JPEG 2000 of 400 million pixels', async () => huge(20_000, 20_000), 'image-too-large'],
  [
    'that breaks off',
    async () => {
      const whole = await sharp({
        create: {
          width: 900,
          height: 900,
          channels: 3,
          background: 'white',
          noise: { type: 'gaussian', mean: 128, sigma: 30 },
        },
      })
        .png()
        .toBuffer()
      return whole.subarray(0, whole.length / 2)
    },
    'image-broken',
  ],
  ['of 400 million pixels', async () => hugePng(20_000, 20_000), 'image-too-large'],
])('an image %s is refused by name, and nothing is kept', async (_, make, kind) => {
  const { library, window } = served()
  const page = await textPage(window)
  const file = new File([Uint8Array.from(await make())], 'p1.png')
  await expect(window.scans.attach({ page, file })).rejects.toMatchObject({
    data: { kind, values: { file: 'p1.png' } },
  })
  expect(readdirSync(join(library, 'scans'))).toEqual([])
  expect(await placesIn(window, { page })).toEqual({ sheets: [], lines: [] })
})

test('a backup holds the scans, and not what is made of them', async () => {
  const { library, window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const scans = (await placesIn(window, { page: page.id })).sheets.flatMap(({ scan }) => scan ?? [])
  await window.scans.tile({ scan: scans[0] ?? '', level: 0, x: 0, y: 0 })
  const out = join(library, '..', 'backup')
  await backup(library, out)
  expect(readdirSync(join(out, 'scans')).toSorted()).toEqual(scans.map((scan) => `${scan}.jpg`).toSorted())
  expect((await verify(out)).differences).toEqual([])
})

test('a scan that is gone or spoilt is told, and the text beside it stays whole', async () => {
  const { library, window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const [gone = '', spoilt = ''] = (await placesIn(window, { page: page.id })).sheets.map(
    ({ scan }) => scan ?? '',
  )
  rmSync(join(library, 'scans', `${gone}.jpg`))
  writeFileSync(join(library, 'scans', `${spoilt}.jpg`), 'no image')
  const { differences } = await verify(library)
  expect(differences.map(({ where, detail }) => `${where}: ${detail}`).toSorted()).toEqual(
    [
      `scan: the scan paper.pdf (${gone}) is not there`,
      `scan: the scan paper.pdf (${spoilt}) is not the image that was kept`,
    ].toSorted(),
  )
  const tile = (scan: string) => window.scans.tile({ scan, level: 0, x: 0, y: 0 })
  await expect(tile(gone)).rejects.toMatchObject({ data: { kind: 'scan-lost' } })
  await expect(tile(spoilt)).rejects.toMatchObject({ data: { kind: 'scan-damaged' } })
  expect((await window.pages.open({ page: page.id })).source.lines).toHaveLength(6)
})
