import { exportedTags } from './command'
import { kept } from './finding'
import { expect, test } from './fixtures'
import { heldUp } from './held-up'
import { Keystrokes } from './keystrokes'
import { openSample } from './pages'
import { card, openSuggested } from './tag-page'

test('that suggestions are still looked for is said, and not that there are none', async ({ stet }) => {
  test.skip(stet.page.url().startsWith('stet:'), 'the desktop has no link that a test could hold up')
  const { page } = stet
  await openSample(page)
  const answers = await heldUp(page, '/tags/suggest')
  await page.reload()
  const suggested = page.getByRole('toolbar', { name: 'Tags' }).getByRole('button', { name: /suggestions/u })
  await expect(suggested).toHaveText('Looking for suggestions…')
  answers.release()
  await expect(suggested).toHaveText(/^\d+ suggestions$/u)
})

test('the sample page is tagged by keyboard from its suggestions', async ({ stet }) => {
  test.setTimeout(180_000)
  const { page } = stet
  const text = await openSuggested(page)
  await text.focus()
  await page.keyboard.press('Control+Home')
  const suggested = await text.locator('.hint').count()
  expect(suggested).toBeGreaterThan(60)

  const keys = new Keystrokes('tagging: the sample page from its suggestions', () => page)
  // All the numbers are looked through in a list, and one is unticked: the first name stands before the first of them.
  await keys.press('F9')
  await expect(card(page)).toBeFocused()
  await keys.press('Tab')
  await expect(card(page)).toHaveClass(/\bfigure\b/u)
  await keys.press('t')
  const dialog = page.getByRole('dialog', { name: 'Accept suggested tags' })
  await expect(dialog.getByRole('listbox')).toBeFocused()
  await keys.press('ArrowDown')
  await keys.press('Space')
  const status = dialog.getByRole('status')
  await expect(status).toContainText(/^\d+ of \d+ will be tagged/u)
  const [ticked = 0, all = 0] = ((await status.textContent()) ?? '').match(/\d+/gu)?.map(Number) ?? []
  expect(ticked).toBe(all - 1)
  await keys.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await exportedTags(stet, 'figures')).length).toBe(ticked)

  // The names one by one: taken, taken as another kind, dismissed. The card keeps the keys.
  await keys.press('F9')
  let taken = 0
  let dismissed = 0
  for (let n = 0; n < 120; n++) {
    await expect(card(page)).toBeFocused()
    if ((await card(page).getAttribute('class'))?.includes('done')) break
    const said = await card(page).locator('.evidence mark').textContent()
    const isFigure = (await card(page).getAttribute('class'))?.includes('figure')
    if (isFigure) {
      await keys.press('n')
      dismissed++
    } else {
      await keys.press(said === '松风里社区' ? '2' : 'Enter')
      taken++
    }
  }
  await expect(page.locator('.tag-card.done')).toContainText('No suggestions left')
  expect(dismissed).toBe(1)
  expect(taken).toBeGreaterThan(15)
  await keys.press('Escape')
  await expect(text).toBeFocused()
  await kept(page)
  const mentions = await exportedTags(stet, 'mentions')
  expect(mentions).toHaveLength(taken)
  expect(mentions.filter((line) => line.includes('松风里社区'))).toEqual([
    expect.stringContaining('ORGANISATION'),
  ])
  expect(await exportedTags(stet, 'figures')).toHaveLength(ticked)
  await expect(text.locator('.hint')).toHaveCount(0)
  keys.tell()
})

test('Esc in what a suggestion’s card opens leads back to the card', async ({ stet }) => {
  const { page } = stet
  const text = await openSuggested(page)
  await text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F9')
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('Tab')
  const said = await card(page).locator('.evidence').textContent()
  for (const key of ['t', 'a']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog').getByRole(key === 't' ? 'listbox' : 'tree')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(card(page)).toBeFocused()
    await expect(card(page).locator('.evidence')).toHaveText(said ?? '')
  }
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
})

test('Enter takes one suggestion of the list and goes on; only Ctrl+Enter takes all that are ticked', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSuggested(page)
  await text.focus()
  await page.keyboard.press('Alt+t')
  const dialog = page.getByRole('dialog', { name: 'Accept suggested tags' })
  const list = dialog.getByRole('listbox')
  await expect(list).toBeFocused()
  const tags = text.locator('mark.entity:not(.hint), data.figure:not(.hint)')
  const status = dialog.getByRole('status')
  const first = await list.locator('[data-active] mark').textContent()

  await page.keyboard.press('Enter')
  await expect(tags).toHaveText([first ?? ''])
  // Whether it is ticked or not.
  await page.keyboard.press('Space')
  await expect(list.locator('[data-active]')).toHaveAttribute('aria-selected', 'false')
  // She stays with it, wherever the library, which knows the first name by then, puts it among the others.
  const unticked = await list.locator('[data-active] mark').textContent()
  await expect(status).toContainText(/^\d+ of/u)
  await expect(list.locator('[data-active]')).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Enter')
  await expect(tags).toHaveCount(2)
  expect(await tags.allTextContents()).toContain(unticked)

  // Where none is ticked the key says so.
  await page.keyboard.press('Control+a')
  await expect(status).toContainText(/^0 of/u)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('No suggestion is ticked.')).toBeVisible()
  await expect(list).toBeFocused()
  await page.keyboard.press('Space')
  await expect(status).toContainText(/^1 of/u)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  // A tag over the end of a printed line is two elements.
  await expect.poll(() => tags.count()).toBeGreaterThan(2)
  await page.keyboard.press('Control+z')
  await expect(tags).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(tags).toHaveText([first ?? ''])
})

test('suggestions follow the text without flicker, are dismissed for good, and can be hidden', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSuggested(page)
  await text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F9')
  const said = await card(page).locator('.evidence mark').textContent()
  await page.keyboard.press('Backspace')
  await expect(card(page).locator('.evidence mark')).not.toHaveText(said ?? '')
  await page.keyboard.press('Control+z')
  await expect(card(page).locator('.evidence mark')).toHaveText(said ?? '')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  // While she reads, a suggestion is a fine line; outlined it is while she tags.
  const outline = () =>
    text
      .locator('.hint')
      .first()
      .evaluate((hint) => getComputedStyle(hint).borderTopStyle)
  expect(await outline()).toBe('none')
  await page.keyboard.press('Alt+Shift+F9')
  expect(await outline()).not.toBe('none')
  await page.keyboard.press('Alt+Shift+F9')
  expect(await outline()).toBe('none')
  const count = await text.locator('.hint').count()
  await page.keyboard.type('新')
  expect(await text.locator('.hint').count()).toBe(count)
  await kept(page)
  await page.keyboard.press('Alt+F9')
  await expect(text.locator('.hint')).toHaveCount(0)
  // What is shown is kept a moment later.
  await page.waitForTimeout(1_000)
  await stet.kill()
  const again = await stet.restart()
  await expect(again.locator('.page-text')).toContainText('船是不造了', { timeout: 40_000 })
  // Until they would have come.
  await again.waitForTimeout(2_500)
  await expect(again.locator('.page-text .hint')).toHaveCount(0)
  await again.locator('.page-text').focus()
  await again.keyboard.press('Alt+F9')
  await expect(again.locator('.page-text .hint').first()).toBeVisible()
  // What was dismissed was the first; it is so no more.
  await again.keyboard.press('Control+Home')
  await again.keyboard.press('F9')
  await expect(card(again)).toBeFocused()
  await expect(card(again).locator('.evidence mark')).not.toHaveText(said ?? '')
})
