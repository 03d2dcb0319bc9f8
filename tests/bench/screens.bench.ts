import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { chromium as executablePath } from '../../scripts/browser'
import { openLibrary, take } from '../../src/main/work'
import { keepResume } from '../../src/main/work/resume'
import { cleanInProcess } from '../store/support/clean-in-process'
import { rawPage } from '../store/support/newspaper'
import { quantile } from './quantile'
import { serveStet } from './served'

/**
 * From a key to what it shows, for every screen that looks at a whole library: in a real browser on the real host, five
 * times each. STET_BENCH_PAGES pages of some ten articles (100), or the library in the folder STET_BENCH_LIBRARY, which
 * is left as it was but for where the editor stopped.
 */
const given = process.env.STET_BENCH_LIBRARY
const pages = Number(process.env.STET_BENCH_PAGES ?? 100)
const rounds = 5
const perIssue = 20

const folder = mkdtempSync(join(tmpdir(), 'stet-screens-bench-'))
const library = given ?? join(folder, 'library')
if (given === undefined) await fill()

/** A screen: what shows it, what is waited for, and how it is left. */
interface Screen {
  readonly name: string
  readonly show: (page: Page) => Promise<void>
  readonly shown: (page: Page) => Promise<void>
  readonly leave: (page: Page) => Promise<void>
}

const leaveDialog = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
const press = (key: string) => (page: Page) => page.keyboard.press(key)
const inDialog = (role: 'option' | 'row' | 'img' | 'button') => (page: Page) =>
  page.getByRole('dialog').getByRole(role).first().waitFor()
const open = (page: Page) => page.getByRole('textbox', { name: /^Text of page/u })

/** Until the text of the page before is gone: at an issue's last page it never is. */
const turn = (key: string) => async (page: Page) => {
  const before = await open(page).elementHandle()
  await page.keyboard.press(key)
  await before?.waitForElementState('hidden')
}

const screens: readonly Screen[] = [
  {
    name: 'the next page',
    show: turn('Alt+PageDown'),
    shown: (page) => open(page).waitFor(),
    leave: turn('Alt+PageUp'),
  },
  {
    name: 'found in the library: 白鹭电机厂',
    show: async (page) => {
      await page.keyboard.press('Control+Shift+f')
      await page.getByRole('searchbox').first().fill('白鹭电机厂')
    },
    shown: (page) => page.locator('[role=listbox] mark').first().waitFor(),
    leave: async (page) => {
      await page.getByRole('searchbox').first().fill('')
      await page.keyboard.press('Escape')
      await page.locator('.page-text').focus()
    },
  },
  {
    name: 'a page by its name in the palette',
    show: async (page) => {
      await page.keyboard.press('Control+Shift+p')
      await page.keyboard.type('白鹭电机厂')
    },
    shown: (page) =>
      page
        .getByRole('dialog')
        .getByRole('option', { name: /白鹭电机厂/u })
        .first()
        .waitFor(),
    leave: leaveDialog,
  },
  { name: 'register', show: press('Control+Shift+e'), shown: inDialog('button'), leave: leaveDialog },
  { name: 'ledger', show: press('Control+Shift+g'), shown: inDialog('button'), leave: leaveDialog },
  {
    name: 'progress',
    show: async (page) => {
      await page.keyboard.press('Control+Shift+p')
      await page.keyboard.type('Library progress')
      await page
        .getByRole('dialog')
        .getByRole('option', { name: /Library progress/u })
        .waitFor()
      await page.keyboard.press('Enter')
    },
    shown: (page) => page.getByRole('dialog').getByRole('row').nth(1).waitFor(),
    leave: leaveDialog,
  },
  {
    name: 'history',
    show: press('Control+Shift+h'),
    shown: (page) => page.locator('.history-row').first().waitFor(),
    leave: press('Control+Shift+h'),
  },
  {
    name: 'export',
    show: press('Control+e'),
    shown: (page) => page.getByRole('region', { name: 'Preview' }).getByText(/./u).first().waitFor(),
    leave: leaveDialog,
  },
]

const stet = await serveStet(library, join(folder, 'home'))
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
try {
  const starts: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
    const began = performance.now()
    await page.goto(stet.url)
    await page.locator('.page-text p').first().waitFor()
    starts.push(performance.now() - began)
    await page.close()
  }
  tell('a window with its page', starts)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  await page.goto(stet.url)
  await page.locator('.page-text').focus()
  for (const { name, show, shown, leave } of screens) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      await show(page)
      await shown(page)
      times.push(performance.now() - began)
      await leave(page)
    }
    tell(name, times)
  }
} finally {
  await browser.close()
  stet.close()
  await stet.gone
  rmSync(folder, { recursive: true, force: true })
}

async function fill(): Promise<void> {
  const session = openLibrary(library, { cleaner: cleanInProcess })
  for (let n = 0; n < pages; n++) {
    const date = new Date(Date.UTC(1990, 0, 1 + Math.floor(n / perIssue))).toISOString().slice(0, 10)
    const place = { publication: '云溪晚报', date, number: null, label: String(1 + (n % perIssue)) }
    const file = new File([rawPage(n, 7_500)], `${n}.txt`)
    const { page } = await take(session, { file, encoding: null, again: true, ...place })
    // The window opens where it stopped.
    if (n === Math.floor(pages / 2)) keepResume(session.library.db, { page: page.id })
  }
  const articles = session.library.db.prepare<[], number>('SELECT count(*) FROM article').pluck().get()
  console.log(`library: ${pages} pages, ${articles} articles`)
  await session.close()
}

function tell(what: string, times: readonly number[]): void {
  console.log(
    `${what.padEnd(40)} ${quantile(times, 0.5).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)}`,
  )
}
