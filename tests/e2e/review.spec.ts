import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { grave } from './axe'
import { expect, test } from './fixtures'
import { choose, drop, openSample, rested, textFile } from './pages'
import { root } from './root'

const text = ['渡口的新钟', '', '昨天傍晚，渡口换上了一口新钟。', '', '老艄公说，旧钟该歇一歇了。'].join('\n')

async function open(page: Page): Promise<void> {
  await drop(page, [textFile('晚报_2024-05-06_p2.txt', text)])
  await page.getByRole('combobox', { name: 'Publication' }).fill('河谷晚报')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 40_000 })
}

const state = (page: Page) => page.locator('.outline-row.article .state-dot')

test('a state is set by two keys, follows the text, and is there after a restart', async ({ stet }) => {
  let { page } = stet
  await open(page)
  await page.locator('.page-text p').nth(1).click()
  await expect(state(page)).toHaveAttribute('aria-label', 'unread')
  await page.keyboard.type('今')
  await expect(state(page)).toHaveAttribute('aria-label', 'in progress')
  await page.keyboard.press('F4')
  await page.keyboard.press('5')
  await expect(state(page)).toHaveAttribute('aria-label', 'validated')
  await expect(page.locator('.page-text')).toBeFocused()

  await page.keyboard.type('又')
  await expect(page.getByText('it is in progress again')).toBeVisible()
  await expect(state(page)).toHaveAttribute('aria-label', 'in progress')
  await page.keyboard.press('Control+z')
  await expect(state(page)).toHaveAttribute('aria-label', 'validated')

  // A state is taken back as well, and the text stays as it is.
  await page.keyboard.press('F4')
  await page.keyboard.press('4')
  await expect(state(page)).toHaveAttribute('aria-label', 'proofread')
  await page.keyboard.press('Control+z')
  await expect(state(page)).toHaveAttribute('aria-label', 'validated')
  await expect(page.locator('.page-text p').nth(1)).toContainText('今')

  await page.keyboard.press('F4')
  await page.keyboard.press('3')
  await page.getByRole('textbox', { name: 'What is the problem?' }).fill('钟的重量待查')
  await page.keyboard.press('Enter')
  await expect(page.locator('.outline-row.article')).toContainText('钟的重量待查')
  await expect(page.locator('.page-text')).toBeFocused()
  await stet.kill()
  page = await stet.restart()
  await expect(state(page)).toHaveAttribute('aria-label', 'problem')
  await expect(page.locator('.outline-row.article')).toContainText('钟的重量待查')

  await page
    .getByRole('radio', { name: 'problem 1' })
    .or(page.getByRole('button', { name: 'problem 1' }))
    .click()
  await expect(page.getByRole('listbox', { name: 'problem' }).getByRole('option')).toContainText('渡口的新钟')
})

test('what was on screen long enough is read, and what is left is gone to until nothing is', async ({
  stet,
}) => {
  const { page } = stet
  await open(page)
  await page.locator('.page-text p').first().click()
  await expect(page.locator('.page-text .not-read').first()).toBeAttached()
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByText(/Not read yet|Open suspect/u).first()).toBeVisible()
  // Some forty characters at seventeen a second.
  await expect(page.locator('.read-part')).toContainText('100%', { timeout: 20_000 })
  await expect(page.locator('.page-text .not-read')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByText('Article 1 is not proofread yet')).toBeVisible()
  await page.keyboard.press('F4')
  await page.keyboard.press('4')
  await expect(state(page)).toHaveAttribute('aria-label', 'proofread')
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByText('Nothing left on this page.')).toBeVisible()

  await page.waitForTimeout(4500)
  await stet.kill()
  const again = await stet.restart()
  await expect(again.locator('.read-part')).toContainText('100%')
  await expect(again.locator('.row.page .sum-bar')).toHaveAttribute('aria-label', /proofread 1.*100% read/u)
})

test('who passes an article that was not read is told so, and led back there by a key', async ({ stet }) => {
  const { page } = stet
  const story = (name: string) =>
    `${name}\n\n${`本报讯${name}的故事，要用一口气说完是不成的，只好分作几回。`.repeat(6)}\n`
  const [one, two] = ['河谷晚报_2024-05-06_p2.txt', '河谷晚报_2024-05-06_p3.txt']
  await choose(page, [textFile(one, story('渡口的新钟')), textFile(two, story('桥头的夜市'))])
  await page.getByRole('button', { name: 'Import 2 pages', exact: true }).click()
  await expect(page.locator('.page-text')).toContainText('渡口', { timeout: 40_000 })
  await page.locator('.page-text p').first().click()
  await expect(page.locator('.page-text .not-read').first()).toBeAttached()
  await page.keyboard.press('F7')
  await expect(page.locator('.page-text')).toContainText('夜市')
  await expect(
    page.getByText(/^Article 1: .*\d lines? (?:was|were) not on screen .* Alt ← leads/u),
  ).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.locator('.page-text')).toContainText('渡口')
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByText(/^Not read yet|^Open suspect/u).first()).toBeVisible()
})

test('what was told of an article that was passed goes as one of another page is passed', async ({
  stet,
}) => {
  const { page } = stet
  const names = ['渡口的新钟', '桥头的夜市', '旧书摊的春天']
  // Each with a line more than the one before it, so that no two are told of in the same words.
  const files = names.map((name, at) => {
    const line = `老人们说，${name}要分作几回才说得完。`.repeat(5)
    return textFile(`河谷晚报_2024-05-06_p${at + 1}.txt`, [name, ...Array(at + 1).fill(line)].join('\n\n'))
  })
  await choose(page, files)
  await page.getByRole('button', { name: 'Import 3 pages', exact: true }).click()
  await expect(page.locator('.page-text')).toContainText('渡口', { timeout: 40_000 })
  await expect(page.locator('.row.page')).toHaveCount(3, { timeout: 40_000 })
  await page.locator('.page-text p').first().click()
  await expect(page.locator('.page-text .not-read').first()).toBeAttached()
  await page.keyboard.press('F7')
  await expect(page.locator('.page-text')).toContainText('夜市')
  const told = await page.getByText(/^Article 1: .* not on screen/u).textContent()
  await expect(page.locator('.page-text .not-read').first()).toBeAttached()
  await page.keyboard.press('F7')
  await expect(page.locator('.page-text')).toContainText('旧书摊')
  // Left alone, it would stand for six seconds.
  await expect(page.getByText(told ?? '')).toHaveCount(0, { timeout: 2_000 })
})

test('keys that come faster than the library answers pass each article once', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  const articles = text.locator('article')
  const count = await articles.count()
  expect(count).toBeGreaterThan(1)
  await text.locator('p').first().click()
  const goOn = stet.pause()
  for (let passed = 0; passed < count; passed += 1) await page.keyboard.press('F7')
  const at = () =>
    articles.evaluateAll((all) => all.findIndex((one) => one.contains(getSelection()?.focusNode ?? null)))
  expect(await at()).toBe(count - 1)
  goOn()
  await expect(page.getByText('Every article of this issue is proofread.')).toBeVisible()
  expect(await at()).toBe(count - 1)
})

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' })
  test('what a passed article still has, and the key that leads there, stand in sentences without a space between', async ({
    stet,
  }) => {
    test.skip(stet.page.url().startsWith('stet:'), 'Electron follows the machine, not the test')
    const { page } = stet
    const story = ['渡口的新钟', '', `昨天傍晚，${'渡口换上了一口新钟，'.repeat(20)}很响。`].join('\n')
    await drop(page, [textFile('河谷晚报_2024-05-06_p2.txt', story)])
    await page.getByRole('dialog').getByRole('button', { name: /^导入/u }).click()
    await expect(page.locator('.page-text .not-read').first()).toBeAttached({ timeout: 40_000 })
    await page.locator('.page-text p').first().click()
    await page.keyboard.press('F7')
    await expect(page.getByText(/^第 1 篇有 \d 行.*阅读。按 Ctrl ⇧ L 前往。$/u)).toBeVisible()
  })
})

test('what was passed over on a page is what is left first', async ({ stet }) => {
  const { page } = stet
  const text = await openSample(page)
  await text.locator('p').first().click()
  await expect(page.locator('.page-text .not-read').first()).toBeAttached()
  const article = () =>
    page.evaluate(() => {
      const at = getSelection()?.focusNode?.parentElement?.closest('article')
      return at ? [...document.querySelectorAll('.page-text article')].indexOf(at) : -1
    })
  expect(await article()).toBe(0)
  await page.keyboard.press('F7')
  await expect(page.getByText(/^Article 1: .*not on screen .* Ctrl ⇧ L leads/u)).toBeVisible()
  expect(await article()).toBe(1)
  await page.keyboard.press('Control+Shift+l')
  await expect.poll(article).toBe(0)
  // Taken back, it has left nothing behind.
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Article 1: /u)).toHaveCount(0, { timeout: 2_000 })
})

test('what is left of a page in one long line is gone to within the line', async ({ stet }) => {
  const { page } = stet
  await page.setViewportSize({ width: 1000, height: 420 })
  const line = `本报讯${'昨天傍晚，渡口换上了一口新钟，老艄公说旧钟该歇一歇了。'.repeat(80)}`
  await choose(page, [textFile('河谷晚报_2024-05-06_p2.txt', line)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 40_000 })
  // The caret's distance from the beginning, and from the middle of what is in sight.
  const caret = () =>
    page.evaluate(() => {
      const text = document.querySelector('.page-text')
      const [before, at] = [new Range(), new Range()]
      const selection = getSelection()
      if (!text?.parentElement || !selection?.focusNode) throw new Error('no caret')
      before.setStart(text, 0)
      before.setEnd(selection.focusNode, selection.focusOffset)
      at.setStart(selection.focusNode, selection.focusOffset)
      const { top, height } = text.parentElement.getBoundingClientRect()
      const aside = Math.abs(at.getBoundingClientRect().top - top - height / 2)
      return { from: before.toString().length, rows: aside / 33 }
    })
  // What is in sight takes some ten seconds to be read.
  await expect(async () => {
    await page.keyboard.press('Control+Shift+l')
    const { from } = await caret()
    expect(from).toBeGreaterThan(60)
  }).toPass({ intervals: [3_000], timeout: 60_000 })
  const { from, rows } = await caret()
  expect(from).toBeLessThan(600)
  expect(rows).toBeLessThan(2)
})

test('the progress page has each publication’s issues under its name, and says first what the colours mean', async ({
  stet,
}) => {
  const { page } = stet
  const names = ['河谷晚报_2024-03-18_p1.txt', '云溪科技报_2024-03-19_p1.txt', '河谷晚报_2024-03-20_p1.txt']
  for (const [n, name] of names.entries()) {
    await choose(page, [textFile(name, `第${n + 1}座桥通车\n\n本报讯昨天上午新桥通车，近千名居民到场。`)])
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('Library progress')
  await page.keyboard.press('Enter')
  const chart = page
    .locator('.progress-page .chart')
    .filter({ has: page.getByText('Issues', { exact: true }) })
  await expect(chart.getByRole('rowheader')).toHaveText([
    '河谷晚报',
    '20 March 2024',
    '18 March 2024',
    '云溪科技报',
    '19 March 2024',
  ])
  await expect(chart.locator('.sum-bar-keys + table')).toBeVisible()
})

for (const language of ['en', 'zh-CN'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ locale: language, colorScheme: theme })
      test('the progress of the library in charts', async ({ stet }) => {
        test.skip(stet.page.url().startsWith('stet:'), 'Electron follows the machine, not the test')
        const { page } = stet
        const zh = language === 'zh-CN'
        await page.getByRole('button', { name: zh ? '试用样张' : 'Try the sample page' }).click()
        await expect(page.locator('.page-text p').first()).toBeVisible({ timeout: 40_000 })
        await page.locator('.page-text p').first().click()
        await page.keyboard.press('Control+4')
        await page.keyboard.press('ArrowLeft')
        await page.keyboard.press('Control+a')
        await page.keyboard.press('s')
        await expect(page.locator('.chooser')).toBeVisible()
        if (!zh) expect(await grave(page)).toEqual([])
        await page.keyboard.press('4')
        await expect(page.locator('.outline-row.article .state-dot.proofread')).toHaveCount(
          await page.locator('.outline-row.article').count(),
        )
        await page.locator('.row.publication').hover()
        await page
          .getByRole('button', { name: zh ? /^操作：/u : /^Actions:/u })
          .first()
          .click()
        await page.getByRole('menuitem', { name: zh ? '全库进度' : 'Library progress' }).click()
        await expect(page.locator('.progress-page .days rect')).toHaveCount(1)
        await expect(page.locator('.progress-page .bars').first().locator('tbody tr').first()).toBeVisible()
        await expect(page.locator('.progress-page .sum-bar-keys')).toHaveText(
          zh ? '已审定已校进行中有问题未读' : 'validatedproofreadin progressproblemunread',
        )
        await rested(page)
        if (!zh) expect(await grave(page)).toEqual([])
        await mkdir(join(root, 'out/screens'), { recursive: true })
        await page.screenshot({ path: join(root, `out/screens/progress-${theme}-${language}.png`) })
      })
    })
