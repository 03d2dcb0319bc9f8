import type { Page } from 'playwright/test'
import { compose } from './compose'
import { expect, test } from './fixtures'
import { drop, frontPage, openSample, secondPage, textFile } from './pages'

const query = (page: Page) => page.getByRole('combobox', { name: 'Find anything, do anything' })
const found = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')
const lit = (page: Page) => page.locator('.palette-entry[data-focused]')

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await expect(query(page)).toBeFocused()
}

test('a command is found by a few letters and done, and stands first the next time', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await openPalette(page)
  await page.keyboard.type('dark th')
  await expect(lit(page)).toContainText('Dark theme')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await openPalette(page)
  await expect(found(page).first()).toContainText('Dark theme')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('the list is walked by key, and a key of the list is no letter of the query', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await openPalette(page)
  await page.keyboard.type('page')
  const first = await lit(page).textContent()
  await page.keyboard.press('ArrowDown')
  await expect(lit(page)).not.toHaveText(first ?? '')
  await expect(query(page)).toHaveValue('page')
  // A screen reader follows by the input's active descendant.
  const id = await lit(page).getAttribute('id')
  await expect(query(page)).toHaveAttribute('aria-activedescendant', id ?? '-')
})

test('Enter chooses a candidate of the input method, and only then a command', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await openPalette(page)
  await compose(page, 'shensezhuti', '深色主题')
  await expect(query(page)).toHaveValue('深色主题')
  await expect(lit(page)).toContainText('Dark theme')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('pages and articles are gone to by name', async ({ stet }) => {
  const { page } = stet
  await drop(page, [
    textFile('河谷晚报_2023-11-02_p2.txt', frontPage),
    textFile('河谷晚报_2023-11-02_p10.txt', secondPage),
  ])
  await page.getByRole('button', { name: 'Import 2 pages' }).click()
  await expect(page.getByText('2 pages imported')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await openPalette(page)
  await page.keyboard.type('旧书摊')
  await expect(found(page).filter({ hasText: '旧书摊的春天' })).toBeVisible()
  await found(page).filter({ hasText: '旧书摊的春天' }).click()
  await expect(page.locator('.page-text')).toContainText('旧书摊的春天')
  await openPalette(page)
  await page.keyboard.type('河谷 p2')
  await expect(found(page).filter({ hasText: 'Page 2' }).first()).toBeVisible()
  await found(page).filter({ hasText: 'Page 2' }).first().click()
  await expect(page.locator('.page-text')).toContainText('桥头的夜市开张')
})

test('a colon and a number go to that line of the source', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await openPalette(page)
  await page.keyboard.type(':20')
  await expect(lit(page)).toContainText('Go to line 20')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Text of page/ })).toBeFocused()
  await expect(page.getByRole('contentinfo')).toContainText(/line 2\d of/)
  await openPalette(page)
  await page.keyboard.type(':99999')
  await expect(found(page).first()).toHaveAttribute('aria-disabled', 'true')
})

test('Escape leaves everything as it was, the caret too', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  const text = page.getByRole('textbox', { name: /^Text of page/ })
  const block = text.locator('p', { hasText: '船是不造了' })
  await block.click()
  await page.keyboard.press('End')
  await openPalette(page)
  await page.keyboard.type('redo')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(text).toBeFocused()
  const line = page.getByRole('contentinfo').getByText(/^line /u)
  const before = await line.textContent()
  await page.keyboard.type('甲')
  await expect(block).toContainText('甲')
  await expect(line).toHaveText(before ?? '')
})
