import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'

/** What a new library offers, once it has answered. */
const firstStart = (page: Page) => page.getByRole('button', { name: 'Try the sample page' })

test('opens its window on a new library', async ({ stet }) => {
  await expect(stet.page).toHaveTitle(/Stet/)
  await expect(firstStart(stet.page)).toBeVisible()
})

test('keeps the token out of the address bar, and works after a reload', async ({ stet }) => {
  test.skip(stet.page.url().startsWith('stet:'), 'Electron’s window has no token')
  await expect.poll(() => new URL(stet.page.url()).hash).toBe('')
  await stet.page.reload()
  await expect(firstStart(stet.page)).toBeVisible()
})

test('opens again after its process was killed', async ({ stet }) => {
  await expect(firstStart(stet.page)).toBeVisible()
  await stet.kill()
  const page = await stet.restart()
  await expect(firstStart(page)).toBeVisible()
})

test('says what to do with an address that lacks its key, or has an old one', async ({ stet, browser }) => {
  const { origin } = new URL(stet.page.url())
  test.skip(!origin.startsWith('http:'), 'Electron’s window has no address')
  const stranger = await browser.newPage()
  await stranger.goto(origin)
  await expect(stranger.getByText('This address has no key')).toBeVisible()
  await stranger.goto(`${origin}/#${'x'.repeat(43)}`)
  await expect(stranger.getByText('Stet is not running here')).toBeVisible()
  await stranger.close()
})
