import { expect, test } from './fixtures'

test('language and theme change at once and are remembered', async ({ stet }) => {
  const { page } = stet
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitemradio', { name: '中文（简体）' }).click()
  await expect(page.getByRole('button', { name: '试用样张' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: '主题' }).click()
  await page.getByRole('menuitemradio', { name: '深色' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.getByRole('button', { name: '试用样张' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('an issue is called in words, by who hears the row as well', async ({ stet }) => {
  const { page } = stet
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  const issue = page.getByRole('row', { name: '18 March 2024 · No. 412', exact: true })
  await expect(issue).toHaveText(/^No. 412 18 Mar 2024/u)
  await expect(issue.getByRole('button', { name: 'Actions: 18 March 2024 · No. 412' })).toBeAttached()
})

test('a lost library is told, and the text stays on screen', async ({ stet }) => {
  test.skip(stet.page.url().startsWith('stet:'), 'in Electron the window ends with its library')
  const { page } = stet
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  await expect(page.locator('.page-text')).toContainText('老船厂')
  await stet.kill()
  await expect(page.getByText('The library is not responding.')).toBeVisible()
  await expect(page.locator('.page-text')).toContainText('老船厂')
})

test('how many suspects are open is in sight at 200 %, where the count of characters has no room', async ({
  stet,
}) => {
  const { page } = stet
  await page.setViewportSize({ width: 640, height: 360 })
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  const status = page.getByRole('contentinfo')
  await expect(status.getByText(/^\d+ suspects?$/)).toBeInViewport({ ratio: 1 })
  await expect(status.getByText(/characters$/)).not.toBeInViewport()
})

test('opens the page again that was open last', async ({ stet }) => {
  await stet.page.getByRole('button', { name: 'Try the sample page' }).click()
  await expect(stet.page.locator('.page-text')).toContainText('老船厂')
  // Nothing that counts for the program alone stands beside it, the log's version, say.
  await expect(stet.page.getByRole('contentinfo')).toHaveText(
    /^All changes saved(?:line \d+ of \d+|\d+ lines)/u,
  )
  // Which page is open is told to the library beside the text: what is killed within a blink is not promised.
  await stet.page.waitForTimeout(1_000)
  await stet.kill()
  const page = await stet.restart()
  await expect(page.locator('.page-text')).toContainText('老船厂')
})

test('the width of a pane is set by key and remembered', async ({ stet }) => {
  const { page } = stet
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  await expect(page.locator('.page-text')).toContainText('老船厂')
  const pane = page.getByRole('navigation', { name: 'Library' })
  const width = async () => Math.round((await pane.boundingBox())?.width ?? 0)
  const before = await width()
  await page.getByRole('separator', { name: 'Width of the library' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before)
  const wide = await width()
  await page.reload()
  await expect(page.locator('.page-text')).toContainText('老船厂')
  await expect.poll(width).toBe(wide)
})

test('F6 walks the panes, and F1 shows the keys over whatever has the focus', async ({ stet }) => {
  const { page } = stet
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  await expect(page.locator('.page-text')).toContainText('老船厂')
  await page.keyboard.press('Control+2')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.locator('#pane-inspector :focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(page.locator('#pane-library :focus')).toHaveCount(1)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('#pane-library :focus')).toHaveCount(1)
})

test('Ctrl+1 goes to the open page on the shelf, and to what was found where that stands in its place', async ({
  stet,
}) => {
  const { page } = stet
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  await expect(page.locator('.page-text')).toContainText('老船厂')
  const row = page.locator('.shelf .row.page[aria-selected="true"]')
  await expect(row).toBeVisible()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+1')
  await expect(row).toBeFocused()
  // And back, as from every list.
  await page.keyboard.press('Escape')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('船')
  const hits = page.getByRole('listbox', { name: 'Places found' })
  await expect(hits.locator('mark').first()).toHaveText('船')
  await page.keyboard.press('Control+2')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.press('Control+1')
  await expect(hits).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.page-text')).toBeFocused()
})
