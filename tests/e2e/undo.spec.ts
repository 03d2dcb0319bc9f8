import type { Locator, Page } from 'playwright/test'
import { importPages } from './finding'
import { expect, test } from './fixtures'
import { drop, textFile } from './pages'

/** Whatever she did last is what Ctrl+Z takes back, and Ctrl+Y does again: typing or not. */

const ferry = ['渡口的新钟', '', '昨天傍晚，渡口换上了一口新钟。', '', '老艄公说，旧钟该歇一歇了。'].join(
  '\n',
)

/** Two pages of one issue: the ferry's, which is opened, and the bookstall's. */
const ferryAndBooks = [
  { name: '河谷晚报_2023-11-02_p1.txt', text: '河边渡口改造\n\n本报讯 河边渡口昨天开始改造。' },
  { name: '河谷晚报_2023-11-02_p2.txt', text: '河边旧书摊\n\n本报讯 河边的旧书摊昨天开张。' },
]

async function open(page: Page, text: string): Promise<void> {
  await drop(page, [textFile('晚报_2024-05-06_p2.txt', text)])
  await page.getByRole('combobox', { name: 'Publication' }).fill('河谷晚报')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 40_000 })
}

/** Says otherwise of a row of the shelf what one field of its dialog says. */
async function correct(row: Locator, field: string, value: string): Promise<void> {
  const dialog = row.page().getByRole('dialog')
  await row.focus()
  await row.page().keyboard.press('F2')
  await dialog.getByLabel(field).fill(value)
  await row.page().keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

/** Chromium may tell of the last arrow late; any key makes the editor look where the caret is. */
async function nineLeft(page: Page): Promise<void> {
  for (let steps = 0; steps < 9; steps++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift')
}

/** What stands before the caret in its paragraph. */
function beforeCaret(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection() ?? { anchorNode: null, anchorOffset: 0 }
    const block = (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)?.closest('p')
    if (!block || !anchorNode) return null
    const range = new Range()
    range.setStart(block, 0)
    range.setEnd(anchorNode, anchorOffset)
    return range.toString()
  })
}

test('states and typing are taken back and done again in the order in which they were done', async ({
  stet,
}) => {
  const { page } = stet
  await open(page, ferry)
  const text = page.locator('.page-text')
  const state = page.locator('.outline-row.article .state-dot')
  const set = async (key: string, name: string) => {
    await page.keyboard.press('F4')
    await page.keyboard.press(key)
    await expect(state).toHaveAttribute('aria-label', name)
    await expect(text).toBeFocused()
  }
  await text.locator('p').nth(1).click()
  await page.keyboard.insertText('甲')
  await set('5', 'validated')
  await page.keyboard.insertText('乙')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await set('4', 'proofread')

  await page.keyboard.press('Control+z')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await expect(text).toContainText('甲乙')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('乙')
  await expect(state).toHaveAttribute('aria-label', 'validated')
  await page.keyboard.press('Control+z')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await expect(text).toContainText('甲')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('甲')

  for (let turns = 0; turns < 4; turns++) await page.keyboard.press('Control+y')
  await expect(state).toHaveAttribute('aria-label', 'proofread')
  await expect(text).toContainText('甲乙')

  // What was undone is not done again once something else was done.
  await page.keyboard.press('Control+z')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await page.keyboard.insertText('丙')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('丙')
  await page.keyboard.press('Control+y')
  await expect(text).toContainText('丙')
  await page.keyboard.press('Control+y')
  await expect(state).toHaveAttribute('aria-label', 'in progress')
})

test('the key that passes a page and goes on to the next one is taken back from there, and done again', async ({
  stet,
}) => {
  const { page } = stet
  const text = await importPages(page, ferryAndBooks)
  const state = page.locator('.outline-row.article .state-dot')
  await page.keyboard.press('Alt+PageDown')
  await expect(text).toContainText('旧书摊')
  await text.locator('p').nth(1).click()
  await page.keyboard.insertText('甲')
  await page.keyboard.press('Alt+PageUp')
  await expect(text).toContainText('渡口')
  await text.locator('p').nth(1).click()
  await page.keyboard.insertText('乙')
  await page.keyboard.press('F7')
  await expect(text).toContainText('旧书摊')
  // An act of the page before: what stands here already was done before it.
  await page.keyboard.press('Control+z')
  await expect(text).toContainText('渡口')
  await expect(page.getByText('The state is what it was before.')).toBeVisible()
  await expect(state).toHaveAttribute('aria-label', 'in progress')
  await expect(text).toContainText('乙')
  await page.keyboard.press('Control+y')
  await expect(text).toContainText('旧书摊')
  await expect(text).toContainText('甲')
  await page.keyboard.insertText('丙')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('丙')
  await page.keyboard.press('Control+z')
  await expect(text).toContainText('渡口')
  // And what was done there before it is next.
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('乙')
  await page.keyboard.press('Alt+PageDown')
  await expect(text).toContainText('甲')
})

test('a page that was removed from the shelf is put back, and what was typed before stays', async ({
  stet,
}) => {
  const { page } = stet
  const text = await importPages(page, ferryAndBooks)
  await text.locator('p').first().click()
  await page.keyboard.insertText('甲')
  const rows = page.locator('.row.page')
  await expect(rows).toHaveCount(2)
  await rows.last().hover()
  await rows
    .last()
    .getByRole('button', { name: /^Actions:/u })
    .click()
  await page.getByRole('menuitem', { name: 'Remove page…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(2)
  await expect(page.getByText('Page 2 removed.')).toHaveCount(0)
  await expect(text).toContainText('甲')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('甲')
})

test('what the shelf says of a publication, an issue and a page is taken back and said again', async ({
  stet,
}) => {
  const { page } = stet
  const text = await importPages(page, ferryAndBooks)
  await text.locator('p').first().click()
  await page.keyboard.insertText('甲')
  const publication = page.locator('.row.publication')
  const issue = page.locator('.row.issue')
  const rows = page.locator('.row.page')
  await correct(publication, 'Publication', '河谷日报')
  await expect(page.getByText('Renamed to “河谷日报”.')).toBeVisible()
  await correct(issue, 'Number', '88')
  await expect(issue).toContainText('88')
  await correct(rows.first(), 'Page', '7')
  await expect(rows).toContainText(['2', '7'])

  await page.keyboard.press('Control+z')
  await expect(rows).toContainText(['1', '2'])
  await page.keyboard.press('Control+z')
  await expect(issue).not.toContainText('88')
  await page.keyboard.press('Control+z')
  await expect(publication).toContainText('河谷晚报')
  await expect(text).toContainText('甲')
  await page.keyboard.press('Control+z')
  await expect(text).not.toContainText('甲')
  for (let turns = 0; turns < 3; turns++) await page.keyboard.press('Control+y')
  await expect(publication).toContainText('河谷日报')
  await expect(issue).toContainText('88')
  // Its notice takes it back as well.
  await correct(publication, 'Publication', '河谷早报')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).first().click()
  await expect(publication).toContainText('河谷日报')
})

test('with no page open, what was done to the shelf is taken back and done again, and a word says so', async ({
  stet,
}) => {
  const { page } = stet
  const text = await importPages(page, ferryAndBooks)
  const rows = page.locator('.row.page')
  const publication = page.locator('.row.publication')
  const notices = page.getByRole('alertdialog')
  const rename = async (title: string) => {
    await correct(publication, 'Publication', title)
    await expect(publication).toContainText(title)
  }
  const removeFirst = async () => {
    await rows.first().focus()
    await page.keyboard.press('Delete')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(text).toHaveCount(0)
  }
  await rename('河谷日报')
  await removeFirst()
  await rename('河谷早报')

  await page.keyboard.press('Control+z')
  await expect(notices.filter({ hasText: 'The name is “河谷日报” again.' })).toBeVisible()
  await expect(publication).toContainText('河谷日报')
  await page.keyboard.press('Control+y')
  await expect(publication).toContainText('河谷早报')
  await page.keyboard.press('Control+z')
  await expect(publication).toContainText('河谷日报')
  // The page that was open comes back to the desk, where the key that does it again takes it away.
  await page.keyboard.press('Control+z')
  await expect(notices.filter({ hasText: 'Page 1 is back.' })).toBeVisible()
  await expect(text).toContainText('渡口改造')
  await page.keyboard.press('Control+y')
  await expect(text).toHaveCount(0)
  await expect(rows).toHaveCount(1)
  // What was done before it, while it was open; then nothing is left.
  await page.keyboard.press('Control+z')
  await expect(text).toContainText('渡口改造')
  await expect(rows).toHaveCount(2)
  await removeFirst()
  await notices.getByRole('button', { name: 'Put back' }).click()
  await expect(rows).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(publication).toContainText('河谷晚报')
  await page.keyboard.press('Control+z')
  await expect(notices.filter({ hasText: 'Nothing to undo.' })).toBeVisible()
})

test('an act that is done again leaves the caret where it left it the first time', async ({ stet }) => {
  const { page } = stet
  await open(page, well)
  const text = page.locator('.page-text')
  const here = text.locator('p', { hasText: '风雨无阻' })
  await here.click()
  await nineLeft(page)
  await expect.poll(() => beforeCaret(page)).toMatch(/^本报讯 邮差何远.*风$/u)
  const stood = await beforeCaret(page)
  // Suggestions may come in meanwhile: they are no part of what an act turns.
  const structure = async () =>
    (await text.innerHTML()).replace(/<span class="hint[^>]*>([^<]*)<\/span>/gu, '$1')
  const turn = async (key: string) => {
    const was = await structure()
    await page.keyboard.press(key)
    await expect.poll(structure, key).not.toBe(was)
  }
  for (const act of ['Alt+ArrowDown', 'Control+Alt+2', 'Alt+Shift+ArrowDown', 'Control+Enter']) {
    await turn(act)
    await turn('Control+z')
    await turn('Control+y')
    expect(await beforeCaret(page), act).toBe(stood)
    await turn('Control+z')
  }
})

test('a record that was made for a mention goes and comes back with its link', async ({ stet }) => {
  const { page } = stet
  await open(page, ferry)
  const text = page.locator('.page-text')
  const card = page.locator('.tag-card')
  await text
    .locator('p')
    .nth(2)
    .dblclick({ position: { x: 8, y: 8 } })
  await page.keyboard.press('Alt+1')
  await expect(text.locator('mark.person')).toHaveCount(1)
  await page.keyboard.press('Alt+c')
  await expect(card).toBeFocused()
  await page.keyboard.press('n')
  await expect(card.locator('.record-face')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(card.getByRole('button', { name: /^New record/u })).toBeVisible()
  await expect(card.getByRole('button', { name: /^Link to/u })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Alt+c')
  await expect(card.locator('.record-face')).toContainText('one page')
})

/** A page as an engine of less skill reads it, and as a better one does: it also sees the stories in another order. */
const stories = [
  ['旧书摊的春天', '本报讯 桥洞下的旧书摊昨天迎来了第三百位会员，摊主方小舟把一本旧地方志送给了他。'],
  ['山路上的邮差', '本报讯 邮差何远每天走二十里山路，把信送到最后一户人家，风雨无阻已经十一年。'],
  ['渡口的新钟', '本报讯 昨天傍晚，渡口换上了一口新钟，老艄公说，旧钟该歇一歇了，船还是照常开。'],
  ['河边的图书室', '本报讯 河边的图书室今年添了八百册新书，孩子们放学以后都爱到那里去写作业。'],
] as const
const read = (order: readonly number[]) => order.map((one) => (stories[one] ?? []).join('\n\n')).join('\n\n')
const well = read([0, 1, 2, 3])
const otherwise = read([2, 3, 0, 1])
const badly = well
  .replace('昨天迎来', '昨天囗来')
  .replace('新钟，老艄公', '新钟，老囗公')
  .replace('八百册', '囗百册')

for (const [what, better] of [
  ['reads some characters otherwise', well],
  ['has its stories in another order', otherwise],
] as const)
  test(`the caret stays where it was while a better text comes, goes and comes again: one that ${what}`, async ({
    stet,
  }) => {
    const { page } = stet
    await page.setViewportSize({ width: 1280, height: 480 })
    await open(page, badly)
    const text = page.locator('.page-text')
    const before = () => beforeCaret(page)
    const here = text.locator('p', { hasText: '风雨无阻' })
    await here.click()
    await expect.poll(before).toMatch(/^本报讯 邮差何远/u)
    await nineLeft(page)
    const stood = await before()
    expect(stood).toMatch(/^本报讯 邮差何远/u)
    const stays = async () => {
      await expect.poll(before).toBe(stood)
      await expect(here).toBeInViewport({ ratio: 1 })
    }

    await drop(page, [textFile('better.txt', better)])
    await page.getByRole('button', { name: 'Use it for page 2' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Use this text' }).click()
    await expect(text).not.toContainText('囗')
    await expect(text).toBeFocused()
    await stays()
    await page.keyboard.press('Control+z')
    await expect(text).toContainText('囗')
    await stays()
    await page.keyboard.press('Control+y')
    await expect(text).not.toContainText('囗')
    await stays()
    await page.keyboard.press('Control+z')
    await expect(text).toContainText('囗')
    await stays()
    // Its file is a new one again.
    await drop(page, [textFile('better.txt', better)])
    await expect(page.getByRole('button', { name: 'Use it for page 2' })).toBeVisible()
  })
