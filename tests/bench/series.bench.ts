import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { chromium as executablePath } from '../../scripts/browser'
import { openLibrary, take } from '../../src/main/work'
import { cleanInProcess } from '../store/support/clean-in-process'
import { type Frame, framesDuring, toldFrames } from './frames'
import { serveStet } from './served'

/**
 * A series of 5,000 places on ten pages, in a real browser on the real host: until its preview stands, from frame to
 * frame while it is scrolled (no frame longer than 50 ms) beside the same window at rest, and until it has landed.
 */
const wanted = 5_000
const pages = 10
const rounds = 3
const doings = ['把旧厂房改成了夜校', '在河边修了两座小码头', '请来老师傅带徒弟', '订单比去年多了三成']

const folder = mkdtempSync(join(tmpdir(), 'stet-series-bench-'))
const library = join(folder, 'library')
const session = openLibrary(library, { cleaner: cleanInProcess })
for (let n = 0; n < pages; n++) {
  const sentences = Array.from(
    { length: wanted / pages },
    (_, k) => `方晓舟${doings[(k + n) % 4]}${n * 500 + k}次。`,
  )
  const text = `河边见闻${n}\n\n${sentences.join('')}\n`
  const place = { publication: '云溪晚报', date: '2024-03-18', number: null, label: String(n + 1) }
  await take(session, { file: new File([text], `${n}.txt`), encoding: null, again: true, ...place })
}
await session.close()

const stet = await serveStet(library, join(folder, 'home'))
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  await page.goto(stet.url)
  await measure(page)
} finally {
  await browser.close()
  stet.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill('晓')
  await page.locator('.hit-line.hit').first().waitFor()
  // To the first place, and into it.
  await page.getByRole('searchbox').press('Enter')
  await page.keyboard.press('Enter')
  await page.locator('.page-text').waitFor()
  await page.getByRole('searchbox').focus()
  let from = performance.now()
  await page.keyboard.press('Alt+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').nth(1).fill('小')
  await dialog
    .getByText(`${wanted.toLocaleString('en')} of ${wanted.toLocaleString('en')} will change`)
    .waitFor()
  console.log(`${wanted} places previewed after ${(performance.now() - from).toFixed(0)} ms`)
  console.log(`  at rest: ${toldFrames(await frames(page, false))}`)
  for (let round = 0; round < rounds; round++)
    console.log(`  scrolled: ${toldFrames(await frames(page, true))}`)
  from = performance.now()
  await page.keyboard.press('Control+Enter')
  await page.getByText(`Changed: ${wanted.toLocaleString('en')} places`).waitFor()
  console.log(`  landed and told after ${(performance.now() - from).toFixed(0)} ms`)
}

/** Steadily downwards, then in leaps. */
function frames(page: Page, scrolls: boolean): Promise<readonly Frame[]> {
  return framesDuring(browser, page, () =>
    page.evaluate(async (scrolls) => {
      const list = document.querySelector('.ticked-list')
      if (!list) throw new Error('no series is open')
      list.scrollTop = 0
      for (let n = 0; n < 300; n++) {
        if (scrolls) list.scrollTop = n < 240 ? n * 120 : ((n * 7919) % 97) * (list.scrollHeight / 97)
        await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      }
    }, scrolls),
  )
}
