import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from './fixtures'
import { choose, frontPage, secondPage, textFile } from './pages'

test('a page is exported as it stands on the desk, and the library as one zip', async ({ stet }) => {
  const { page } = stet
  for (const [name, text] of [
    ['河谷晚报_2023-11-02_p2.txt', frontPage],
    ['河谷晚报_2023-11-02_p3.txt', secondPage],
  ] as const) {
    await choose(page, [textFile(name, text)])
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(page.locator('.page-text')).toContainText('旧书摊的春天')

  // What is not finished is said, and leads there.
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^Not finished: \d+ articles? not validated/)).toBeVisible()
  await dialog.getByText('The whole library').click()
  await dialog.getByRole('button', { name: 'Where?' }).click()
  await dialog.getByRole('button', { name: /Page 2$/ }).click()
  await expect(page.locator('.page-text')).toContainText('桥头的夜市开张')

  await page.keyboard.press('Control+e')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('第一批客人是刚下夜班的纺织工人')
  await page.getByText('Markdown').click()
  await expect(preview).toContainText('# 桥头的夜市开张')
  // A system that keeps its clipboard to itself is told of, in place of nothing.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('The clipboard took nothing.')).toBeVisible()
  const shown = (await preview.textContent()) ?? ''
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  const file = await arriving
  expect(file.suggestedFilename()).toMatch(/河谷晚报.*\.md$/)
  expect((await readFile(await file.path(), 'utf8')).trim()).toBe(shown.trim())

  // The form is as it was chosen last.
  await page.keyboard.press('Control+e')
  await expect(dialog.getByRole('radio', { name: /^Markdown/ })).toBeChecked()
  await dialog.getByText('The whole library').click()
  const zipped = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save file' }).click()
  const entries = unzipSync(await readFile(await (await zipped).path()))
  expect(Object.keys(entries).sort()).toEqual(['河谷晚报_2023-11-02.md', '河谷晚报_2023-11-02_88.md'])
  const texts = Object.values(entries).map((bytes) => new TextDecoder().decode(bytes))
  expect(texts.join('')).toContain('# 桥头的夜市开张')
  expect(texts.join('')).toContain('# 旧书摊的春天')
  await expect(dialog).toHaveCount(0)

  // So is how much was saved.
  await page.keyboard.press('Control+e')
  await expect(dialog.getByRole('radio', { name: 'The whole library' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  // What has the focus on the shelf is what is meant.
  await page.locator('.shelf .row.issue').first().focus()
  await page.keyboard.press('Control+e')
  const issue = dialog.getByRole('radio', { name: 'The whole issue' })
  await expect(issue).toBeChecked()
  await expect(issue).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('errata are previewed as the table that will be printed, whose words all are in sight', async ({
  stet,
}) => {
  const { page } = stet
  await choose(page, [textFile('河谷晚报_2023-11-02_p3.txt', secondPage)])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('.page-text')).toContainText('旧书摊的春天')
  await page.keyboard.press('Control+e')
  await page.getByText('Errata, to print').click()
  const preview = page.getByRole('region', { name: 'Preview' })
  const row = preview.getByRole('row').filter({ hasText: '会员，摊主' })
  await expect(row.getByRole('cell')).toHaveText(['3', '3', ',', '，', /会员，摊主/u, 'Width', /./u])
  await expect(preview.getByRole('columnheader', { name: 'Sentence' })).toBeVisible()
  expect(await preview.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
})
