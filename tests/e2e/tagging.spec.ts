import type { Locator, Page } from 'playwright/test'
import { exportedTags } from './command'
import { importPages, kept } from './finding'
import { expect, test } from './fixtures'
import { heldUp } from './held-up'
import { Keystrokes } from './keystrokes'
import { choose, openSample, textFile } from './pages'

/** The sample page, once its tags are suggested. */
async function openSuggested(page: Page): Promise<Locator> {
  const text = await openSample(page)
  await expect(text.locator('.hint').first()).toBeVisible({ timeout: 40_000 })
  return text
}

const card = (page: Page) => page.locator('.tag-card')

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

test('a key that has nothing to do here says why', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  await text.focus()
  // Behind the colon of the first headline nothing is tagged or suggested.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  for (const [key, why] of [
    ['Alt+0', 'There is no tag here.'],
    ['Alt+c', 'Nothing is selected, and there is no tag or suggestion here.'],
    ['Alt+Shift+ArrowRight', 'There is no tag here.'],
    ['Alt+a', 'Nothing is selected, and there is no tag or suggestion here.'],
    ['Alt+j', 'This article is not linked to another page.'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('alert'), key).toHaveText(why)
  }
  await page.keyboard.press('F3')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused()
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

test('a tag is made at the caret, widened and narrowed, given another kind and taken away, each undone by one key', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSuggested(page)
  await text.focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('白鹭渡')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+3')
  const place = text.locator('mark.entity.place')
  await expect(place).toHaveText(['白鹭渡'])
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(place).toHaveText(['白鹭渡的汽'])
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(place).toHaveText(['白鹭渡的'])
  await page.keyboard.press('Control+Alt+ArrowRight')
  await expect(place).toHaveText(['鹭渡的'])
  await page.keyboard.press('Alt+2')
  await expect(text.locator('mark.entity.organisation')).toHaveText(['鹭渡的'])
  await page.keyboard.press('Alt+0')
  await expect(text.locator('mark.entity')).toHaveCount(0)
  for (let n = 0; n < 2; n++) await page.keyboard.press('Control+z')
  await expect(place).toHaveText(['鹭渡的'])
  for (let n = 0; n < 4; n++) await page.keyboard.press('Control+z')
  await expect(place).toHaveText(['白鹭渡'])
  await page.keyboard.press('Control+z')
  await expect(text.locator('mark.entity')).toHaveCount(0)

  // A number is read as it is tagged.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('12.6亿')
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+6')
  await expect(text.locator('data.figure').first()).toBeVisible()
  await expect.poll(() => exportedTags(stet, 'figures')).toHaveLength(1)
  expect((await exportedTags(stet, 'figures'))[0]).toContain('1260000000')
  await page.keyboard.press('Alt+c')
  await expect(card(page)).toContainText('1,260,000,000 元')
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

test('a mention is linked to a new record, and all of its name to it; a figure is put right in its card', async ({
  stet,
}) => {
  test.setTimeout(120_000)
  const { page } = stet
  const text = await openSuggested(page)
  await page.getByRole('tab', { name: /^Entities/ }).click()
  // How sure a suggestion is, and why it is made.
  const sure = page.locator('.tag-list .tag-aside[title]').first()
  await expect(sure).toHaveText(/^\d+%$/u)
  await expect(sure).toHaveAttribute('title', /\w+.*\.$/u)
  await text.focus()
  await page.keyboard.press('Alt+t')
  const dialog = page.getByRole('dialog', { name: 'Accept suggested tags' })
  await expect(dialog.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  const list = page.getByRole('tree', { name: 'Names tagged on the page' })
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(list.locator('[data-active]')).toContainText('沈望潮')
  await page.keyboard.press('Enter')
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('n')
  await expect(card(page).locator('.record-face')).toContainText('沈望潮')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(list).toBeFocused()
  // What is not linked yet stands apart; from its card the whole name is linked.
  await page.keyboard.press('ArrowDown')
  await expect(list.getByText('沈望潮')).toHaveCount(2)
  await list.getByText('沈望潮').last().dblclick()
  await expect(card(page).getByRole('button', { name: 'Link to 沈望潮' })).toBeVisible()
  await page.keyboard.press('Shift+L')
  await expect(page.getByText('Linked: 1 mention on one page.')).toBeVisible()
  await expect(card(page).locator('.record-face')).toContainText('2 mentions on one page')
  // Into the register, at this record, and back to the card.
  await card(page).focus()
  await page.keyboard.press('r')
  const register = page.getByRole('dialog', { name: 'Register' })
  await expect(register.getByRole('heading', { name: '沈望潮' })).toBeVisible()
  await expect(register.getByRole('listbox', { name: 'Records and names' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(register).toBeHidden()
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: /^Figures/ }).click()
  const figures = page.getByRole('tree', { name: 'Numbers and pictures on the page' })
  await figures.focus()
  await page.keyboard.press('End')
  await expect(figures.locator('[data-active]')).toContainText('Picture')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await figures.getByText('12.6亿元').dblclick()
  await expect(card(page)).toBeFocused()
  const value = card(page).getByLabel('Value')
  await value.fill('viele')
  await expect(card(page).getByRole('alert')).toContainText('A number, or a range')
  await value.fill('1,270,000,000')
  await value.press('Enter')
  await expect(card(page)).toContainText('1,270,000,000 元')
  // Set by hand, it stays; what the text says is offered beside it.
  await expect(card(page).getByRole('button', { name: 'The text says' })).toBeVisible()
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await exportedTags(stet, 'figures')).join()).toContain('1270000000')
})

test('one record is made for all mentions of a name, and later ones join it, by keys in the card', async ({
  stet,
}) => {
  const { page } = stet
  const text = await importPages(page, [
    {
      name: '河谷晚报_2023-11-02_p1.txt',
      text: '河边渡口改造\n\n摊主茶小满来了。\n\n茶小满说好。\n\n邻居都认识茶小满。\n\n后来茶小满又来了。',
    },
  ])
  const select = async (nth: number) => {
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('茶小满')
    await expect(page.locator('.find-count')).toContainText(/^1\b/u)
    for (let moved = 1; moved < nth; moved++) await page.keyboard.press('Enter')
    await expect(page.locator('.find-count')).toContainText(new RegExp(`^${nth}\\b`, 'u'))
    await page.keyboard.press('Escape')
    await expect(text).toBeFocused()
  }
  await text.focus()
  for (const nth of [1, 2, 3]) {
    await select(nth)
    await page.keyboard.press('Alt+1')
  }
  await page.keyboard.press('Alt+c')
  await expect(card(page)).toContainText('for all 3 mentions')
  await page.keyboard.press('Shift+N')
  await expect(page.getByText('Linked: 3 mentions on one page.')).toBeVisible()
  await expect(card(page).locator('.record-face')).toContainText('3 mentions on one page')
  await expect(card(page)).not.toContainText('more mention')
  await page.keyboard.press('Escape')

  // One more is tagged, and has no record yet.
  await select(4)
  await page.keyboard.press('Alt+1')
  await select(3)
  await page.keyboard.press('Alt+c')
  await expect(card(page)).toContainText('Link 1 more mention of this name')
  await page.keyboard.press('Shift+L')
  await expect(card(page).locator('.record-face')).toContainText('4 mentions on one page')

  // The list of all like it says that there is nothing to do, not that nothing was found.
  await page.keyboard.press('a')
  const series = page.getByRole('dialog', { name: /茶小满/u })
  await expect(series.getByText('4 places already have this tag.')).toBeVisible()
  await expect(series.getByRole('status')).toHaveText('No place is left to change.')
  await page.keyboard.press('Escape')
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Alt+c')
  await expect(card(page)).toContainText('Link 1 more mention of this name')
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
})

test('an empty list names no keys that do nothing there', async ({ stet }) => {
  const { page } = stet
  await choose(page, [textFile('河谷晚报_2023-11-02_p1.txt', '风吹过来\n\n满树的花轻轻地响，像铃声。\n')])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text')).toContainText('像铃声', { timeout: 20_000 })
  for (const list of ['Suspects', 'Changes', 'Entities', 'Figures']) {
    await page.getByRole('tab', { name: list }).click()
    await expect(page.getByRole('tab', { name: list, selected: true })).toBeVisible()
    await expect(page.locator('.inspector-keys'), list).toHaveCount(0, { timeout: 20_000 })
  }
  await page.locator('.page-text').focus()
  await page.keyboard.press('Alt+t')
  const dialog = page.getByRole('dialog', { name: 'Accept suggested tags' })
  await expect(dialog.getByText('Nothing is suggested on this page.')).toBeVisible()
  await expect(dialog.locator('.key-hints')).toHaveCount(0)
})
