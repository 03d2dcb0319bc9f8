import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { hasShared, sample, withoutShared } from '../corpus/shared'
import { runStet } from './command'
import { compose } from './compose'
import { expect, test } from './fixtures'
import { drop, textFile } from './pages'
import { root } from './root'

/** The whole way of a page: dropped, read, edited, lost power, undone, exported, verified. */
const folder = join(root, 'resources', 'sample')
const own = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? ''
const stories = [
  { name: 'the sample page', file: join(folder, own), skip: false },
  {
    name: `a newspaper’s page${hasShared ? '' : ` (${withoutShared})`}`,
    file: sample('raw', '000_7e4b2a3a789c1d37.txt'),
    skip: !hasShared,
  },
]

for (const { name, file, skip } of stories) {
  test(`from a dropped file to exported text: ${name}`, async ({ stet }) => {
    test.skip(skip, withoutShared)
    let { page } = stet
    await drop(page, [textFile('page.txt', readFileSync(file))])
    await page.getByRole('combobox', { name: 'Publication' }).fill('青杨湾科技报')
    await page.getByRole('textbox', { name: 'Page' }).fill('3')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    const body = () => page.locator('.page-text p[data-role=body]').first()
    await expect(body()).toBeVisible({ timeout: 40_000 })
    const before = (await body().textContent()) ?? ''
    expect(before).not.toMatch(/\p{Script=Han}\s\p{Script=Han}/u)

    await caretToEnd(page)
    await compose(page, 'tougong', '投工。')
    await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
    await stet.kill()

    page = await stet.restart()
    await expect(body()).toHaveText(`${before}投工。`, { timeout: 40_000 })
    expect(await exported(page)).toBe(await shown(page))

    await body().click()
    await page.keyboard.press('Control+z')
    await expect(body()).toHaveText(before)
    expect(await exported(page)).toBe(await shown(page))

    await stet.close()
    await runStet('verify', stet.library)
  })
}

/** Behind the last character of the first body paragraph, wherever its last line ends. */
async function caretToEnd(page: Page): Promise<void> {
  const body = page.locator('.page-text p[data-role=body]').first()
  await body.scrollIntoViewIfNeeded()
  await body.click({ position: { x: 60, y: 14 } })
  await body.evaluate((paragraph) => {
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    range.collapse(false)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
}

/** The page as the export dialog saves it in plain text. */
async function exported(page: Page): Promise<string> {
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('region', { name: 'Preview' })).not.toBeEmpty()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Plain text').click()
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  const text = await readFile(await (await arriving).path(), 'utf8')
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return text
}

/** What the editor shows, as plain text is written: a blank line between paragraphs, two between articles. */
async function shown(page: Page): Promise<string> {
  const articles = await page.locator('.page-text article').evaluateAll((all) =>
    all.map((article) =>
      [...article.querySelectorAll('p')]
        .map((one) => one.textContent ?? '')
        .filter((text) => text !== '')
        .join('\n\n'),
    ),
  )
  return `${articles.filter((text) => text !== '').join('\n\n\n')}\n`
}
