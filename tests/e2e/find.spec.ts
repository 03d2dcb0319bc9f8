import type { Page } from 'playwright/test'
import { compose } from './compose'
import { importPages, twelvePages } from './finding'
import { expect, test } from './fixtures'
import { Keystrokes } from './keystrokes'
import { choose, frontPage, textFile } from './pages'

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString())
const count = (page: Page) => page.locator('.find-count')
const lit = (page: Page) => page.locator('.page-text .hit')

test('a hit is gone back from, to where the caret was, over all that were seen on the way', async ({
  stet,
}) => {
  const { page } = stet
  const text = await importPages(page, twelvePages.slice(4, 5))
  await text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('方晓舟')
  await expect(count(page)).toHaveText('1 / 6')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(count(page)).toHaveText('6 / 6')
  await page.keyboard.press('Escape')
  expect(await selected(page)).toBe('方晓舟')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(text).toBeFocused()
  await page.keyboard.insertText('甲')
  await expect(text).toHaveText(/^\s*甲/u)
  await page.keyboard.press('Alt+ArrowRight')
  expect(await selected(page)).toBe('方晓舟')
})

test('find on the page: counted, lit, walked round, and left at the hit', async ({ stet }) => {
  const { page } = stet
  const text = await importPages(page, twelvePages.slice(4, 5))
  await text.focus()
  const keys = new Keystrokes('find and replace on a page', () => page)
  await keys.press('Control+f')
  await keys.type('方晓舟')
  await expect(count(page)).toHaveText('1 / 6')
  await expect(lit(page)).toHaveCount(6)
  await keys.press('Enter')
  await expect(count(page)).toHaveText('2 / 6')
  await keys.press('F3')
  await expect(count(page)).toHaveText('3 / 6')
  await keys.press('Shift+F3')
  await expect(count(page)).toHaveText('2 / 6')
  await keys.press('Shift+Enter')
  await keys.press('Shift+Enter')
  await expect(count(page)).toHaveText('6 / 6')
  await keys.press('Escape')
  await expect(text).toBeFocused()
  await expect(lit(page)).toHaveCount(0)
  expect(await selected(page)).toBe('方晓舟')
  // F3 goes on without the bar.
  await keys.press('F3')
  await expect(text).toBeFocused()
  expect(await selected(page)).toBe('方晓舟')

  // The selection, by now the first, is what is looked for next; one is replaced, then all.
  await keys.press('Control+h')
  await expect(count(page)).toHaveText('1 / 6')
  await keys.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Replace with' })).toBeFocused()
  await keys.type('方小舟')
  await keys.press('Enter')
  await expect(count(page)).toHaveText('1 / 5')
  // Taken back in the field it is that, not what was typed there.
  await page.keyboard.press('Control+z')
  await expect(count(page)).toHaveText(/ 6$/u)
  await expect(page.getByRole('textbox', { name: 'Replace with' })).toHaveValue('方小舟')
  await keys.press('Control+Enter')
  await expect(page.getByText('Replaced in 6 places.')).toBeVisible()
  await expect(count(page)).toHaveText('no match')
  await expect(text).toContainText('方小舟')
  await expect(text).toContainText('拂晓')
  await keys.press('Escape')
  await keys.press('Control+z')
  await expect(text).toContainText('方晓舟')
  keys.tell()

  // A whole paragraph is nothing that somebody looks for.
  await text.locator('p').last().click({ clickCount: 3 })
  await expect.poll(() => selected(page)).toMatch(/.{101}/u)
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('方晓舟')
})

test('the notice of a replacement takes it back', async ({ stet }) => {
  const { page } = stet
  const text = await importPages(page, twelvePages.slice(4, 5))
  await text.focus()
  await page.keyboard.press('Control+h')
  await page.keyboard.type('方晓舟')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect(text).not.toContainText('方晓舟')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click()
  await expect(text).toContainText('方晓舟')
})

test('options by key, a pattern with groups, and what is wrong with one in words', async ({ stet }) => {
  const { page } = stet
  const text = await importPages(page, [
    {
      name: '河谷晚报_2023-11-02_p1.txt',
      text: '河边的Port\n\n本报讯 河边的 port 与 airport 相距12公里，门牌是',
    },
  ])
  await text.focus()
  await page.keyboard.press('Control+End')
  // Typed: import makes digits as wide as the others.
  await page.keyboard.insertText('１２号。')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('port')
  await expect(count(page)).toContainText('/ 3')
  await page.keyboard.press('Alt+c')
  await expect(count(page)).toContainText('/ 2')
  await page.keyboard.press('Alt+w')
  await expect(count(page)).toContainText('/ 1')
  await page.keyboard.press('Alt+c')
  await expect(count(page)).toContainText('/ 2')
  await page.keyboard.press('Alt+w')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('12')
  await expect(count(page)).toContainText('/ 1')
  await page.keyboard.press('Alt+b')
  await expect(count(page)).toContainText('/ 2')
  await page.keyboard.press('Alt+b')
  await expect(count(page)).toContainText('/ 1')

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+r')
  await page.keyboard.type('(\\w+)port')
  await expect(count(page)).toContainText('/ 1')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('(\\w+')
  await expect(page.locator('.find-trouble')).toHaveText(
    'Not a regular expression: at character 1, this “(” is never closed.',
  )
  // The words before are had again.
  await page.keyboard.press('Control+a')
  await page.keyboard.type('(\\d+)(公里)')
  await expect(count(page)).toHaveText('1 / 1')
  await page.keyboard.press('Control+h')
  await page.getByRole('textbox', { name: 'Replace with' }).fill('$2：$1')
  await page.keyboard.press('Enter')
  await expect(text).toContainText('相距公里：12')
})

test('a pattern that runs away is stopped and named, and typing goes on', async ({ stet }) => {
  const { page } = stet
  const text = await importPages(page, [
    { name: '河谷晚报_2023-11-02_p1.txt', text: `河边的长行\n\n本报讯 ${'云溪河谷'.repeat(12)}。` },
  ])
  await text.focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Alt+r')
  await page.keyboard.type('(\\p{L}+)+！')
  await text.click()
  await page.keyboard.insertText('仍可输入')
  await expect(text).toContainText('仍可输入')
  await expect(page.locator('.find-trouble')).toContainText('“(\\p{L}+)+！” never finishes', {
    timeout: 15_000,
  })
})

test('while an input method composes, nothing is looked for', async ({ stet }) => {
  const { page } = stet
  const text = await importPages(page, twelvePages.slice(0, 1))
  await text.focus()
  await page.keyboard.press('Control+f')
  await compose(page, 'xiao', '晓')
  await expect(count(page)).toHaveText('1 / 3')
})

test('Enter after what is looked for in the library goes to its first place, once more opens it', async ({
  stet,
}) => {
  const { page } = stet
  const text = await importPages(page, twelvePages.slice(0, 1))
  const paragraphs = await text.locator('p').count()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('晓')
  const hits = page.getByRole('listbox', { name: 'Places found' })
  await expect(hits.locator('mark').first()).toHaveText('晓')
  await page.keyboard.press('Enter')
  await expect(hits).toBeFocused()
  await expect(hits.locator('.hit-line.hit[aria-selected=true] mark')).toHaveText('晓')
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await expect.poll(() => selected(page)).toBe('晓')
  await expect(text.locator('p')).toHaveCount(paragraphs)
})

test('a word is found in the library, and opens the page at its place', async ({ stet }) => {
  const { page } = stet
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  await choose(page, [textFile('河谷晚报_2023-11-02_p2.txt', frontPage)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text')).toContainText('桥头的夜市开张')
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('searchbox').first()).toBeFocused()
  await page.keyboard.type('夜校')
  const hits = page.getByRole('listbox', { name: 'Places found' })
  await expect(hits.locator('mark').first()).toHaveText('夜校')
  await hits.locator('mark').first().click()
  await expect(page.locator('.page-text')).toContainText('松风里夜校开课')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('夜校')
})

test('find in the library: one character, hits in context, opened in place and walked on over pages', async ({
  stet,
}) => {
  const { page } = stet
  await importPages(page, twelvePages.slice(0, 3))
  const keys = new Keystrokes('find in the library: a place on another page', () => page)
  await keys.press('Control+Shift+F')
  await keys.type('一')
  const hits = page.getByRole('listbox', { name: 'Places found' })
  await expect(hits.locator('mark').first()).toHaveText('一')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('拂晓')
  await expect(hits.locator('mark')).toHaveCount(1)
  await expect(page.locator('.library .heading')).toContainText('One place')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('晓')
  await expect(page.locator('.library .heading')).toContainText('9 places')
  await keys.press('ArrowDown')
  await expect(hits).toBeFocused()
  // Past the first page's heading and its three places.
  await keys.press('ArrowDown', 5)
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('page 2')
  await expect(page.locator('.page-text')).toBeFocused()
  await expect.poll(() => selected(page)).toBe('晓')
  await expect(hits.locator('mark')).toHaveCount(9)
  for (let n = 0; n < 3; n++) {
    await keys.press('F3')
    await page.waitForTimeout(150)
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('page 3')
  await expect.poll(() => selected(page)).toBe('晓')
  keys.tell()
})
