import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { drop, textFile } from './pages'

/** Whatever she did last is what Ctrl+Z takes back, and Ctrl+Y does again: typing or not. */

const ferry = ['渡口的新钟', '', '昨天傍晚，渡口换上了一口新钟。', '', '老艄公说，旧钟该歇一歇了。'].join(
  '\n',
)

async function open(page: Page, text: string): Promise<void> {
  await drop(page, [textFile('晚报_2024-05-06_p2.txt', text)])
  await page.getByRole('combobox', { name: 'Publication' }).fill('河谷晚报')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 40_000 })
}

test('states and typing are taken back and done again in the order in which they were done', async ({
  stet,
}) => {
  const { page } = stet
  await open(page, ferry)
  const text = page.locator('.page-text')
  const state = page.locator('.outline-row.article .state-dot')
  const set = async (key: string, name: string) => {
    await page.keyboard.press('F4')
    await page.keyboard.press(key)
    await expect(state).toHaveAttribute('aria-label', name)
    await expect(text).toBeFocused()
  }
  await text.locator('p').nth(1).click()
  await page.keyboard.insertText('甲')
  await set('5', 'validated')
  await page.keyboard.insertText('乙')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await set('4', 'proofread')

  await page.keyboard.press('Control+z')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await expect(text).toContainText('甲乙')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('乙')
  await expect(state).toHaveAttribute('aria-label', 'validated')
  await page.keyboard.press('Control+z')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await expect(text).toContainText('甲')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('甲')

  for (let turns = 0; turns < 4; turns++) await page.keyboard.press('Control+y')
  await expect(state).toHaveAttribute('aria-label', 'proofread')
  await expect(text).toContainText('甲乙')

  // What was undone is not done again once something else was done.
  await page.keyboard.press('Control+z')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await page.keyboard.insertText('丙')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('丙')
  await page.keyboard.press('Control+y')
  await expect(text).toContainText('丙')
  await page.keyboard.press('Control+y')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
})
