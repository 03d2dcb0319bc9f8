import { exportedTags } from './command'
import { importPages } from './finding'
import { expect, test } from './fixtures'
import { card, openSuggested } from './tag-page'

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
