import type { Page } from 'playwright/test'
import type { PageId } from '../../src/core/contract'
import { Decided, textBlocks } from '../../src/core/document'
import { openReadingLibrary } from '../../src/main/library'
import { loadPage } from '../../src/main/work/log/open-pages'
import { expect } from './fixtures'
import type { Keystrokes } from './keystrokes'
import { chooseBy, textFile } from './pages'

/** A page of our own writing with misreads planted in it, some of which have a reading and some of which have none. */
export function planted(paragraphs: number): string {
  const town = ['河谷镇', '青石口', '望江街', '白鹭洲', '南浦里']
  const trade = ['染坊', '书铺', '茶馆', '木器店', '纸坊', '渡口']
  const lines = ['灯下的学徒', '']
  for (let n = 0; n < paragraphs; n++) {
    const where = town[n % town.length] ?? ''
    const what = trade[n % trade.length] ?? ''
    lines.push(
      `入冬第${n + 1}天，${where}的${what}来了 l${(n % 8) + 1}个学徒。他们在灯下做工*到很晚，`,
      `师傅安德烈-马丁说，今年的订货比去年多了${20 + (n % 60)}%1${n % 9}左右，活计忙不过来。`,
      '',
    )
  }
  return lines.join('\n')
}

export const card = (page: Page) => page.locator('.suspect-card')
export const done = (page: Page) => page.locator('.suspect-card.done')
export const text = (page: Page) => page.getByRole('textbox', { name: /^Text of page/ })

/** Imports a file by keys alone; the system's own dialog answers with it. */
export async function importByKeys(
  page: Page,
  keys: Keystrokes,
  name: string,
  content: Buffer | string,
): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample page' }).waitFor()
  await chooseBy(page, () => keys.press('Control+o'), [textFile(name, content)])
  await expect(page.getByRole('dialog')).toBeVisible()
  const go = page.getByRole('button', { name: 'Import', exact: true })
  await expect(go).toBeEnabled()
  for (let tabs = 0; tabs < 20 && !(await go.evaluate((one) => one === document.activeElement)); tabs++)
    await keys.press('Shift+Tab')
  await keys.press('Enter')
  await expect(text(page)).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Until the thread has said what it doubts of the page as it is. */
export const found = (page: Page) =>
  expect(page.getByRole('contentinfo').locator('[aria-busy]')).toHaveCount(0, { timeout: 40_000 })

interface Seen {
  /** Number of the block, and the offset into its text. */
  readonly block: number
  readonly from: number
  readonly text: string
  readonly suggestions: readonly string[]
}

/** What the open card is about, as the text shows it. */
export function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const framed = [...document.querySelectorAll('.page-text .carded')]
    const paragraph = framed[0]?.closest('p')
    if (!framed[0] || !paragraph) throw new Error('no place is framed')
    const before = document.createRange()
    before.setStart(paragraph, 0)
    before.setEndBefore(framed[0])
    return {
      block: [...document.querySelectorAll('.page-text p')].indexOf(paragraph),
      from: before.toString().length,
      text: framed.map((one) => one.textContent).join(''),
      suggestions: [...document.querySelectorAll<HTMLElement>('.suspect-card [data-put]')].map(
        (line) => line.dataset.put ?? '',
      ),
    }
  })
}

export interface Mark {
  readonly block: number
  readonly from: number
  readonly kind: string
  readonly text: string
  readonly note: string
}

/** What is in the library: every block's text, and every decision that stands. */
export function kept(library: string): { texts: readonly string[]; marks: readonly Mark[] } {
  const reading = openReadingLibrary(library)
  try {
    const { document } = loadPage(reading.db, 1 as PageId)
    const blocks = textBlocks(document)
    const marks = new Decided(document).standing.map(({ from, to, kind, note }): Mark => {
      const block = blocks.findLastIndex(({ pos }) => pos <= from)
      return {
        block,
        from: from - (blocks[block]?.pos ?? 0),
        kind,
        text: document.textBetween(from, to),
        note,
      }
    })
    return { texts: blocks.map((one) => one.text), marks }
  } finally {
    reading.close()
  }
}
