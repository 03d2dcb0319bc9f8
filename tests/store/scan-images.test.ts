import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { verify } from '../../src/main/work'
import { huge, j2k, jp2 } from './support/jpeg-2000'
import { bytesOf, image, picture, placesIn, served, taking, textPage } from './support/served-scans'

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
