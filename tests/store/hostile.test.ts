import { globSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/core/pairing'
import { scansName } from '../../src/main/library'
import { openLibrary, take } from '../../src/main/work'
import { readSource } from '../../src/main/work/intake/read-source'
import { ScanThread } from '../../src/main/work/scans/scan-thread'
import { hasShared, sample, withoutShared } from '../corpus/shared'
import { jp2 } from './support/jpeg-2000'
import { somewhere, temporaryFolder } from './support/library'
import { at, pdfOf } from './support/pdf'
import { scanInProcess } from './support/scan-in-process'
import { spoilt } from './support/spoilt'

/** How many spoilt files of each kind; more where the environment says so. */
const rounds = Number(process.env.STET_ROUNDS ?? 60)
/** JPEG 2000 is read slowly: more rounds are given more time. In ms. */
const patience = 10_000 * rounds
/** What a spoilt file of a few lines can hold at most. */
const mostLines = 10_000

const word = (content: string, x: number) =>
  `<String CONTENT="${content}" HPOS="${x}" VPOS="50" WIDTH="40" HEIGHT="20" WC="0.9"/>`
const alto = `<?xml version="1.0"?><alto><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page WIDTH="400" HEIGHT="300"><PrintSpace><TextBlock ID="b"><TextLine HPOS="20" VPOS="50" WIDTH="90" HEIGHT="20">${word('河谷', 20)}${word('早报', 60)}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
const pageXml = `<?xml version="1.0"?><PcGts><Page imageFilename="p.png" imageWidth="400" imageHeight="300"><TextRegion id="r"><Coords points="0,0 400,0 400,300 0,300"/><TextLine id="l"><Coords points="20,50 110,50 110,70 20,70"/><TextEquiv conf="0.9"><Unicode>河谷早报</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`
const hocr = `<!DOCTYPE html><html><head><meta name="ocr-system" content="x"/></head><body><div class="ocr_page" title="bbox 0 0 400 300"><span class="ocr_line" title="bbox 20 50 110 70"><span class="ocrx_word" title="bbox 20 50 60 70; x_wconf 90">Morning</span></span></div></body></html>`
const drawn = sharp({
  create: {
    width: 90,
    height: 60,
    channels: 3,
    background: 'white',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})

const samples: readonly (readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['a.xml', () => strToU8(alto)],
  ['p.xml', () => strToU8(pageXml)],
  ['h.hocr', () => strToU8(hocr)],
  ['p.txt', () => strToU8('河谷早报\n2023年11月2日\n桥头的夜市开张\n'.repeat(3))],
  ['p.pdf', () => pdfOf([{ content: at(30, 200, 'The harbour') }, { content: at(30, 200, 'The market') }])],
]

test.each(samples)(
  'a spoilt %s is read within bounds, or refused',
  async (name, make) => {
    for (const bytes of spoilt(await make(), rounds)) {
      const read = await readSource(name, bytes, { encoding: null, password: null })
      if (read.kind === 'source') expect(read.source.lines.length).toBeLessThan(mostLines)
      else expect(read.trouble).toMatch(/^[a-z-]+$/u)
    }
  },
  120_000,
)

test('lines end as any machine ends them', async () => {
  const text = '河谷早报\r\n一\r二\n三\u0085四\u2028五\u2029六\f七\n'
  const read = await readSource('p.txt', strToU8(text), { encoding: null, password: null })
  expect(read.kind === 'source' && read.source.lines.map((line) => line.text)).toEqual(
    '河谷早报 一 二 三 四 五 六 七'.split(' '),
  )
})

test('a line that no page has is refused in markup as in text', async () => {
  const endless = '河'.repeat(100_001)
  for (const [name, page] of [
    ['a.xml', alto.replace('早报', endless)],
    ['p.xml', pageXml.replace('早报', endless)],
    ['h.hocr', hocr.replace('Morning', endless)],
    ['p.txt', `${endless}\n`],
  ] as const) {
    const read = await readSource(name, strToU8(page), { encoding: null, password: null })
    expect(read, name).toMatchObject({ trouble: 'file-line-too-long', values: { line: 1, limit: 100_000 } })
  }
})

test('a spoilt zip holds what can be read, and tells of the rest', async () => {
  const whole = zipSync({
    'p1.txt': strToU8('河谷早报'),
    'p1.png': new Uint8Array(200),
    'p2.txt': strToU8('x'.repeat(900)),
  })
  for (const bytes of spoilt(whole, rounds)) {
    const file = new File([bytes], 'issue.zip')
    const { pages } = await arrange([{ path: 'issue.zip', bytes: file.size, open: async () => file }])
    for (const { text } of pages)
      await text.open().then(
        (opened) => expect(opened.size).toBeLessThan(10_000),
        (error: unknown) => expect(error).toBeInstanceOf(Error),
      )
  }
})

const images: readonly (readonly [format: string, make: () => Promise<Uint8Array>])[] = [
  ...(['png', 'jpeg', 'tiff', 'webp'] as const).map(
    (format) => [format, () => drawn.clone().toFormat(format).toBuffer()] as const,
  ),
  ['JPEG 2000', async () => jp2()],
]

test.each(images)(
  'a spoilt %s is kept as an image, or refused, and the thread that read it goes on',
  async (_, make) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, scansName))
    const thread = new ScanThread(folder)
    const whole = await make()
    for (const bytes of spoilt(whole, rounds)) {
      const answer = await thread.ask({ task: 'keep', name: 'p1', bytes })
      expect(['kept', 'refused']).toContain(answer.kind)
    }
    expect(await thread.ask({ task: 'keep', name: 'p1', bytes: whole })).toMatchObject({ kind: 'kept' })
    await thread.close()
  },
  patience,
)

const others = hasShared ? globSync('formats/**/*.*', { cwd: sample() }).sort() : []

describe.skipIf(!hasShared)(`spoilt files of many producers${hasShared ? '' : ` (${withoutShared})`}`, () => {
  test.each(others)(
    '%s is read within bounds, or refused',
    async (name) => {
      const folder = temporaryFolder()
      mkdirSync(join(folder, scansName))
      const scanner = scanInProcess(folder)
      for (const bytes of spoilt(readFileSync(sample(name)), Math.ceil(rounds / 60))) {
        const read = await readSource(name, bytes, { encoding: null, password: null })
        if (read.kind === 'source') expect(read.source.lines.length).toBeLessThan(mostLines)
        else if (read.trouble === 'image-alone') {
          const answer = await scanner.ask({ task: 'keep', name, bytes })
          expect(['kept', 'refused']).toContain(answer.kind)
        } else expect(read.trouble).toMatch(/^[a-z-]+$/u)
      }
    },
    patience,
  )
})

const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'p.pdf')

test.each([
  ['is a loop', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'],
  ['is a loop of many', '<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 9 >>'],
  ['says that it has 100,000 pages', '<< /Type /Pages /Kids [4 0 R] /Count 100000 >>'],
  ['has no pages', '<< /Type /Pages /Kids [] /Count 0 >>'],
])('a PDF whose page tree %s is refused, or read as far as it goes', async (_, pages) => {
  const bytes = pdfOf([{ content: at(30, 200, 'The harbour') }], { pages })
  const read = await readSource('p.pdf', bytes, { encoding: null, password: null })
  if (read.kind === 'source') expect(read.source.lines.map(({ text }) => text)).toEqual(['The harbour'])
  else expect(read.trouble).toMatch(/^(?:pdf-|page-without-text)/u)
})

test('a PDF of more pages than are read is refused', async () => {
  const kids = Array.from({ length: 1001 }, () => ({ content: '' }))
  const read = await readSource('p.pdf', pdfOf(kids), { encoding: null, password: null })
  expect(read).toMatchObject({ kind: 'refused', trouble: 'pdf-too-large' })
})

test('spoilt PDFs in a batch are refused one by one, and the sound one between them is taken', async () => {
  const session = openLibrary(temporaryFolder())
  const whole = pdfOf([{ content: at(30, 200, 'The harbour is open') }])
  const broken = [...spoilt(whole, rounds)].slice(0, 6).map(file)
  const taken = await Promise.allSettled(
    [...broken, file(whole)].map((one) =>
      take(session, { file: one, encoding: null, again: true, ...somewhere }),
    ),
  )
  expect(taken.at(-1)).toMatchObject({ status: 'fulfilled', value: { kind: 'imported', warnings: [] } })
  for (const one of taken)
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ name: 'Trouble', values: { file: 'p.pdf' } })
  await session.close()
}, 120_000)
