import { expect, test } from './fixtures'
import { choose, openSample, textFile } from './pages'

test('an arrow down goes from the tabs into the list that they show', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await expect(page.locator('.page-text')).toContainText('老船厂')
  await page.keyboard.press('Control+3')
  const lists = [/^Suspects/, /^Changes/, /^Entities/, /^Figures/, /^History/]
  for (const name of lists) {
    await expect(page.getByRole('tab', { name })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(
      page.getByRole('tabpanel', { name }).locator(':is([role=tree], [role=listbox])'),
    ).toBeFocused()
    await page.keyboard.press('Control+3')
    await page.keyboard.press('ArrowRight')
  }
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
