import { expect, type Page } from 'playwright/test'

/** Opens the settings by key, with one of their tabs in front. */
export async function openSettings(page: Page, tab: string): Promise<void> {
  await page.keyboard.press('Control+,')
  const tabs = page.getByRole('dialog').getByRole('tab')
  await expect(tabs.first()).toBeFocused()
  await tabs.filter({ hasText: tab }).click()
}
