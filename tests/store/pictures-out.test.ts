import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import type { PageId } from '../../src/core/contract'
import { exportWhole } from '../../src/main/cli/export-whole'
import { speaker } from '../../src/main/words'
import { type LibrarySession, openForExport, render } from '../../src/main/work'
import { attachScan } from '../../src/main/work/intake/attach-scan'
import { scanOfPicture } from '../../src/main/work/scans/scans'
import { joined } from '../unit/exits/joined'
import { jp2 } from './support/jpeg-2000'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

const line = (y: number, text: string) => {
  const place = `HPOS="40" VPOS="${y}" WIDTH="${text.length * 20}" HEIGHT="20"`
  return `<TextLine ${place}><String CONTENT="${text}" ${place}/></TextLine>`
}

/** A page of ours as an engine gives it, 800 by 600: a photo in its middle, and what is said under it. */
const alto = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="800" HEIGHT="600"><PrintSpace>
<TextBlock ID="t">${['老渡口昨天重新开放，两岸的居民', '一早就来排队乘船，摆渡人说今后', '每天都要开到晚上九点半。'].map((text, n) => line(40 + n * 30, text)).join('')}</TextBlock>
<Illustration ID="i" HPOS="40" VPOS="150" WIDTH="500" HEIGHT="300"/>
<TextBlock ID="c">${line(460, '摆渡人在新船上整理缆绳。')}</TextBlock>
</PrintSpace></Page></Layout></alto>`

/** Its scan at `scale`: white, and grey where the photo is. */
function scanned(scale: number): Sharp {
  const place = (width: number, height: number, background: string) => ({
    create: { width: width * scale, height: height * scale, channels: 3 as const, background },
  })
  const photo = { input: place(500, 300, '#808080'), left: 40 * scale, top: 150 * scale }
  return sharp(place(800, 600, '#ffffff')).composite([photo])
}

/** A library with that page. */
async function scannedPage(scan: Sharp | Uint8Array<ArrayBuffer>) {
  const folder = join(temporaryFolder(), 'library')
  const session = openTestLibrary(folder)
  const page = await importText(session, alto, { name: 'p.xml' })
  const bytes = scan instanceof Uint8Array ? scan : Uint8Array.from(await scan.toBuffer())
  await attachScan(session, { page, sheet: 1, file: new File([bytes], 'p.png') })
  const scans = join(folder, 'scans')
  const files = () => readdirSync(scans).map((name) => join(scans, name))
  return { folder, session, page, files }
}

const out = (session: LibrarySession, page: PageId, format: 'html' | 'epub' | 'docx') =>
  render(session, { kind: 'page', page }, format)

/** The one picture in a page of HTML. */
async function pictureIn(session: LibrarySession, page: PageId): Promise<Buffer | null> {
  const html = Buffer.from(joined((await out(session, page, 'html')).pieces)).toString()
  const [, base64 = null] = /<img src="data:image\/jpeg;base64,([^"]*)"/u.exec(html) ?? []
  return base64 === null ? null : Buffer.from(base64, 'base64')
}

const greyness = async (jpeg: Buffer | Uint8Array | null) => {
  if (!jpeg) return null
  const { width, height } = await sharp(jpeg).metadata()
  const [{ min, max } = { min: 0, max: 255 }] = (await sharp(jpeg).stats()).channels
  return { width, height, grey: min > 110 && max < 145 }
}

test('what is printed at a picture’s place leaves with its caption', async () => {
  const { session, page } = await scannedPage(scanned(1).png())
  const whole = { width: 500, height: 300, grey: true }
  expect(await greyness(await pictureIn(session, page))).toEqual(whole)
  for (const format of ['epub', 'docx'] as const) {
    const { pieces, text } = await out(session, page, format)
    const files = Object.entries(unzipSync(joined(pieces)))
    const pictures = files.filter(([path]) => path.endsWith('.jpg'))
    expect(await Promise.all(pictures.map(([, jpeg]) => greyness(jpeg)))).toEqual([whole])
    expect(text).toContain('摆渡人在新船上整理缆绳。')
  }
})

test('a large one is made smaller', async () => {
  const { session, page } = await scannedPage(scanned(4).png())
  expect(await greyness(await pictureIn(session, page))).toEqual({ width: 1600, height: 960, grey: true })
})

test('nothing is written to the library; the tiles are used where they are', async () => {
  const { session, page, files } = await scannedPage(scanned(2).png())
  const before = files()
  const without = await greyness(await pictureIn(session, page))
  expect(files()).toEqual(before)
  await scanOfPicture(session, { page, region: '40,150,500,300' })
  const [scan = '', ...tiles] = files()
  expect(tiles).toHaveLength(1)
  // With the scan itself away, it is certain what was cut.
  rmSync(scan)
  expect(await greyness(await pictureIn(session, page))).toEqual(without)
})

test('a photograph of the page that lies on its side is cut upright', async () => {
  const upright = await scanned(1).png().toBuffer()
  const { session, page } = await scannedPage(
    sharp(upright).rotate(-90).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }),
  )
  expect(await greyness(await pictureIn(session, page))).toEqual({ width: 500, height: 300, grey: true })
})

test('JPEG 2000 leaves as a picture that every reader knows', async () => {
  const { session, page } = await scannedPage(jp2())
  const { width, height } = await sharp((await pictureIn(session, page)) ?? undefined).metadata()
  expect([width, height]).toEqual([25, 12])
})

test.each([
  ['is gone', 'scan-lost', (file: string) => rmSync(file)],
  ['is broken', 'scan-damaged', (file: string) => writeFileSync(file, 'no image')],
])('where the scan %s, the caption leaves alone, and the reason is told', async (_, kind, spoil) => {
  const { folder, session, page, files } = await scannedPage(scanned(1).png())
  for (const file of files()) spoil(file)
  for (const format of ['html', 'epub', 'docx'] as const) {
    const { pieces, text, lostPictures } = await out(session, page, format)
    expect(lostPictures).toMatchObject([{ kind, values: { file: 'p.png' } }])
    expect(joined(pieces).length).toBeGreaterThan(0)
    expect(text).toContain('摆渡人在新船上整理缆绳。')
  }
  expect(await pictureIn(session, page)).toBeNull()
  await session.close()

  const { close, ...from } = openForExport(folder)
  const told: string[] = []
  const terminal = {
    say: speaker('en'),
    print: () => undefined,
    tell: (said: string) => void told.push(said),
  }
  const output = join(folder, '..', 'out')
  expect(await exportWhole(from, { format: 'epub', output }, {}, terminal)).toBe(1)
  await close()
  expect(told[0]).toMatch(/\.epub: 1 picture is not in the file, only its caption\. The scan “p\.png”/u)
  expect(told.at(-1)).toContain('1 file')
})

test('who breaks off waits for no further picture', async () => {
  const { session, page } = await scannedPage(scanned(1).png())
  const stopping = new AbortController()
  const scans: LibrarySession['scans'] = {
    ask(request, signal) {
      stopping.abort(new Error('enough'))
      return session.scans.ask(request, signal)
    },
    close: async () => undefined,
  }
  const rendering = render({ library: session.library, scans }, { kind: 'page', page }, 'html', {
    signal: stopping.signal,
  })
  await expect(rendering).rejects.toThrow('enough')
})
