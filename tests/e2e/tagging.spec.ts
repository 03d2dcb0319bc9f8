import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright/test'
import { kept } from './finding'
import { expect, test } from './fixtures'
import type { Host } from './host'
import { Keystrokes } from './keystrokes'
import { drop, textFile } from './pages'
import { root } from './root'

/** What the library has as tags, line by line, as another program reads it. */
async function exported(stet: Host, format: 'mentions' | 'figures'): Promise<readonly string[]> {
  const program = join(root, 'out', 'main', 'stet.js')
  const args = ['export', stet.library, '--format', format, '--issue', '1', '-o', '-']
  const { stdout } = await promisify(execFile)('node', [program, ...args])
  return stdout.split(/\r?\n/u).slice(1).filter(Boolean)
}

async function openSample(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Try the sample page' }).click()
  const text = page.locator('.page-text')
  await expect(text).toContainText('船是不造了', { timeout: 40_000 })
  await expect(text.locator('.hint').first()).toBeVisible({ timeout: 40_000 })
  return text
}

const card = (page: Page) => page.locator('.tag-card')

/** Ten pages that name 林小满 four times each, and two that name her bookshop besides. */
const tenPages = Array.from({ length: 10 }, (_, index) => {
  const n = index + 1
  const sentences = ['沿河走了一趟', '给孩子们讲了灯塔', '修好了旧船', '回到了码头'].map(
    (deed, at) => `林小满${deed}，那是第${n * 4 + at}个早晨。`,
  )
  const shop = n === 1 || n === 7 ? '林小满书屋亮着灯。' : ''
  return textFile(
    `河谷晚报_2023-11-02_p${n}.txt`,
    [`河边人物之${n}`, '', `本报讯 ${sentences.join('')}${shop}`].join('\n'),
  )
})

async function openTen(page: Page): Promise<Locator> {
  await drop(page, tenPages)
  await page.getByRole('button', { name: 'Import 10 pages' }).click()
  const text = page.locator('.page-text')
  await expect(text).toContainText('河边人物', { timeout: 40_000 })
  return text
}

test('the sample page is tagged by keyboard from its suggestions', async ({ stet }) => {
  test.setTimeout(180_000)
  const { page } = stet
  const text = await openSample(page)
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
  await expect.poll(async () => (await exported(stet, 'figures')).length).toBe(ticked)

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
      await keys.press('Backspace')
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
  const mentions = await exported(stet, 'mentions')
  expect(mentions).toHaveLength(taken)
  expect(mentions.filter((line) => line.includes('松风里社区'))).toEqual([
    expect.stringContaining('ORGANISATION'),
  ])
  expect(await exported(stet, 'figures')).toHaveLength(ticked)
  await expect(text.locator('.hint')).toHaveCount(0)
  keys.tell()
})

test('a name is tagged in a series with two unticked, changed to another kind, removed, and all undone after a restart', async ({
  stet,
}) => {
  test.setTimeout(240_000)
  let now = stet.page
  let text = await openTen(now)
  const keys = new Keystrokes('tagging: a name in 40 places on 10 pages', () => now)
  const dialog = () => now.getByRole('dialog', { name: /^Every “/u })
  const status = () => dialog().getByRole('status')
  const kinds = async () => {
    const lines = await exported(stet, 'mentions')
    const count = (kind: string) =>
      lines.filter((line) => line.includes('林小满') && line.includes(kind.toUpperCase())).length
    return { person: count('person'), place: count('place'), organisation: count('organisation') }
  }
  /** Selects a text by the find bar, which Escape leaves with the place selected. */
  const select = async (what: string) => {
    await expect(text).toBeFocused()
    // ProseMirror puts its selection back 20 ms after it gets the focus, later on a machine that has much to do.
    await now.waitForTimeout(150)
    await keys.press('Control+Home')
    await expect(async () => {
      await now.keyboard.press('Control+Home')
      await expect(now.getByRole('contentinfo')).toContainText('line 1 of', { timeout: 1_000 })
    }).toPass()
    await keys.press('Control+f')
    await keys.type(what)
    await expect(now.locator('.find-count')).toContainText('1 /')
    await keys.press('Escape')
    await expect(text).toBeFocused()
  }

  await text.focus()
  // Her bookshop is an organisation.
  await select('林小满书屋')
  await keys.press('Alt+a')
  await expect(dialog().getByRole('tree')).toBeFocused()
  await keys.press('2')
  await expect(status()).toContainText('2 of 2 will change, on 2 pages')
  await keys.press('Control+Enter')
  await expect(now.getByText('Changed: 2 places on 2 pages.')).toBeVisible()
  await expect(dialog()).toBeHidden()

  // Where she herself is named: 40 places, and two that stand in a longer tag, which are left out.
  await select('林小满')
  await keys.press('Alt+a')
  await keys.press('1')
  await expect(status()).toContainText('40 of 42 will change, on 10 pages')
  await expect(dialog().getByText('inside a longer tag')).toHaveCount(2)
  await keys.press('ArrowDown')
  await keys.press('Space')
  await keys.press('ArrowDown')
  await keys.press('Space')
  await expect(status()).toContainText('38 of 42 will change')
  expect(await kinds()).toEqual({ person: 0, place: 0, organisation: 2 })
  await keys.press('Control+Enter')
  await expect(now.getByText('Changed: 38 places on 10 pages.')).toBeVisible()
  expect(await kinds()).toEqual({ person: 38, place: 0, organisation: 2 })

  // Her name was the name of a boat's landing all along.
  await expect(dialog()).toBeHidden()
  await select('林小满')
  await keys.press('ArrowLeft')
  await keys.press('Alt+a')
  await expect(dialog().getByText('38 places already have this tag.')).toBeVisible()
  await keys.press('3')
  await expect(status()).toContainText('38 of 38 will change')
  await keys.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await expect.poll(kinds).toEqual({ person: 0, place: 38, organisation: 2 })

  // The two that were left out are suggested as what the others are by now.
  await expect(text.locator('.hint.place', { hasText: '林小满' })).toHaveCount(2)
  await keys.press('Alt+a')
  await keys.press('0')
  await expect(status()).toContainText('38 of 38 will change')
  await keys.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await expect.poll(kinds).toEqual({ person: 0, place: 0, organisation: 2 })

  await stet.kill()
  now = await stet.restart()
  text = now.locator('.page-text')
  await expect(text).toContainText('河边人物', { timeout: 40_000 })
  await text.focus()
  for (const left of [
    { person: 0, place: 38, organisation: 2 },
    { person: 38, place: 0, organisation: 2 },
    { person: 0, place: 0, organisation: 2 },
    { person: 0, place: 0, organisation: 0 },
  ]) {
    await keys.press('Control+z')
    await expect.poll(kinds).toEqual(left)
  }
  keys.tell()
})

test('a tag is made at the caret, widened and narrowed, given another kind and taken away, each undone by one key', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSample(page)
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
  await expect.poll(() => exported(stet, 'figures')).toHaveLength(1)
  expect((await exported(stet, 'figures'))[0]).toContain('1260000000')
  await page.keyboard.press('Alt+c')
  await expect(card(page)).toContainText('1,260,000,000 元')
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
})

test('Enter takes one suggestion of the list and goes on; only Ctrl+Enter takes all that are ticked', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSample(page)
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
  await page.keyboard.press('Enter')
  await expect(tags).toHaveCount(2)

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
  await expect(tags).toHaveCount(3)
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
  const text = await openSample(page)
  await text.focus()
  await page.keyboard.press('Alt+t')
  const dialog = page.getByRole('dialog', { name: 'Accept suggested tags' })
  await expect(dialog.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  await page.getByRole('tab', { name: /^Entities/ }).click()
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
  await expect.poll(async () => (await exported(stet, 'figures')).join()).toContain('1270000000')
})

test('suggestions follow the text without flicker, are dismissed for good, and can be hidden', async ({
  stet,
}) => {
  const { page } = stet
  const text = await openSample(page)
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
      .evaluate((hint) => getComputedStyle(hint).outlineStyle)
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
