import type { Locator, Page } from 'playwright/test'
import { grave } from './axe'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'
import { drop, frontPage, openSample, secondPage, textFile } from './pages'

const text = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of page/ })
const list = (page: Page): Locator => page.getByRole('tree', { name: 'Changes against the original' })
const active = (page: Page): Locator => list(page).locator('[data-active]')

/** Into the list of changes, by its filter. */
async function toChanges(page: Page, keys: Keystrokes): Promise<void> {
  await page.getByRole('tab', { name: /^Changes/ }).focus()
  await keys.press('Enter')
}

test('a rule’s corrections on a page are taken back and made again, by keyboard alone', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await expect(text(page)).toContainText('“入选以后，订单多了一倍')
  const corrected = (await text(page).textContent()) ?? ''
  const keys = new Keystrokes('a rule’s corrections on a page taken back and made again', () => page)
  await toChanges(page, keys)
  await keys.press('Tab')
  await keys.type('half')
  await expect(list(page).getByRole('treeitem', { level: 1 })).toHaveCount(1)
  await keys.press('Tab', 2)
  await expect(list(page)).toBeFocused()
  await expect(active(page)).toContainText('Half-width punctuation')
  await keys.press('Delete')
  await expect(list(page).getByRole('treeitem', { level: 1 })).toHaveText(/Restored: Half-width punctuation/)
  await expect(text(page)).not.toHaveText(corrected)
  await expect(active(page)).toContainText('Restored')
  await keys.press('Delete')
  await expect(list(page).getByRole('treeitem', { level: 1 })).toHaveText(/^Half-width punctuation/)
  await expect(text(page)).toHaveText(corrected)
  keys.tell()
})

test('several changes are marked and taken back as one operation', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await page.getByRole('tab', { name: /^Changes/ }).click()
  const group = list(page).getByRole('treeitem', { level: 1, name: /^Stray spaces/ })
  const count = Number(/\d+/u.exec((await group.locator('.count').textContent()) ?? '')?.[0])
  await list(page).focus()
  while (!(await active(page).textContent())?.includes('Stray spaces')) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(list(page).locator('[data-marked]')).toHaveCount(3)
  await page.keyboard.press('Delete')
  await expect(list(page).getByRole('treeitem', { name: /Restored: Stray spaces/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(group.locator('.count')).toHaveText(String(count))
})

test('a change is shown in the text and taken back at the caret', async ({ stet }) => {
  const { page } = stet
  await drop(page, [textFile('p2.txt', secondPage)])
  await page.getByRole('combobox', { name: 'Publication' }).fill('河谷晚报')
  await page.getByRole('textbox', { name: 'Page' }).fill('2')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(text(page)).toContainText('会员，摊主', { timeout: 40_000 })
  await page.keyboard.press('Control+Shift+D')
  await expect(text(page).locator('.put')).toHaveText('，')
  await expect(text(page).locator('.struck')).toHaveText(',')
  // On a busy machine the window is still finding its shape, and what is clicked moves.
  await expect(async () => {
    await text(page).locator('.put').click()
    await expect(page.getByText('line 3 of 4')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Control+Shift+S')
  await expect(text(page)).toContainText('会员,摊主')
  await page.keyboard.press('Control+z')
  await expect(text(page)).toContainText('会员')
  await expect(text(page).locator('.put')).toHaveText('，')
})

test('a rule’s changes on two pages are counted, then taken back as one operation with one undo', async ({
  stet,
}) => {
  const { page } = stet
  const comma = frontPage.replace('昨晚开张，', '昨晚开张,')
  await drop(page, [
    textFile('河谷晚报_2023-11-02_p2.txt', comma),
    textFile('河谷晚报_2023-11-02_p3.txt', secondPage),
  ])
  await page.getByRole('button', { name: 'Import 2 pages' }).click()
  await expect(page.getByText('2 pages imported')).toBeVisible({ timeout: 40_000 })
  await expect(text(page)).toContainText('昨晚开张，', { timeout: 40_000 })
  await page.getByRole('tab', { name: /^Changes/ }).click()
  await list(page).focus()
  while (!(await active(page).textContent())?.includes('Half-width')) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Delete')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Alt+2')
  await expect(dialog.getByRole('radio', { name: 'In the whole library' })).toBeChecked()
  await page.keyboard.press('Alt+1')
  await expect(dialog.getByRole('radio', { name: 'In this issue' })).toBeChecked()
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  await expect(dialog.getByRole('status')).toHaveText('2 changes · 2 pages')
  await expect(dialog.getByRole('button', { name: 'stet 2' })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(text(page)).toContainText('昨晚开张,')
  await text(page).focus()
  await page.keyboard.press('Control+z')
  await expect(text(page)).toContainText('昨晚开张，')
})

test('the original stands beside the text, lit and scrolled with it, and leads to where its characters are', async ({
  stet,
}) => {
  const { page } = stet
  await openSample(page)
  await text(page).locator('p', { hasText: '船是不造了' }).click()
  await page.keyboard.press('Control+Shift+O')
  const original = page.getByRole('complementary', { name: 'Original beside the text' })
  const lit = original.locator('[data-lit].source-line')
  await expect(lit).toHaveCount(1)
  // The line that is lit follows the caret.
  await expect(async () => {
    const number = await lit.getAttribute('data-source')
    await expect(page.getByRole('contentinfo')).toContainText(`line ${number} of`, { timeout: 500 })
  }).toPass()
  // A window that is made narrow mounts both anew.
  await page.setViewportSize({ width: 640, height: 720 })
  await expect(lit).toHaveCount(1)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(lit).toHaveCount(1)

  await original.getByRole('radio', { name: 'In source order' }).click()
  const lines = original.getByRole('listbox')
  expect(await grave(page)).toEqual([])
  await lines.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(text(page)).toBeFocused()
  const before = await lines.evaluate((element) => element.scrollTop)
  expect(before).toBeGreaterThan(0)
  // The hand leads the text back to its beginning; the source follows.
  await page.waitForTimeout(500)
  await text(page).hover()
  await page.mouse.wheel(0, -20_000)
  await expect.poll(() => lines.evaluate((element) => element.scrollTop)).toBeLessThan(before)
  await page.keyboard.press('Control+Shift+O')
  await expect(original).toBeHidden()
})
