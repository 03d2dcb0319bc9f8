import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { importPrinted } from './printed-page'

const story = ['桥头的夜市开张', '本报讯桥头的夜市昨晚开张，一百二十', '个摊位全部满员。'].map((printed) => ({
  printed,
}))

async function exporting(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('Web page').click()
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('夜市', { timeout: 20_000 })
  return dialog
}

test('a photo leaves with the page; where its scan is gone, the page leaves without it and says so', async ({
  stet,
}) => {
  const { page } = stet
  await importPrinted(page, story, { perColumn: 12, photo: true })
  const dialog = await exporting(page)
  await expect(dialog.getByRole('status')).toHaveCount(0)
  const arriving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save file' }).click()
  const html = await readFile(await (await arriving).path(), 'utf8')
  const shown = await page.context().newPage()
  await shown.setContent(html)
  const image = shown.getByRole('img', { name: 'Picture without a caption' })
  await expect.poll(() => image.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth)).toBe(540)
  await shown.close()

  const scans = join(stet.library, 'scans')
  for (const name of await readdir(scans)) await rm(join(scans, name))
  const told = (await exporting(page)).getByRole('status')
  await expect(told).toContainText('1 picture is not in the file, only its caption.')
  await expect(told).toContainText('河谷晚报_2024-03-18_p3.png')
})
