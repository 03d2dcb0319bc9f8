import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, chromium, type Locator } from 'playwright'
import { chromium as executablePath } from '../../scripts/browser'
import { openLibrary, take } from '../../src/main/work'
import { keepResume } from '../../src/main/work/resume'
import { cleanInProcess } from '../store/support/clean-in-process'
import { rawPage } from '../store/support/newspaper'
import { residentMegabytes } from './resident'
import { serveStet } from './served'

/**
 * What is left of pages that were opened and closed again, 1,000 rounds (STET_BENCH_ROUNDS): two pages of an issue in
 * turns, each shown before it is left. Told in ten stages after a collection of garbage: the window's heap, its nodes
 * and listeners, the heap of the library's process, and what that has of the system, which grows in a few steps until V8
 * has the room that it likes. What grows from stage to stage leaks. V8 goes on optimising for hundreds of rounds, and the
 * machine code that it makes would hide a leak of a few kilobytes: in the window it is done without.
 */
const rounds = Number(process.env.STET_BENCH_ROUNDS ?? 1_000)
const stages = 10

const folder = mkdtempSync(join(tmpdir(), 'stet-memory-bench-'))
const library = join(folder, 'library')
const session = openLibrary(library, { cleaner: cleanInProcess })
for (const label of ['2', '1']) {
  const { page } = await take(session, {
    file: new File([rawPage(Number(label), 7_500)], `${label}.txt`),
    encoding: null,
    again: true,
    publication: '云溪晚报',
    date: '2024-03-18',
    number: null,
    label,
  })
  // The window opens where it stopped.
  keepResume(session.library.db, { page: page.id })
}
await session.close()

const stet = await serveStet(library, join(folder, 'home'), { watched: true })
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--js-flags=--no-turbofan,--no-maglev'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  await page.goto(stet.url)
  const text = (label: string) => page.getByRole('textbox', { name: `Text of page ${label}` })
  await text('1').waitFor()
  // A key that comes before the window knows the page's neighbours goes nowhere.
  const turn = async (key: string, text: Locator) => {
    do await page.keyboard.press(key)
    while (
      !(await text.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      ))
    )
  }
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  for (let round = 0; round <= rounds; round++) {
    if (round % Math.max(1, Math.floor(rounds / stages)) === 0)
      console.log(`  after ${String(round).padStart(4)} rounds: ${await held(cdp)}`)
    await turn('Alt+PageDown', text('2'))
    await turn('Alt+PageUp', text('1'))
  }
} finally {
  await browser.close()
  stet.close()
  rmSync(folder, { recursive: true, force: true })
}

async function held(cdp: CDPSession): Promise<string> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return `heap ${(metric('JSHeapUsedSize') / 2 ** 20).toFixed(1)} MB, ${metric('Nodes')} nodes, ${metric('JSEventListeners')} listeners; the library's heap ${(await stet.held()).toFixed(1)} MB, its process ${residentMegabytes(stet.process).toFixed(0)} MB`
}
