import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runStet } from './command'
import { expect, test } from './fixtures'
import { drop, frontPage, textFile } from './pages'

/** So much of a row is in the viewport where all of it is: what clips it is snapped to whole pixels. */
const wholeRow = 0.98

test('of an archive of many issues the shelf draws those in sight; the open one is, and the keys reach all', async ({
  stet,
  folder,
}) => {
  const files = join(folder, 'files')
  mkdirSync(files)
  for (let n = 0; n < 120; n++) {
    const date = new Date(Date.UTC(2001, 0, 1 + n)).toISOString().slice(0, 10)
    writeFileSync(join(files, `河谷晚报_${date}_p1.txt`), `桥头的夜市开张\n\n本报讯 第${n + 1}夜来的人更多。`)
  }
  // A window that is loading tells of what it could not load.
  await expect(stet.page.getByRole('button', { name: 'Try the sample page' })).toBeVisible()
  await stet.kill()
  await runStet('import', stet.library, files)
  const page = await stet.restart()
  const shelf = page.getByRole('treegrid')
  const issues = shelf.locator('.row.issue')
  await expect(issues.first()).toBeVisible()
  expect(await issues.count()).toBeLessThan(60)

  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('2001-01-20')
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /桥头的夜市/ })
    .first()
    .click()
  await expect(page.locator('.page-text')).toContainText('第20夜')
  const open = shelf.getByRole('row', { selected: true })
  await expect(open).toBeInViewport({ ratio: wholeRow })

  await open.focus()
  await page.keyboard.press('End')
  await expect(page.locator('.shelf .row:focus')).toContainText('1 Jan 2001')
  await expect(page.locator('.shelf .row:focus')).toBeInViewport({ ratio: wholeRow })
  await page.keyboard.press('Home')
  await expect(page.locator('.shelf .row:focus')).toContainText('河谷晚报')
  await expect(page.locator('.shelf .row:focus')).toBeInViewport({ ratio: wholeRow })
})

test('the page that an import opens is in sight on the shelf and stays so as the window shrinks', async ({
  stet,
}) => {
  const { page } = stet
  await page.setViewportSize({ width: 1280, height: 720 })
  const labels = [9, 1, 2, 3, 4, 5, 6, 7]
  await drop(
    page,
    labels.map((label, n) => textFile(`${n}_p${label}.txt`, `${frontPage}\n第${n}次修订。`)),
  )
  await page.getByRole('combobox', { name: 'Publication' }).fill('河谷晚报')
  await page.getByRole('button', { name: 'Import 8 pages' }).click()
  await expect(page.locator('.page-text')).toContainText('桥头的夜市开张')
  await expect(page.locator('.outline-part')).toBeVisible()
  const row = page.getByRole('treegrid').getByRole('row', { name: 'Page 9' })
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await expect(row).toBeInViewport({ ratio: wholeRow })
  await page.setViewportSize({ width: 1280, height: 560 })
  await expect(row).toBeInViewport({ ratio: wholeRow })
})

test('no row of the shelf lies over another, once each is told how far its page is', async ({ stet }) => {
  const { page } = stet
  await drop(
    page,
    [1, 2, 3].map((label) => textFile(`p${label}.txt`, `${frontPage}\n第${label}次修订。`)),
  )
  await page.getByRole('combobox', { name: 'Publication' }).fill('河谷晚报')
  await page.getByRole('button', { name: 'Import 3 pages' }).click()
  const rows = page.locator('.shelf .row')
  await expect(page.locator('.shelf .row.page .sum-bar')).toHaveCount(3)
  await expect(async () => {
    const boxes = await rows.evaluateAll((all) =>
      all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    )
    expect(boxes.length).toBe(5)
    const over = boxes.filter(({ top }, n) => n > 0 && top < (boxes[n - 1]?.bottom ?? 0) - 0.5)
    expect(over).toEqual([])
  }).toPass()
})
