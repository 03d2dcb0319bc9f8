import type { Locator, Page } from 'playwright/test'
import { grave } from './axe'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'
import { openSample } from './pages'

const text = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of page/ })
const kept = (page: Page) => expect(page.getByRole('contentinfo')).toContainText('All changes saved')

/** Puts the caret behind the first place where `words` stand, as a click there does. */
async function caretBehind(page: Page, words: string): Promise<void> {
  await text(page).evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at < 0) continue
      root.focus()
      getSelection()?.collapse(node, at + words.length)
      node.parentElement?.scrollIntoView({ block: 'center' })
      return
    }
    throw new Error(`nowhere stands ${words}`)
  }, words)
  await page.waitForTimeout(60)
}

/** Types `words` behind others, as one operation. */
async function write(page: Page, behind: string, words: string): Promise<void> {
  await caretBehind(page, behind)
  await page.keyboard.insertText(words)
  await expect(text(page)).toContainText(behind + words)
  // The next words are another operation.
  await page.waitForTimeout(900)
}

const history = (page: Page) => page.getByRole('listbox', { name: 'What was done on this page' })

test('no key is offered to undo that the page came in', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await write(page, '白鹭渡的汽笛', '声')
  await page.keyboard.press('Control+Shift+H')
  const panel = page.getByRole('tabpanel', { name: 'History' })
  await expect(history(page).getByRole('option', { selected: true })).toContainText('声')
  await expect(panel).toContainText('undo only this')
  await page.keyboard.press('End')
  await expect(panel.getByRole('button', { name: 'Restore this version' })).toBeVisible()
  await expect(panel).not.toContainText('undo only this')
})

test('one old operation is undone after a restart, while later ones stay', async ({ stet }) => {
  let { page } = stet
  await openSample(page)
  const first = (await text(page).locator('p').first().textContent()) ?? ''
  await write(page, '船是不造了', '甲乙')
  await write(page, first.slice(0, 2), '丙丁')
  await kept(page)
  await stet.kill()

  page = await stet.restart()
  await expect(text(page)).toContainText('甲乙', { timeout: 40_000 })
  const keys = new Keystrokes('undo one old operation and keep the later ones', () => page)
  await keys.press('Control+Shift+H')
  await expect(history(page)).toBeFocused()
  await expect(history(page).getByRole('option', { selected: true })).toContainText('丙丁')
  await keys.press('ArrowDown')
  await expect(history(page).getByRole('option', { selected: true })).toContainText('甲乙')
  await keys.press('Delete')
  await expect(text(page)).not.toContainText('甲乙')
  await expect(text(page)).toContainText('丙丁')
  await expect(page.getByText(/^Undone: .*Later work is kept\.$/u)).toBeVisible()
  await keys.press('Delete')
  await expect(text(page)).toContainText('甲乙')
  await expect(page.getByText(/^Done again: .*Later work is kept\.$/u)).toBeVisible()
  await keys.press('Escape')
  await expect(text(page)).toBeFocused()
  keys.tell()
})

test('an operation that later ones touch names them, and is undone with them', async ({ stet }) => {
  const { page } = stet
  await openSample(page)
  await write(page, '船是不造了', '甲乙丙丁')
  await write(page, '甲乙', '戊己')
  await kept(page)
  await page.keyboard.press('Control+Shift+H')
  await expect(history(page).getByRole('option', { selected: true })).toContainText('戊己')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('one later change touches the same place')
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await expect(text(page)).toContainText('甲乙戊己丙丁')
  await page.getByRole('button', { name: 'Undo all 2' }).click()
  await expect(text(page)).not.toContainText('甲乙')
  await expect(text(page)).not.toContainText('戊己')
})

test('an earlier version stands in the text’s place, tells what became of it, and is restored', async ({
  stet,
}) => {
  const { page } = stet
  await openSample(page)
  await write(page, '船是不造了', '甲乙')
  await write(page, '甲乙', '丙丁')
  await kept(page)
  await page.keyboard.press('Control+Shift+H')
  await expect(history(page).getByRole('option', { selected: true })).toContainText('丙丁')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const version = page.getByRole('document', { name: 'The page as it was, to be read' })
  await expect(version).toContainText('船是不造了甲乙')
  await expect(version).not.toContainText('丙丁')
  await expect(version.locator('.put')).toHaveText('甲乙')
  expect(await grave(page)).toEqual([])
  await page.getByText('Changes since').click()
  await expect(version.locator('ins.put')).toHaveText('丙丁')
  await page.getByRole('region', { name: 'An earlier version' }).getByText('Restore this version').click()
  await expect(text(page)).toContainText('船是不造了甲乙')
  await expect(text(page)).not.toContainText('丙丁')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(text(page)).toContainText('甲乙丙丁')

  await page.keyboard.press('Control+Shift+H')
  await expect(history(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(version).toContainText('船是不造了，')
  await page.keyboard.press('Escape')
  await expect(version).toBeHidden()
})
