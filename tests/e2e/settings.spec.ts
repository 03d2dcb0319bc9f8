import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { openSettings } from './open-settings'
import { choose, openSample, textFile } from './pages'

async function leave(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** `line 210 of`: what stands behind it in the status line is glued to it. */
const lineOf = (words: string | null) => /line \d+ of/u.exec(words ?? '')?.[0] ?? '-'

const size = (page: Page) =>
  page.locator('.page-text').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))

test('the text grows and shrinks by key, the tools do not, and so it is after a restart', async ({
  stet,
}) => {
  let { page } = stet
  await openSample(page)
  const usual = await size(page)
  const bar = page.locator('.top-bar')
  const tools = await bar.boundingBox()
  await page.keyboard.press('Control+=')
  await page.keyboard.press('Control+=')
  await expect.poll(() => size(page)).toBeGreaterThan(usual * 1.2)
  expect(await bar.boundingBox()).toEqual(tools)
  await page.keyboard.press('Control+-')
  await expect.poll(() => size(page)).toBeCloseTo(usual * 1.1, 0)
  await page.waitForTimeout(300)
  await stet.kill()
  page = await stet.restart()
  await expect(page.locator('.page-text')).toContainText('船是不造了')
  await expect.poll(() => size(page)).toBeCloseTo(usual * 1.1, 0)
  await page.keyboard.press('Control+0')
  await expect.poll(() => size(page)).toBeCloseTo(usual, 0)
})

test('a key is changed, refused with a reason, and swapped with the command that has it', async ({
  stet,
}) => {
  const { page } = stet
  await openSample(page)
  await openSettings(page, 'Shortcuts')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Next page: change the shortcut' }).click()
  const recorder = dialog.getByRole('textbox', { name: 'Next page: press the new shortcut' })
  await expect(recorder).toBeFocused()
  await page.keyboard.press('x')
  await expect(dialog.getByRole('status')).toContainText('types text')
  await page.keyboard.press('Control+c')
  await expect(dialog.getByRole('status')).toContainText('copy and paste')
  await page.keyboard.press('F1')
  await expect(dialog.getByRole('status')).toContainText('is used by “Keyboard shortcuts”')
  await dialog.getByRole('button', { name: 'Swap the two' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Next page: change the shortcut' })).toHaveText('F1')
  await expect(dialog.getByRole('button', { name: 'Keyboard shortcuts: change the shortcut' })).toContainText(
    'Page Down',
  )
  await leave(page)
  await page.keyboard.press('Alt+PageDown')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await openSettings(page, 'Shortcuts')
  await page.getByRole('button', { name: 'Reset all' }).click()
  await leave(page)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})

test('F1 finds a key by what it does, and leads to where it is changed', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await page.keyboard.press('F1')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.keyboard.type('larger text')
  await expect(dialog.locator('.keys-list > div')).toHaveCount(1)
  const change = dialog.getByRole('button', { name: 'Change shortcuts…' })
  // As wide as its words, not as the dialog.
  expect((await change.boundingBox())?.width).toBeLessThan(200)
  await change.click()
  await expect(page.getByRole('tab', { name: 'Shortcuts', selected: true })).toBeVisible()
})

test('Ctrl+Enter takes what stands in a form, and else closes a dialog that is there to look at', async ({
  stet,
  folder,
}) => {
  const { page } = stet
  await openSample(page)
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('F1')
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.page-text')).toBeFocused()

  await openSettings(page, 'Appearance')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await openSettings(page, 'House rules')
  await dialog.getByRole('textbox', { name: 'Words' }).fill('青杨湾')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const words = join(folder, 'library', 'house', 'words.txt')
  await expect.poll(() => existsSync(words) && readFileSync(words, 'utf8').trim()).toBe('青杨湾')

  await openSettings(page, 'Backups')
  const backups = join(folder, 'backups')
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(backups)
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('button', { name: 'Use', exact: true })).toBeDisabled()

  // Where keys are chosen it is one of them.
  await dialog.getByRole('tab', { name: 'Shortcuts' }).click()
  await dialog.getByRole('button', { name: 'Next page: change the shortcut' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('button', { name: 'Next page: change the shortcut' })).toContainText('Ctrl')
})

test('a rule is told what to do in one publication, and pages are cleaned so from then on', async ({
  stet,
}) => {
  const { page } = stet
  await openSample(page)
  await openSettings(page, 'Cleaning')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Applies to/ }).click()
  await page.getByRole('option', { name: '青杨湾科技报', exact: true }).click()
  const rule = dialog.getByRole('radiogroup', { name: 'Doubled glyphs' })
  await rule.getByText('Leave').click()
  await expect(rule.getByRole('radio', { name: 'Leave' })).toBeChecked()
  await expect(dialog.getByRole('button', { name: 'Doubled glyphs: use inherited' })).toBeVisible()
  await leave(page)
  await openSettings(page, 'Cleaning')
  await expect(rule.getByRole('radio', { name: 'Correct' })).toBeChecked()
  await leave(page)
  for (const [title, headline, story] of [
    ['青杨湾科技报', '渡口渡口新钟新钟', '昨天傍晚，渡口换上了一口新钟。'],
    ['河谷晚报', '渡口新钟', '老艄公说旧钟该歇一歇了，船还是照常开。'],
  ] as const) {
    const text = `渡口渡口新钟新钟\n\n本报讯 ${story}\n`
    await choose(page, [textFile(`${title}_2024-03-25_p1.txt`, text)])
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('navigation', { name: 'Where you are' })).toContainText(title)
    await expect(page.locator('.page-text p').first()).toHaveText(headline)
  }
})

test('a backup is made, checked and listed; a folder that cannot be is told', async ({ stet }) => {
  const { page, library } = stet
  await openSample(page)
  await openSettings(page, 'Backups')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('No backups yet.')
  await dialog.getByRole('button', { name: 'Back up now' }).click()
  await expect(dialog.locator('.made li')).toHaveCount(1)
  const folder = join(dirname(library), 'library backups')
  const [made = ''] = readdirSync(folder)
  expect(existsSync(join(folder, made, 'library.sqlite'))).toBe(true)
  await dialog.getByRole('textbox', { name: 'Folder' }).fill('somewhere')
  await dialog.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(dialog).toContainText('is not a full path')
  await expect(dialog.locator('.made li')).toHaveCount(1)
})

test('the library is handed over as one file, and opened from it in another folder', async ({ stet }) => {
  const { page, library } = stet
  await openSample(page)
  const file = join(dirname(library), 'for a colleague.stet')
  const there = join(dirname(library), 'there')
  await openSettings(page, 'Library')
  await page.getByRole('textbox', { name: 'Save as' }).fill(file)
  await page.getByRole('button', { name: 'Hand over' }).click()
  await expect(page.getByText(`The library was written to “${file}”`)).toBeVisible()
  await page.getByRole('textbox', { name: 'File, or backup folder' }).fill(file)
  await page.getByRole('textbox', { name: 'New folder' }).fill(library)
  await page.getByRole('button', { name: 'Check and open' }).click()
  await expect(page.getByRole('dialog')).toContainText('exists already')
  await page.getByRole('textbox', { name: 'New folder' }).fill(there)
  await page.getByRole('button', { name: 'Check and open' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.page-text')).toContainText('船是不造了')
  expect(existsSync(join(there, 'library.sqlite'))).toBe(true)
})

test('another library is opened in the window, and this one again from the list', async ({ stet }) => {
  const { page, library } = stet
  await openSample(page)
  const other = join(dirname(library), 'other')
  await openSettings(page, 'Library')
  await page.getByRole('textbox', { name: 'Another folder' }).fill(other)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Try the sample page' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(existsSync(join(other, 'library.sqlite'))).toBe(true)
  await openSettings(page, 'Library')
  await expect(page.locator('.settings-facts')).toContainText(other)
  await page.getByRole('button', { name: `Open ${library}` }).click()
  await expect(page.locator('.page-text')).toContainText('船是不造了')
})

test('everything is where it was after the power was cut', async ({ stet }) => {
  let { page } = stet
  await openSample(page)
  await page.getByRole('tab', { name: /^Changes/ }).click()
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  const splitter = page.getByRole('separator', { name: 'Width of the inspector' })
  await splitter.focus()
  for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowLeft')
  const width = (await page.locator('#pane-inspector').boundingBox())?.width ?? 0
  const last = page.locator('.page-text p').last()
  await last.scrollIntoViewIfNeeded()
  await last.click()
  await page.keyboard.press('End')
  const top = () =>
    page.locator('.page-text p').evaluateAll((all) => {
      const edge = document.querySelector('.desk')?.getBoundingClientRect().top ?? 0
      return all.findIndex((one) => one.getBoundingClientRect().bottom > edge + 12)
    })
  const status = page.getByRole('contentinfo')
  await expect(status).toContainText(/line 2\d\d of/)
  const before = { top: await top(), line: lineOf(await status.textContent()) }
  expect(before.top).toBeGreaterThan(2)
  await page.waitForTimeout(1_200)
  await stet.kill()
  page = await stet.restart()
  await expect(page.locator('.page-text')).toContainText('船是不造了')
  await expect(page.getByRole('tab', { name: /^Changes/, selected: true })).toBeVisible()
  await expect.poll(async () => (await page.locator('#pane-library').boundingBox())?.width).toBe(0)
  expect(Math.abs(((await page.locator('#pane-inspector').boundingBox())?.width ?? 0) - width)).toBeLessThan(
    3,
  )
  await expect.poll(top).toBe(before.top)
  await expect(page.getByRole('contentinfo')).toContainText(before.line)
  // The caret stands in the text: what is typed goes where it went.
  await expect(page.getByRole('textbox', { name: /^Text of page/ })).toBeFocused()
  await page.keyboard.type('续')
  await expect(page.locator('.page-text p').last()).toContainText('续')
})
