import type { Locator, Page } from 'playwright/test'
import { expect } from './fixtures'
import { openSample } from './pages'

/** The sample page, once its tags are suggested. */
export async function openSuggested(page: Page): Promise<Locator> {
  const text = await openSample(page)
  await expect(text.locator('.hint').first()).toBeVisible({ timeout: 40_000 })
  return text
}

/** The card of a suggestion or of a tag. */
export const card = (page: Page): Locator => page.locator('.tag-card')
