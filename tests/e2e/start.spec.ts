import { expect, test } from './fixtures'

test('opens its window on a new library', async ({ stet }) => {
  await expect(stet.page).toHaveTitle(/Stet/)
  await expect(stet.page.locator('#root')).not.toBeEmpty()
})

test('keeps the token out of the address bar, and works after a reload', async ({ stet }) => {
  test.skip(stet.page.url().startsWith('stet:'), 'Electron’s window has no token')
  await expect.poll(() => new URL(stet.page.url()).hash).toBe('')
  await stet.page.reload()
  await expect(stet.page.locator('#root')).not.toBeEmpty()
})

test('opens again after its process was killed', async ({ stet }) => {
  await expect(stet.page.locator('#root')).not.toBeEmpty()
  await stet.kill()
  const page = await stet.restart()
  await expect(page.locator('#root')).not.toBeEmpty()
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
