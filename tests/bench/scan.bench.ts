import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import sharp from 'sharp'
import { chromium as executablePath } from '../../scripts/browser'
import type { PageId } from '../../src/core/contract'
import { openLibrary, take } from '../../src/main/work'
import { keepResume } from '../../src/main/work/resume'
import { asAlto } from '../corpus/newspaper/as-alto'
import { printPage } from '../corpus/newspaper/printed-page'
import { cleanInProcess } from '../store/support/clean-in-process'
import { type Frame, framesDuring, toldFrames } from './frames'
import { peakMegabytes } from './resident'
import { serveStet } from './served'
import { linkTo } from './window-link'

/**
 * A scan of 100 million pixels (STET_BENCH_SCAN: of its edge): until it is kept, until its tiles are there, and from frame to frame while it is zoomed
 * and drawn about in a real browser, beside the same window at rest; the memory of the library's process at its highest.
 */
const edge = Number(process.env.STET_BENCH_SCAN ?? 10_000)

const folder = mkdtempSync(join(tmpdir(), 'stet-scan-bench-'))
const library = join(folder, 'library')
const session = openLibrary(library, { cleaner: cleanInProcess })
const file = new File([asAlto(printPage(7), 7)], 'p.xml')
const place = { publication: '云溪晚报', date: '2024-03-18', number: null, label: '1' }
const { page: made } = await take(session, { file, encoding: null, again: false, ...place })
keepResume(session.library.db, { page: made.id })
await session.close()

const noise = { type: 'gaussian', mean: 200, sigma: 30 } as const
const grain = await sharp({ create: { width: 500, height: 500, channels: 3, background: 'white', noise } })
  .png()
  .toBuffer()
const scan = await sharp({ create: { width: edge, height: edge, channels: 3, background: 'white' } })
  .composite([{ input: grain, tile: true }])
  .jpeg({ quality: 60 })
  .toBuffer()

const stet = await serveStet(library, join(folder, 'home'), { watched: true })
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
try {
  await attach(made.id)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  await page.goto(stet.url)
  await page.getByRole('textbox', { name: 'Text of page 1' }).waitFor()
  await page.keyboard.press('Control+5')
  const pane = page.getByRole('region', { name: 'Scan' })
  await pane.locator('canvas').first().waitFor()
  await look(page)
} finally {
  await browser.close()
  stet.close()
  await stet.gone
  rmSync(folder, { recursive: true, force: true })
}

async function attach(page: PageId): Promise<void> {
  const { library: window, close } = await linkTo(stet.url)
  await stet.blocked()
  const image = new File([Uint8Array.from(scan)], 'p.jpg')
  let began = performance.now()
  const { sheets } = await window.scans.attach({ page, file: image })
  console.log(`${(scan.length / 1e6).toFixed(0)} MB of JPEG kept after ${took(began)}`)
  began = performance.now()
  await window.scans.tile({ scan: sheets[0]?.scan ?? '', level: 0, x: 0, y: 0 })
  const { longest, work } = await stet.blocked()
  console.log(
    `  the first tile after ${took(began)} more; memory at most ${peakMegabytes(stet.process).toFixed(0)} MB; main thread blocked at most ${longest.toFixed(0)} ms, by its own work ${work.toFixed(0)}`,
  )
  close()
}

async function look(page: Page): Promise<void> {
  const box = await page.getByRole('region', { name: 'Scan' }).boundingBox()
  if (!box) throw new Error('the scan is not shown')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const rest = await frames(page, async () => undefined)
  console.log(`  at rest: ${toldFrames(rest)}`)
  await page.mouse.move(x, y)
  const zoomed = await frames(page, async () => {
    for (let n = 0; n < 30; n++) await page.mouse.wheel(0, n < 20 ? -120 : 120)
  })
  console.log(`  zoomed: ${toldFrames(zoomed)}`)
  const drawn = await frames(page, async () => {
    for (let n = 0; n < 6; n++) {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + (n % 2 ? 200 : -200), y + (n % 3 ? 150 : -150), { steps: 12 })
      await page.mouse.up()
    }
  })
  console.log(`  drawn about: ${toldFrames(drawn)}`)
}

/** For four seconds, whatever `act` takes of them. */
function frames(page: Page, act: () => Promise<void>): Promise<readonly Frame[]> {
  return framesDuring(browser, page, async () => {
    const asking = page.evaluate(async () => {
      const end = performance.now() + 4_000
      while (performance.now() < end) await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    })
    await act()
    await asking
  })
}

function took(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
