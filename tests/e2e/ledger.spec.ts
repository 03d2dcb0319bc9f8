import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { importPages } from './finding'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'

/** Two issues, which count the members of one cooperative: in the second, two digits changed places. */
const issues = [
  {
    name: '河谷晚报_2023-11-02_p1.txt',
    text: '河边渡口改造\n\n本报讯 河边渡口合作社会员达到10164人，今年收了520吨稻谷，卖了1.2亿元。',
  },
  {
    name: '河谷晚报_2023-11-09_p1.txt',
    text: '河边渡口来信\n\n本报讯 河边渡口合作社会员达到10146人，家家都有船，今年又收了80吨菱角。船赛的第一名是渡口的老人，另有20名船工得奖。',
  },
] as const

/** Tags the numbers of the page that is open, from what is suggested. */
async function tagFigures(page: Page): Promise<void> {
  await page.locator('.page-text').focus()
  await expect(page.locator('.page-text .hint').first()).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Alt+t')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /^Tag \d+ places$/u })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.page-text .figure:not(.hint)').first()).toBeVisible()
}

async function tagged(page: Page): Promise<void> {
  const text = await importPages(page, issues)
  await tagFigures(page)
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('渡口来信')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('河边渡口来信')
  await page.keyboard.press('Enter')
  await expect(text).toContainText('河边渡口来信')
  await tagFigures(page)
}

test('a contradiction between two issues is found and settled: one number is corrected, and the list is empty', async ({
  stet,
}) => {
  test.setTimeout(180_000)
  const { page } = stet
  await tagged(page)

  const keys = new Keystrokes('figures: a contradiction between two issues found and settled', () => page)
  await keys.press('Control+Shift+g')
  await keys.press('Alt+5')
  const view = page.getByRole('dialog', { name: 'Figures' })
  const pairs = view.getByRole('listbox', { name: 'Numbers that disagree' }).getByRole('option')
  await expect(pairs).toHaveCount(1, { timeout: 30_000 })
  await expect(pairs).toContainText('One or two digits differ')
  await expect(pairs.locator('mark')).toHaveText(['10164人', '10146人'])

  // To the one and to the other, and back by one key.
  await keys.press('Shift+Enter')
  await expect(view).toBeHidden()
  await expect(page.locator('.page-text')).toContainText('河边渡口来信')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('10146人')
  await keys.press('Control+Shift+g')
  await expect(pairs).toHaveCount(1)

  await keys.press('Shift+E')
  await expect(view.getByRole('textbox', { name: 'Correct number' })).toBeFocused()
  await keys.type('10164人')
  await keys.press('Enter')
  await expect(view.getByText('No contradictions here.')).toBeVisible()
  await keys.press('Escape')
  await expect(page.locator('.page-text')).toContainText('10164人')
  keys.tell()
})

test('what is not the same thing is asked about no more, also after a restart, and again when that is taken back', async ({
  stet,
}) => {
  test.setTimeout(180_000)
  const { page } = stet
  await tagged(page)
  const show = async () => {
    await page.keyboard.press('Control+Shift+g')
    await page.keyboard.press('Alt+5')
  }
  await show()
  const view = page.getByRole('dialog', { name: 'Figures' })
  const pairs = view.getByRole('listbox', { name: 'Numbers that disagree' }).getByRole('option')
  await expect(pairs).toHaveCount(1, { timeout: 30_000 })
  await page.keyboard.press('n')
  await expect(view.getByText('No contradictions here.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(pairs).toHaveCount(1)
  await page.keyboard.press('n')
  await expect(view.getByText('No contradictions here.')).toBeVisible()

  await stet.kill()
  await stet.restart()
  await expect(page.locator('.page-text')).toContainText('河边', { timeout: 40_000 })
  await show()
  await expect(view.getByText('No contradictions here.')).toBeVisible({ timeout: 30_000 })
  await view.getByRole('button', { name: 'One set aside' }).click()
  await view.getByRole('button', { name: 'Ask again' }).click()
  await view.getByRole('button', { name: '0 set aside' }).click()
  await expect(pairs).toHaveCount(1)
  await page.keyboard.press('Escape')

  // On its page it is a suspect like any other: both sentences side by side, the other page one key away.
  const group = page.getByTestId('inspector').getByText('Numbers that disagree')
  await expect(group).toBeVisible({ timeout: 30_000 })
  await page.locator('.page-text').focus()
  await page.keyboard.press('F8')
  const card = page.locator('.suspect-card')
  await expect(card.locator('mark')).toHaveText(['10146人', '10164人'])
  await page.keyboard.press('o')
  await expect(page.locator('.page-text')).toContainText('河边渡口改造')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('10164人')
  await expect(group).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('F8')
  await expect(card.locator('mark')).toHaveText(['10164人', '10146人'])
  // Amid what is typed it is taken back, and done again, in its turn.
  await page.keyboard.press('F2')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.insertText('（一）')
  await page.keyboard.press('F8')
  await expect(card.locator('mark')).toHaveText(['10164人', '10146人'])
  await page.keyboard.press('n')
  await expect(group).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.insertText('（二）')
  await page.keyboard.press('Control+z')
  await expect(page.locator('.page-text')).not.toContainText('（二）')
  await page.keyboard.press('Control+z')
  await expect(group).toBeVisible()
  await expect(page.locator('.page-text')).toContainText('（一）')
  await page.keyboard.press('Control+z')
  await expect(page.locator('.page-text')).not.toContainText('（一）')
  await page.keyboard.press('Control+y')
  await expect(page.locator('.page-text')).toContainText('（一）')
  await expect(group).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(group).toBeHidden()
})

test('the ledger is narrowed by a condition, sorted, opened in the text and saved as a table', async ({
  stet,
}) => {
  test.setTimeout(180_000)
  const { page } = stet
  await tagged(page)
  await page.keyboard.press('Control+Shift+g')
  const view = page.getByRole('dialog', { name: 'Figures' })
  const lines = view.getByRole('listbox', { name: 'Figures' }).getByRole('option')
  await page.keyboard.press('Alt+3')
  // A unit that counts and one that gives a place are told apart.
  const units = view.locator('.ledger-units')
  await expect(units.getByRole('row', { name: '名 Quantity' })).toContainText('20')
  await expect(units.getByRole('row', { name: '名 Ordinal' })).toBeVisible()
  await page.keyboard.type('吨 >')
  await expect(view.getByText('A number is missing after >.')).toBeVisible()
  await page.keyboard.type(' 80')
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('520吨')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('= 80')
  await expect(lines).toHaveCount(2)
  await view.getByRole('button', { name: 'Value' }).click()
  await expect(lines.first()).toContainText('80吨')
  await view.getByRole('button', { name: 'Value' }).click()
  await expect(lines.first()).toContainText('520吨')

  const saved = page.waitForEvent('download')
  await page.keyboard.press('Control+e')
  const table = await readFile(await (await saved).path(), 'utf8')
  expect(table.split('\r\n')).toHaveLength(4)
  expect(table).toContain('520吨,quantity,520,,吨,false,')

  await view.getByRole('listbox', { name: 'Figures' }).focus()
  await page.keyboard.press('Enter')
  await expect(view).toBeHidden()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('520吨')
  // Back in the ledger all is as it was left.
  await page.keyboard.press('Control+Shift+g')
  await expect(view.getByLabel('Condition')).toHaveValue('吨 >= 80')
  await expect(view.getByRole('listbox', { name: 'Figures' })).toBeFocused()
  await expect(lines.first()).toContainText('520吨')
})

test('in a narrow window both choices of the head stand in one line, and the view keeps its name', async ({
  stet,
}) => {
  const { page } = stet
  await page.getByRole('button', { name: 'Try the sample page' }).waitFor()
  await page.locator('body').press('Control+Shift+g')
  const view = page.getByRole('dialog', { name: 'Figures' })
  const choices = view.locator('header').getByRole('radiogroup')
  await expect(choices).toHaveCount(2)
  for (const width of [640, 683, 821, 900, 1280]) {
    await page.setViewportSize({ width, height: 480 })
    const tops = await choices.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(new Set(tops).size, `${width} px`).toBe(1)
  }
})

test('numbers of an issue without a date are counted, and no picture by date is promised', async ({
  stet,
}) => {
  const { page } = stet
  await importPages(page, [{ name: '河谷晚报_p1.txt', text: issues[0].text }])
  await tagFigures(page)
  await page.keyboard.press('Control+Shift+g')
  const view = page.getByRole('dialog', { name: 'Figures' })
  await expect(view.getByRole('listbox', { name: 'Figures' }).getByRole('option').first()).toBeVisible()
  await expect(view.getByText('Units')).toBeVisible()
  await expect(view.getByText(/ by date$/u)).toHaveCount(0)
})
